package org.thirdleak.workbench.application;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.thirdleak.workbench.run.OpenRuns;
import org.thirdleak.workbench.run.RunDesk;
import org.thirdleak.workbench.session.Session;

/** What holds for the whole workbench. */
final class Startup extends WorkbenchAdvisor {

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
