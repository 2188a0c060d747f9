package org.thirdleak.workbench.chart;

import java.awt.image.BufferedImage;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;
import org.thirdleak.report.screen.Canvas;

/** From pictures of the report to images of the window. */
public final class ScreenPixels {

    private static final int BITS = 24;

    private ScreenPixels() {}

    /**
     * The pixels of a picture as SWT takes them; on any thread.
     *
     * @param image of type INT_RGB
     * @return the same pixels, 24 bit
     */
    public static ImageData of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        ImageData data = new ImageData(width, height, BITS, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            data.setPixels(0, y, width, row, 0);
        }
        return data;
    }

    /**
     * An image of the window; whoever asks disposes it.
     *
     * @param display the display, on its own thread
     * @param pixels the pixels of a whole canvas
     * @param canvas the canvas they were drawn for
     * @return the image, as large as the canvas in units of the window
     */
    public static Image image(Display display, ImageData pixels, Canvas canvas) {
        int zoom = (int) Math.round(canvas.pixelsPerUnit() * 100);
        ImageDataProvider provider = wanted -> wanted == zoom
                ? pixels
                : pixels.scaledTo(canvas.width() * wanted / 100, canvas.height() * wanted / 100);
        return new Image(display, provider);
    }
}
