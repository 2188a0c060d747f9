package org.thirdleak.workbench.comparison;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.thirdleak.report.claim.RunsReading;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.comparison.StoredRuns;
import org.thirdleak.workbench.numbers.SheetTable;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** The ticked runs side by side. */
public final class ComparisonView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.thirdleak.workbench.comparison";

    private static final String NAME = "thirdleak.name";
    private static final String NOTHING = "Tick two to four runs in Run History to compare them.";

    private Optional<Changes.Subscription> subscription = Optional.empty();
    private Optional<Composite> page = Optional.empty();
    private Optional<Label> words = Optional.empty();
    private Optional<SheetTable> table = Optional.empty();
    private Optional<RunsReading> reading = Optional.empty();
    private List<Path> asked = List.of();
    private boolean onlyDifferences;

    @Override
    public void createPartControl(Composite parent) {
        GridLayout grid = new GridLayout();
        grid.marginHeight = 4;
        parent.setLayout(grid);
        Label label = new Label(parent, SWT.WRAP);
        label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        label.setText(NOTHING);
        label.setData(NAME, "comparison.words");
        page = Optional.of(parent);
        words = Optional.of(label);
        Action only = new Action("Only What Differs", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                onlyDifferences = isChecked();
                reading.ifPresent(runs -> fill(runs));
            }
        };
        only.setToolTipText("Leave out numbers that no run changes by more than its numerical error");
        getViewSite().getActionBars().getToolBarManager().add(only);
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action("Copy Rows") {
            @Override
            public void run() {
                table.ifPresent(SheetTable::copy);
            }
        });
        subscription = Optional.of(Session.current().shown().changes().listen(change -> load()));
        load();
    }

    private void load() {
        List<Path> folders = Session.current().shown().compared();
        Session.current().background().execute(() -> read(folders));
    }

    /** On a background thread. */
    private void read(List<Path> folders) {
        if (folders.size() < StoredRuns.FEWEST) {
            later(() -> show(folders, Optional.empty(), NOTHING));
            return;
        }
        StoredRuns stored = StoredRuns.read(folders);
        String problems =
                stored.problems().stream().map(StoredRuns.Problem::message).collect(Collectors.joining("\n"));
        if (stored.runs().size() < StoredRuns.FEWEST) {
            later(() -> show(folders, Optional.empty(), problems + "\n" + NOTHING));
            return;
        }
        RunsReading runs = new RunsReading(RunComparison.of(stored.runs()));
        String statement =
                runs.comparison().configStatement() + " " + runs.comparison().numberStatement();
        later(() -> show(folders, Optional.of(runs), problems.isEmpty() ? statement : statement + "\n" + problems));
    }

    private void later(Runnable work) {
        page.filter(parent -> !parent.isDisposed())
                .ifPresent(parent -> parent.getDisplay().asyncExec(() -> {
                    if (!parent.isDisposed()) {
                        work.run();
                    }
                }));
    }

    private void show(List<Path> folders, Optional<RunsReading> runs, String said) {
        if (!Session.current().shown().compared().equals(folders)) {
            return; // others were ticked meanwhile, and are being read
        }
        words.ifPresent(label -> label.setText(said));
        reading = runs;
        if (!asked.equals(folders) || runs.isEmpty()) {
            table.ifPresent(old -> old.viewer().getTable().dispose());
            table = Optional.empty();
            asked = folders;
        }
        runs.ifPresent(this::fill);
        page.ifPresent(parent -> parent.layout(true, true));
    }

    private void fill(RunsReading runs) {
        if (table.isPresent()) {
            table.get().show(ComparisonSheet.of(runs, onlyDifferences));
            return;
        }
        page.ifPresent(parent -> {
            SheetTable made = new SheetTable(parent, ComparisonSheet.of(runs, onlyDifferences));
            made.viewer().getTable().setData(NAME, "comparison.table");
            made.viewer().getTable().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            table = Optional.of(made);
        });
    }

    @Override
    public void setFocus() {
        table.ifPresent(shown -> shown.viewer().getTable().setFocus());
    }

    @Override
    public void dispose() {
        subscription.ifPresent(Changes.Subscription::close);
        super.dispose();
    }
}
