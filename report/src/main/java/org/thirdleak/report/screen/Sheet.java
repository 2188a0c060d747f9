package org.thirdleak.report.screen;

import org.thirdleak.report.chart.Figure;

/**
 * The whole of a picture and the canvas above it, which shows a part where the picture is larger.
 *
 * @param canvas where it is shown
 * @param width width of the picture before it is zoomed into, units of the canvas, at least that of the canvas
 * @param height height of the picture before it is zoomed into, units of the canvas, at least that of the canvas
 */
public record Sheet(Canvas canvas, double width, double height) {
    private static final double ROUNDING = 0.5;

    /** Refuses a picture that leaves a part of the canvas bare. */
    public Sheet {
        if (!(width >= canvas.width() && height >= canvas.height())
                || !Double.isFinite(width)
                || !Double.isFinite(height)) {
            throw new IllegalArgumentException("a sheet must be at least " + canvas.width() + " x " + canvas.height()
                    + " units but was " + width + " x " + height);
        }
    }

    /**
     * A picture that just fills a canvas.
     *
     * @param canvas the canvas
     * @return its sheet
     */
    public static Sheet filling(Canvas canvas) {
        return new Sheet(canvas, canvas.width(), canvas.height());
    }

    /**
     * The smallest sheet on which the type of a figure is readable. Tries layouts, which takes up to a second: not for the
     * thread of a window.
     *
     * @param figure the figure
     * @param canvas the canvas
     * @return its sheet, larger than the canvas if the canvas is too small for the figure
     */
    public static Sheet of(Figure figure, Canvas canvas) {
        FigureLayout layout = FigureLayout.of(figure, canvas);
        return new Sheet(
                canvas,
                Math.max(canvas.width(), layout.width() * layout.scale()),
                Math.max(canvas.height(), layout.height() * layout.scale()));
    }

    /**
     * A canvas that shows all of it.
     *
     * @return at least as large as this one
     */
    public Canvas whole() {
        return Canvas.nearest((int) Math.ceil(width), (int) Math.ceil(height), canvas.pixelsPerUnit());
    }

    /** Whether a part of the picture lies beyond the canvas even before it is zoomed into. */
    public boolean reachesBeyond() {
        return width > canvas.width() + ROUNDING || height > canvas.height() + ROUNDING;
    }
}
