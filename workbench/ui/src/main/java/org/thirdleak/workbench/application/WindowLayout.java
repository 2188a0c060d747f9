package org.thirdleak.workbench.application;

import java.util.Optional;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.thirdleak.workbench.run.RunDesk;

/** What the window shows around its views. */
final class WindowLayout extends WorkbenchWindowAdvisor {

    private static final Point SIZE = new Point(1440, 900);
    private static final Point SMALLEST = new Point(1024, 700);

    private Optional<WindowTitle> title = Optional.empty();

    WindowLayout(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setInitialSize(SIZE);
        window.setShowCoolBar(true);
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
        window.setShowPerspectiveBar(true);
        window.setTitle("Third Leak");
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.getWindow().getShell().setMinimumSize(SMALLEST);
        RunDesk.open(window.getWindow(), window.getActionBarConfigurer().getStatusLineManager());
        title = Optional.of(new WindowTitle(window));
    }

    @Override
    public void dispose() {
        title.ifPresent(WindowTitle::close);
        super.dispose();
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new MenuBar(configurer);
    }
}
