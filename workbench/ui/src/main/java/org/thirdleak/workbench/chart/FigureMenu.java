package org.thirdleak.workbench.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of a figure. */
final class FigureMenu {

    private static final double STEP = 1.5;

    FigureMenu(FigureCanvas canvas) {
        Menu menu = new Menu(canvas);
        item(menu, "chart.copyPicture", "Copy Picture\tCtrl+C", () -> FigureCopy.picture(canvas));
        item(menu, "chart.copyNumbers", "Copy Numbers", () -> FigureCopy.numbers(canvas));
        item(menu, "chart.export", "Export…\tCtrl+E", () -> FigureExport.ask(canvas));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "chart.zoomIn", "Zoom In\t+", () -> canvas.zoom(STEP));
        item(menu, "chart.zoomOut", "Zoom Out\t-", () -> canvas.zoom(1 / STEP));
        item(menu, "chart.fit", "Fit\t0", canvas::fit);
        menu.addListener(SWT.Show, event -> {
            for (MenuItem item : menu.getItems()) {
                item.setEnabled(canvas.figure().isPresent());
            }
        });
        canvas.setMenu(menu);
        canvas.addListener(SWT.Dispose, event -> menu.dispose());
    }

    private static void item(Menu menu, String name, String words, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(words);
        item.setData("thirdleak.name", name);
        item.addListener(SWT.Selection, event -> action.run());
    }
}
