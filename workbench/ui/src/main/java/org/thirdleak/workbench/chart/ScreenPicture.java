package org.thirdleak.workbench.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Spot;
import org.thirdleak.report.screen.Canvas;
import org.thirdleak.report.screen.FigurePicture;
import org.thirdleak.report.screen.Sheet;
import org.thirdleak.report.screen.View;
import org.thirdleak.report.theme.Theme;

/**
 * A figure drawn for the screen, not yet an image of the window: any thread may draw it.
 *
 * @param figure what is drawn
 * @param sheet the whole figure and the canvas it was drawn for
 * @param view the part that was drawn, within the sheet
 * @param theme its colours
 * @param pixels the picture
 * @param spots what stands where, units of the canvas
 * @param panels panels that share their horizontal axis, units of the canvas
 */
record ScreenPicture(
        Figure figure,
        Sheet sheet,
        View view,
        Theme theme,
        ImageData pixels,
        List<Spot> spots,
        List<Rectangle2D> panels) {

    /**
     * Draws.
     *
     * @param figure the figure
     * @param canvas the size of the canvas
     * @param view the part that is looked at
     * @param theme colours
     * @return the picture
     */
    static ScreenPicture of(Figure figure, Canvas canvas, View view, Theme theme) {
        FigurePicture picture = FigurePicture.of(figure, canvas, view, theme);
        return new ScreenPicture(
                figure,
                picture.sheet(),
                picture.view(),
                theme,
                ScreenPixels.of(picture.image()),
                picture.spots(),
                picture.panels());
    }

    /** The size it was drawn for. */
    Canvas canvas() {
        return sheet.canvas();
    }

    /**
     * An image of the window; whoever asks disposes it.
     *
     * @param display the display, on its own thread
     * @return the image, as large as the canvas in units of the window
     */
    Image image(Display display) {
        return ScreenPixels.image(display, pixels, canvas());
    }

    /** Whether it shows just this. */
    boolean shows(Figure wanted, Canvas wantedCanvas, View wantedView, Theme wantedTheme) {
        return figure.equals(wanted)
                && canvas().equals(wantedCanvas)
                && view.equals(wantedView)
                && theme.equals(wantedTheme);
    }

    /**
     * Where it lies while another part, or a canvas of another size, is looked at: moved and stretched.
     *
     * @param gc where
     * @param image what {@link #image} made of it
     * @param now the canvas
     * @param looked the part
     */
    void paint(GC gc, Image image, Canvas now, View looked) {
        double stretch = Math.min((double) now.width() / canvas().width(), (double) now.height() / canvas().height());
        double left = (now.width() - stretch * canvas().width()) / 2;
        double top = (now.height() - stretch * canvas().height()) / 2;
        double factor = looked.factor() / view.factor();
        double x = left + (view.x() * stretch - looked.x()) * looked.factor();
        double y = top + (view.y() * stretch - looked.y()) * looked.factor();
        Rectangle bounds = image.getBounds();
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(
                image,
                0,
                0,
                bounds.width,
                bounds.height,
                (int) Math.round(x),
                (int) Math.round(y),
                (int) Math.round(bounds.width * stretch * factor),
                (int) Math.round(bounds.height * stretch * factor));
    }
}
