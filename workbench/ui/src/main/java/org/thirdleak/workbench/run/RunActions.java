package org.thirdleak.workbench.run;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPartSite;
import org.thirdleak.workbench.explorer.StudyIcons;
import org.thirdleak.workbench.session.Session;

/** What may be done with the runs of the queue: on the bar of the view and in the menu of its table. */
final class RunActions {

    private final RunQueue queue = Session.current().runs();
    private final RunTable table;
    private final Action cancel;
    private final Action resume;
    private final Action show;
    private final Action forget;

    RunActions(IWorkbenchPartSite site, IActionBars bars, RunTable rows) {
        table = rows;
        RunWindow window = new RunWindow(site.getWorkbenchWindow());
        cancel = action(
                "&Cancel Run",
                "cancel",
                "Take the selected run out of the queue, or stop it; what it has done is kept",
                run -> queue.cancel(run.number()));
        resume = action(
                "&Resume Run",
                "resume",
                "Go on with the selected run",
                run -> run.identity().ifPresent(identity -> ResumeHandler.resume(identity.folder(), window)));
        show = action(
                "&Show Results",
                "results",
                "Read the selected run in the views of results",
                run -> run.identity()
                        .ifPresent(identity -> Session.current().shown().read(identity.folder())));
        forget = new Action("&Forget Finished") {
            @Override
            public void run() {
                queue.forgetOver();
            }
        };
        forget.setToolTipText("Take the runs that are over out of this list; what they wrote stays");
        forget.setImageDescriptor(StudyIcons.descriptor("remove"));
        bar(bars.getToolBarManager());
        MenuManager menu = new MenuManager();
        menu.add(show);
        menu.add(resume);
        menu.add(cancel);
        menu.add(new Separator());
        menu.add(forget);
        table.viewer().getTable().setMenu(menu.createContextMenu(table.viewer().getTable()));
        enable();
    }

    private void bar(IToolBarManager bar) {
        bar.add(cancel);
        bar.add(resume);
        bar.add(forget);
    }

    private Action action(String words, String icon, String tip, Consumer<QueuedRun> what) {
        Action action = new Action(words) {
            @Override
            public void run() {
                target().ifPresent(what);
            }
        };
        action.setToolTipText(tip);
        action.setImageDescriptor(StudyIcons.descriptor(icon));
        return action;
    }

    /** The selected run; if none is, the one under way. */
    private Optional<QueuedRun> target() {
        return table.selected()
                .flatMap(run -> queue.run(run.number()))
                .or(() -> queue.underWay().stream().findFirst());
    }

    /** After the runs or the selection have changed. */
    void enable() {
        Optional<QueuedRun> run = target();
        cancel.setEnabled(is(run, one -> !one.state().isOver()));
        resume.setEnabled(is(
                run,
                one -> one.state().isOver()
                        && !one.state().hasResult()
                        && one.identity().isPresent()));
        show.setEnabled(is(run, one -> one.state().hasResult()));
        forget.setEnabled(queue.runs().stream().anyMatch(one -> one.state().isOver()));
    }

    private static boolean is(Optional<QueuedRun> run, Predicate<QueuedRun> what) {
        return run.filter(what).isPresent();
    }
}
