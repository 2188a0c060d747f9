package org.thirdleak.workbench.chart;

import java.util.concurrent.Executor;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.screen.Canvas;
import org.thirdleak.report.screen.FigurePicture;
import org.thirdleak.report.screen.Sheet;
import org.thirdleak.report.screen.View;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.workbench.session.Session;

/** Puts a figure on the clipboard. */
final class FigureCopy {

    private static final int SCALE = 2;

    private FigureCopy() {}

    /** The whole figure as pixels, twice as fine as the report's page shows it. */
    static void picture(FigureCanvas canvas) {
        Display display = canvas.getDisplay();
        Theme theme = canvas.theme();
        Executor background = Session.current().background();
        canvas.figure()
                .ifPresent(figure -> background.execute(() -> {
                    Canvas size = new Canvas(Figure.WIDTH, figure.height(), SCALE);
                    ImageData pixels = ScreenPixels.of(
                            FigurePicture.of(figure, Sheet.of(figure, size).whole(), View.WHOLE, theme)
                                    .image());
                    if (!display.isDisposed()) {
                        display.asyncExec(() -> put(display, pixels, ImageTransfer.getInstance()));
                    }
                }));
    }

    /** The numbers behind the figure, as a spreadsheet takes them. */
    static void numbers(FigureCanvas canvas) {
        canvas.figure()
                .ifPresent(figure ->
                        put(canvas.getDisplay(), TabSeparated.of(figure.table()), TextTransfer.getInstance()));
    }

    private static void put(Display display, Object content, Transfer kind) {
        if (display.isDisposed()) {
            return;
        }
        Clipboard clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[] {content}, new Transfer[] {kind});
        } finally {
            clipboard.dispose();
        }
    }
}
