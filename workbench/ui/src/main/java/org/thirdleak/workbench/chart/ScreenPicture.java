package org.thirdleak.workbench.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Spot;
import org.thirdleak.report.screen.Canvas;
import org.thirdleak.report.screen.FigurePicture;
import org.thirdleak.report.screen.View;
import org.thirdleak.report.theme.Theme;

/**
 * A figure drawn for the screen, not yet an image of the window: any thread may draw it.
 *
 * @param figure what is drawn
 * @param canvas the size it was drawn for
 * @param view the part that was drawn
 * @param theme its colours
 * @param pixels the picture
 * @param spots what stands where, units of the canvas
 * @param panels panels that share their horizontal axis, units of the canvas
 */
record ScreenPicture(
        Figure figure,
        Canvas canvas,
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
                figure, canvas, view, theme, ScreenPixels.of(picture.image()), picture.spots(), picture.panels());
    }

    /**
     * An image of the window; whoever asks disposes it.
     *
     * @param display the display, on its own thread
     * @return the image, as large as the canvas in units of the window
     */
    Image image(Display display) {
        return ScreenPixels.image(display, pixels, canvas);
    }

    /** Whether it shows just this. */
    boolean shows(Figure wanted, Canvas wantedCanvas, View wantedView, Theme wantedTheme) {
        return figure.equals(wanted)
                && canvas.equals(wantedCanvas)
                && view.equals(wantedView)
                && theme.equals(wantedTheme);
    }
}
