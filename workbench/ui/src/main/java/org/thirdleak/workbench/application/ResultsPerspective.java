package org.thirdleak.workbench.application;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;

/** Read runs, compare them, export from them. */
public final class ResultsPerspective implements IPerspectiveFactory {

    /** Its id. */
    public static final String ID = "org.thirdleak.workbench.results";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addView("org.thirdleak.workbench.history", IPageLayout.LEFT, 0.28f, editors);
        layout.addView(IPageLayout.ID_PROP_SHEET, IPageLayout.BOTTOM, 0.5f, "org.thirdleak.workbench.history");
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.68f, editors);
        below.addView("org.thirdleak.workbench.numbers");
        below.addView("org.thirdleak.workbench.run");
        below.addView(IConsoleConstants.ID_CONSOLE_VIEW);
        below.addView(DesignPerspective.PROGRESS);
        IFolderLayout middle = layout.createFolder("middle", IPageLayout.TOP, 0.5f, editors);
        middle.addView("org.thirdleak.workbench.charts");
        middle.addView("org.thirdleak.workbench.circuit");
        middle.addView("org.thirdleak.workbench.comparison");
        DesignPerspective.shortcuts(layout);
    }
}
