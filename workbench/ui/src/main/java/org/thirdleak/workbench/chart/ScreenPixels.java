package org.thirdleak.workbench.chart;

import java.awt.image.BufferedImage;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Pictures drawn by Java as SWT takes them. */
public final class ScreenPixels {

    private static final int BITS = 24;

    private ScreenPixels() {}

    /**
     * The pixels of a picture. Any thread may ask.
     *
     * @param image without transparency
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
}
