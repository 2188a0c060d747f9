package org.thirdleak.workbench.history;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.thirdleak.simulator.run.RunFolderSummary;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** The runs of the folder worked in, newest first: the selected one is read, those ticked are compared. */
@SuppressWarnings("NullAway.Init") // made by createPartControl, before anything else is called
public final class HistoryView extends ViewPart {

    private static final int MARGIN = 4;

    private final Session session = Session.current();
    private Composite body;
    private Label words;
    private CheckboxTableViewer viewer;
    private Changes.Subscription folders = () -> {};
    private Changes.Subscription runs = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(body);
        words = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        viewer = CheckboxTableViewer.newCheckList(body, SWT.FULL_SELECTION | SWT.SINGLE);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setData("thirdleak.name", "history.table");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTable());
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column("Config", 130, RunFolderSummary::configName);
        column("State", 85, run -> run.state().name().toLowerCase(Locale.ROOT));
        column("Answer", 260, RunFolderSummary::story);
        column(
                "Started (UTC)",
                150,
                run -> run.run().map(record -> record.startedUtc()).orElse(""));
        column(
                "Seed",
                80,
                run -> run.run().map(record -> String.valueOf(record.seed())).orElse(""));
        viewer.addSelectionChangedListener(event -> {
            if (event.getStructuredSelection().getFirstElement() instanceof RunFolderSummary run) {
                session.shown().read(run.folder());
            }
        });
        viewer.addCheckStateListener(event -> session.shown()
                .compare(List.of(viewer.getCheckedElements()).stream()
                        .map(run -> ((RunFolderSummary) run).folder())
                        .toList()));
        getSite().setSelectionProvider(viewer);
        folders = session.folderChanges().listen(folder -> readSoon());
        runs = session.runs().turns().listen(run -> readSoon());
        readSoon();
    }

    private void column(String title, int width, Function<RunFolderSummary, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(run -> text.apply((RunFolderSummary) run)));
    }

    private void readSoon() {
        session.background().execute(() -> {
            try {
                List<RunFolderSummary> found =
                        RunFolderSummary.list(session.folder().resolve("runs"));
                show(found, found.isEmpty() ? "No runs yet. F5 runs the open config." : "Tick two to four to compare.");
            } catch (IOException e) {
                ILog.of(HistoryView.class).warn("The runs could not be listed", e);
                show(List.of(), "The runs could not be listed: " + e.getMessage());
            }
        });
    }

    private void show(List<RunFolderSummary> found, String said) {
        if (body.isDisposed()) {
            return;
        }
        body.getDisplay().asyncExec(() -> {
            if (!body.isDisposed()) {
                words.setText(said);
                viewer.setInput(found);
                body.layout();
            }
        });
    }

    @Override
    public void setFocus() {
        viewer.getTable().setFocus();
    }

    @Override
    public void dispose() {
        folders.close();
        runs.close();
        super.dispose();
    }
}
