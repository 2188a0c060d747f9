package org.thirdleak.workbench.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.CheckStateChangedEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.explorer.NodeProperties;
import org.thirdleak.workbench.folder.StudyFolder;
import org.thirdleak.workbench.property.PropertyPage;
import org.thirdleak.workbench.session.Changes.Subscription;
import org.thirdleak.workbench.session.Session;

/** The runs of the folder worked in: a double click reads one, those ticked are compared. */
@SuppressWarnings("NullAway.Init") // made by createPartControl, before anything else is called
public final class HistoryView extends ViewPart {

    private static final String NAME = "thirdleak.name";
    private static final int GAP = 4;

    private final Session session = Session.current();
    private Label words;
    private Text filter;
    private HistoryTable table;
    private List<HistoryRow> rows = List.of();
    private Ticks ticks = Ticks.NONE;
    private List<Subscription> subscriptions = List.of();

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().margins(GAP, GAP).spacing(0, GAP).applyTo(parent);
        filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
        filter.setMessage("Filter runs");
        filter.setData(NAME, "history.filter");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        words = new Label(parent, SWT.WRAP);
        words.setData(NAME, "history.words");
        words.setText("\n"); // always two lines, or rows would move under the mouse
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(GAP, 0)
                .hint(160, words.computeSize(SWT.DEFAULT, SWT.DEFAULT).y)
                .applyTo(words);
        ticks = session.shown().compared().stream().reduce(Ticks.NONE, Ticks::with, (one, other) -> other);
        table = new HistoryTable(parent, () -> rows, () -> ticks);
        table.viewer().getTable().setData(NAME, "history.table");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.viewer().getTable());
        table.viewer()
                .addOpenListener(event -> table.selected().stream()
                        .filter(row -> row.run().condition().hasResult())
                        .findFirst()
                        .ifPresent(row -> session.shown().read(row.path())));
        table.viewer().addCheckStateListener(this::ticked);
        filter.addModifyListener(event -> table.filter(filter.getText()));
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> new HistoryMenu(getSite(), table.selected(), this::compare).fill(shown));
        table.viewer().getTable().setMenu(menu.createContextMenu(table.viewer().getTable()));
        getSite().registerContextMenu(menu, table.viewer());
        getSite().setSelectionProvider(table.viewer());
        Display display = parent.getDisplay();
        subscriptions = List.of(
                session.study().changes().listen(seen -> later(display)),
                session.shown().changes().listen(shown -> later(display)));
        show();
    }

    private void later(Display display) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!words.isDisposed()) {
                    show();
                }
            });
        }
    }

    /** In place: what is selected stays so, and what is ticked as long as it is there. */
    private void show() {
        StudyFolder study = session.study().current();
        rows = HistoryRow.of(study);
        Set<Path> present = rows.stream().map(HistoryRow::path).collect(Collectors.toSet());
        Optional<Path> read = session.shown().read();
        if (read.isEmpty()) {
            firstToRead().ifPresent(session.shown()::read);
        }
        table.show(read);
        if (!rows.isEmpty() || !study.present()) {
            tick(ticks.among(present));
        }
        say(said(study));
    }

    private Optional<Path> firstToRead() {
        return rows.stream()
                .filter(row -> row.run().odds().isPresent())
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> row.run().condition().hasResult())
                        .findFirst())
                .map(HistoryRow::path);
    }

    private String said(StudyFolder study) {
        if (!study.present()) {
            return "The folder " + study.path() + " is gone. Open another one with File, Open Folder (Ctrl+O).";
        }
        return rows.isEmpty()
                ? "No runs yet. Open a config and run it with F5; its run is listed here."
                : ticks.words();
    }

    private void say(String text) {
        if (!words.getText().equals(text)) {
            words.setText(text);
            words.requestLayout();
        }
        boolean any = !rows.isEmpty();
        if (any != table.viewer().getTable().getVisible()) {
            table.viewer().getTable().setVisible(any);
            filter.setVisible(any);
            ((GridData) filter.getLayoutData()).exclude = !any;
            filter.requestLayout();
        }
    }

    private void ticked(CheckStateChangedEvent event) {
        HistoryRow row = (HistoryRow) event.getElement();
        if (!event.getChecked()) {
            tick(ticks.without(row.path()));
        } else if (!row.comparable()) {
            table.viewer().setChecked(row, false);
            say("Only finished runs of several hypotheses can be compared; "
                    + row.run().name() + " is not one.");
            return;
        } else if (ticks.full()) {
            table.viewer().setChecked(row, false);
        } else {
            tick(ticks.with(row.path()));
        }
        say(ticks.words());
    }

    private void tick(Ticks wanted) {
        if (!wanted.equals(ticks)) {
            ticks = wanted;
            session.shown().compare(ticks.folders());
        }
    }

    /** Ticks runs in place of those ticked. */
    private void compare(List<HistoryRow> wanted) {
        tick(new Ticks(wanted.stream().map(HistoryRow::path).toList()));
        table.show(session.shown().read());
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> type) {
        if (type == IPropertySheetPage.class) {
            return type.cast(new PropertyPage(element ->
                    element instanceof HistoryRow row ? Optional.of(new NodeProperties(row.run())) : Optional.empty()));
        }
        return super.getAdapter(type);
    }

    @Override
    public void setFocus() {
        table.viewer().getTable().setFocus();
    }

    @Override
    public void dispose() {
        subscriptions.forEach(Subscription::close);
        super.dispose();
    }
}
