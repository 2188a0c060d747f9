package org.thirdleak.workbench.action;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/** Commands of the workbench, called from a view; what fails is told in a dialog. */
public final class Commands {

    private Commands() {}

    /** Something that may fail with a message for people. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }

    /** Executes the command {@code org.thirdleak.workbench.command.name}. */
    public static void execute(IWorkbenchPartSite site, String name) {
        guarded(
                site,
                "The command failed",
                () -> site.getService(IHandlerService.class)
                        .executeCommand("org.thirdleak.workbench.command." + name, null));
    }

    public static void guarded(IWorkbenchPartSite site, String failure, Step step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            throw e; // a mistake of ours: the Error Log tells it
        } catch (CommandException e) {
            MessageDialog.openError(site.getShell(), failure, "It cannot be done now: " + e.getMessage());
        } catch (Exception e) {
            MessageDialog.openError(site.getShell(), failure, String.valueOf(e.getMessage()));
        }
    }
}
