package org.thirdleak.report.screen;

import java.awt.geom.Rectangle2D;

/**
 * A part of a window that shows a picture.
 *
 * @param width units of the window, {@value #LEAST_WIDTH} … {@value #MOST_WIDTH}
 * @param height units of the window, {@value #LEAST_HEIGHT} … {@value #MOST_HEIGHT}
 * @param pixelsPerUnit pixels of the screen per unit of the window, 0.5 … 4
 */
public record Canvas(int width, int height, double pixelsPerUnit) {
    /** Smallest width of a canvas. */
    public static final int LEAST_WIDTH = 320;

    /** Smallest height of a canvas. */
    public static final int LEAST_HEIGHT = 160;

    /** Largest width of a canvas. */
    public static final int MOST_WIDTH = 4000;

    /** Largest height of a canvas. */
    public static final int MOST_HEIGHT = 2500;

    private static final double LEAST_SCALE = 0.5;
    private static final double MOST_SCALE = 4;

    /** Refuses sizes that cannot show a picture. */
    public Canvas {
        within("width", width, LEAST_WIDTH, MOST_WIDTH);
        within("height", height, LEAST_HEIGHT, MOST_HEIGHT);
        if (!(pixelsPerUnit >= LEAST_SCALE && pixelsPerUnit <= MOST_SCALE)) {
            throw new IllegalArgumentException(
                    "pixelsPerUnit must be " + LEAST_SCALE + " … " + MOST_SCALE + " but was " + pixelsPerUnit);
        }
    }

    /**
     * A canvas of this size, or the nearest that can show a picture: what exceeds the window is cut by it.
     *
     * @param width units of the window, any
     * @param height units of the window, any
     * @param pixelsPerUnit pixels of the screen per unit of the window, any positive number
     * @return the canvas
     */
    public static Canvas nearest(int width, int height, double pixelsPerUnit) {
        return new Canvas(
                Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)),
                Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, height)),
                Math.max(LEAST_SCALE, Math.min(MOST_SCALE, pixelsPerUnit)));
    }

    /** All of it. */
    Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, width, height);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " … " + most + " units but was " + value);
        }
    }
}
