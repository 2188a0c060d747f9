package org.thirdleak.report.screen;

import org.thirdleak.report.chart.Figure;

/**
 * How large a figure is laid out for a canvas and how much it is enlarged: type grows with the canvas, and nothing is laid
 * out closer than in the report, where it is known to fit.
 *
 * @param width width it is laid out for
 * @param height height it is laid out for
 * @param scale units of the canvas per unit of the layout
 * @param x left edge on the canvas
 * @param y top edge on the canvas
 */
record FigureLayout(double width, double height, double scale, double x, double y) {

    static FigureLayout of(Figure figure, Canvas canvas) {
        double width = Figure.WIDTH;
        double height = figure.height();
        double scale = Math.min(canvas.width() / width, canvas.height() / height);
        return new FigureLayout(
                width, height, scale, (canvas.width() - scale * width) / 2, (canvas.height() - scale * height) / 2);
    }
}
