package org.thirdleak.report.screen;

import java.awt.geom.AffineTransform;

/**
 * How far a picture is zoomed into, and where.
 *
 * @param factor 1 for the whole picture, at most {@value #MOST}
 * @param x which point of the whole picture lies at the left edge of the canvas, units of the canvas, at least 0
 * @param y which point of the whole picture lies at its top edge, units of the canvas, at least 0
 */
public record View(double factor, double x, double y) {
    /** Largest factor. */
    public static final double MOST = 16;

    /** The whole picture. */
    public static final View WHOLE = new View(1, 0, 0);

    /** Refuses what lies outside of the picture. */
    public View {
        if (!(factor >= 1 && factor <= MOST)) {
            throw new IllegalArgumentException("factor must be 1 … " + MOST + " but was " + factor);
        }
        if (!(x >= 0 && y >= 0 && Double.isFinite(x) && Double.isFinite(y))) {
            throw new IllegalArgumentException("x and y must be >= 0 but were " + x + " and " + y);
        }
    }

    /**
     * Zoomed in or out around a point that stays where it is, as far as the picture reaches.
     *
     * @param sheet the picture and its canvas
     * @param atX the point on the canvas, units of the canvas
     * @param atY the point on the canvas, units of the canvas
     * @param times by how much, below 1 to zoom out
     * @return the new view
     */
    public View zoomed(Sheet sheet, double atX, double atY, double times) {
        double next = Math.max(1, Math.min(MOST, factor * times));
        return within(sheet, next, x + atX / factor - atX / next, y + atY / factor - atY / next);
    }

    /**
     * Moved with the mouse that drags the picture, as far as the picture reaches.
     *
     * @param sheet the picture and its canvas
     * @param byX how far the mouse went to the right, units of the canvas
     * @param byY how far the mouse went down, units of the canvas
     * @return the new view
     */
    public View dragged(Sheet sheet, double byX, double byY) {
        return within(sheet, factor, x - byX / factor, y - byY / factor);
    }

    /**
     * The nearest view of a picture, as when the window has changed its size.
     *
     * @param sheet the picture and its canvas
     * @return the view, moved so far that nothing beyond the picture shows
     */
    public View within(Sheet sheet) {
        return within(sheet, factor, x, y);
    }

    private static View within(Sheet sheet, double factor, double x, double y) {
        double mostX = sheet.width() - sheet.canvas().width() / factor;
        double mostY = sheet.height() - sheet.canvas().height() / factor;
        return new View(factor, Math.max(0, Math.min(mostX, x)), Math.max(0, Math.min(mostY, y)));
    }

    /** From the whole picture to the canvas. */
    AffineTransform transform() {
        AffineTransform transform = AffineTransform.getScaleInstance(factor, factor);
        transform.translate(-x, -y);
        return transform;
    }
}
