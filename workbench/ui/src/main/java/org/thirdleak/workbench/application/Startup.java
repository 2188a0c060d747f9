package org.thirdleak.workbench.application;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.thirdleak.workbench.editor.ConfigEditor;
import org.thirdleak.workbench.folder.StudyFolder;
import org.thirdleak.workbench.form.SettingsPage;
import org.thirdleak.workbench.run.OpenRuns;
import org.thirdleak.workbench.run.RunDesk;
import org.thirdleak.workbench.session.Session;

/** What holds for the whole workbench. */
final class Startup extends WorkbenchAdvisor {

    private static final String EXAMPLE = "iss-2023.yaml";

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return DesignPerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WindowLayout(configurer);
    }

    /** Colours of escape sequences in consoles, of which ours writes none, would be the first page. */
    @Override
    public void postStartup() {
        PlatformUI.getWorkbench().getPreferenceManager().remove("org.eclipse.debug.ui.ConsolePreferencePage");
        SettingsPage.prepare();
        openExample();
    }

    /** Where nothing was run yet and nothing is open, the main example is opened, so that F5 does something at once. */
    private static void openExample() {
        Path study = Session.current().folder();
        Path example = study.resolve("configs").resolve(EXAMPLE);
        IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        if (page.getEditorReferences().length == 0
                && Files.exists(example)
                && !Files.exists(study.resolve(StudyFolder.RUNS))) {
            try {
                ConfigEditor.open(page, example);
            } catch (PartInitException e) {
                ILog.of(Startup.class).warn("The example could not be opened", e);
            }
        }
    }

    @Override
    public boolean preShutdown() {
        return OpenRuns.mayEnd();
    }

    @Override
    public void postShutdown() {
        Session.current().close();
        RunDesk.close();
    }
}
