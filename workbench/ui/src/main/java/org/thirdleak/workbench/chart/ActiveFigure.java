package org.thirdleak.workbench.chart;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Which chart a command is meant for. */
final class ActiveFigure {

    private ActiveFigure() {}

    /** The chart with the focus, in any view; else that of the charts view. */
    static Optional<FigureCanvas> of(ExecutionEvent event) {
        if (Display.getCurrent().getFocusControl() instanceof FigureCanvas canvas
                && canvas.figure().isPresent()) {
            return Optional.of(canvas);
        }
        return Optional.ofNullable(HandlerUtil.getActiveWorkbenchWindow(event))
                .map(IWorkbenchWindow::getActivePage)
                .flatMap(ActiveFigure::inCharts);
    }

    private static Optional<FigureCanvas> inCharts(IWorkbenchPage page) {
        return page.findView(ChartsView.ID) instanceof ChartsView charts
                ? charts.canvas().filter(canvas -> canvas.figure().isPresent())
                : Optional.empty();
    }
}
