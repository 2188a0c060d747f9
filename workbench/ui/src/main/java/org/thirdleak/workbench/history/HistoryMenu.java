package org.thirdleak.workbench.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchPartSite;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.workbench.action.Commands;
import org.thirdleak.workbench.editor.ConfigEditor;
import org.thirdleak.workbench.explorer.StudyFileActions;
import org.thirdleak.workbench.folder.RunCondition;
import org.thirdleak.workbench.run.ResumeHandler;
import org.thirdleak.workbench.session.Session;

/** What may be done with the runs that are selected in the history. */
final class HistoryMenu {

    private final IWorkbenchPartSite site;
    private final List<HistoryRow> selected;
    private final Consumer<List<HistoryRow>> compare;
    private final StudyFileActions files;

    HistoryMenu(IWorkbenchPartSite site, List<HistoryRow> selected, Consumer<List<HistoryRow>> compare) {
        this.site = site;
        this.selected = selected;
        this.compare = compare;
        this.files = new StudyFileActions(site);
    }

    void fill(IMenuManager menu) {
        Optional<HistoryRow> one = selected.size() == 1 ? Optional.of(selected.get(0)) : Optional.empty();
        Optional<HistoryRow> done = one.filter(row -> row.run().condition().hasResult());
        add(menu, "&Read", done.isPresent(), () -> done.ifPresent(this::read));
        add(menu, "Open &Page", done.isPresent(), () -> done.ifPresent(row -> open(row, "openPage")));
        add(menu, "Open &HTML", done.isPresent(), () -> done.ifPresent(row -> open(row, "openHtml")));
        menu.add(new Separator());
        add(menu, "&Compare Runs", comparable(), this::compareSelected);
        Optional<HistoryRow> stopped = one.filter(HistoryMenu::resumable);
        add(menu, "Re&sume", stopped.isPresent(), () -> stopped.ifPresent(this::resume));
        menu.add(new Separator());
        Optional<HistoryRow> stored = one.filter(HistoryRow::hasFolder);
        add(menu, "Show Config &Used", done.isPresent(), () -> done.ifPresent(this::showConfig));
        add(menu, "Show in &File Manager", stored.isPresent(), () -> stored.ifPresent(row -> files.show(row.path())));
        boolean deletable = !selected.isEmpty()
                && selected.stream()
                        .allMatch(
                                row -> row.hasFolder() && !row.run().condition().isAtWork());
        add(
                menu,
                "&Delete…",
                deletable,
                () -> files.delete(selected.stream().map(HistoryRow::path).toList()));
        menu.add(new Separator());
        add(menu, "Re&fresh", true, () -> Session.current().study().refresh());
    }

    private static void add(IMenuManager menu, String words, boolean possible, Runnable what) {
        Action action = new Action(words) {
            @Override
            public void run() {
                what.run();
            }
        };
        action.setEnabled(possible);
        menu.add(action);
    }

    private void read(HistoryRow row) {
        Session.current().shown().read(row.path());
    }

    private void open(HistoryRow row, String command) {
        read(row);
        Commands.execute(site, command);
    }

    /** Those selected, if they are several; else those ticked. */
    private boolean comparable() {
        int count = selected.size() > 1
                ? selected.size()
                : Session.current().shown().compared().size();
        return count >= 2 && count <= Ticks.MOST && selected.stream().allMatch(HistoryRow::comparable);
    }

    private void compareSelected() {
        if (selected.size() > 1) {
            compare.accept(selected);
        }
        Commands.execute(site, "compare");
    }

    private static boolean resumable(HistoryRow row) {
        return row.run().condition() == RunCondition.INTERRUPTED || row.run().condition() == RunCondition.FAILED;
    }

    private void resume(HistoryRow row) {
        ResumeHandler.resume(row.path(), site.getWorkbenchWindow());
    }

    private void showConfig(HistoryRow row) {
        Commands.guarded(site, "The config of the run cannot be shown", () -> {
            site.getWorkbenchWindow()
                    .getWorkbench()
                    .showPerspective("org.thirdleak.workbench.design", site.getWorkbenchWindow());
            ConfigEditor.open(site.getPage(), row.path().resolve(RunFolder.CONFIG));
        });
    }
}
