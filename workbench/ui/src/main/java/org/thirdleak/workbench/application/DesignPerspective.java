package org.thirdleak.workbench.application;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;

/** Make a config and run it. */
public final class DesignPerspective implements IPerspectiveFactory {

    /** Its id. */
    public static final String ID = "org.thirdleak.workbench.design";

    static final String PROGRESS = "org.eclipse.ui.views.ProgressView";
    static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView("org.thirdleak.workbench.explorer", IPageLayout.LEFT, 0.24f, editors);
        IFolderLayout below =
                layout.createFolder("below", IPageLayout.BOTTOM, 0.66f, editors); // wide: odds are drawn in it
        below.addView("org.thirdleak.workbench.problems");
        below.addView("org.thirdleak.workbench.run");
        below.addView(IConsoleConstants.ID_CONSOLE_VIEW);
        below.addView(PROGRESS);
        below.addView(ERROR_LOG);
        below.addPlaceholder("org.thirdleak.workbench.circuit");
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.72f, editors);
        right.addView(IPageLayout.ID_OUTLINE);
        layout.addView("org.thirdleak.workbench.prior", IPageLayout.BOTTOM, 0.55f, "right");
        shortcuts(layout);
    }

    /** Views offered by name. */
    static void shortcuts(IPageLayout layout) {
        for (String view : new String[] {
            "explorer", "problems", "prior", "run", "history", "charts", "numbers", "circuit", "comparison"
        }) {
            layout.addShowViewShortcut("org.thirdleak.workbench." + view);
        }
        layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
        layout.addShowViewShortcut(PROGRESS);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
        layout.addShowViewShortcut(ERROR_LOG);
    }
}
