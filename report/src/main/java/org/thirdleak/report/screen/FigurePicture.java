package org.thirdleak.report.screen;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Spot;
import org.thirdleak.report.theme.Theme;

/**
 * A figure as a window shows it: sharp at every zoom, since it is drawn and not stretched, with the numbers behind every
 * place. Drawing shares nothing, so any number of threads may draw.
 *
 * @param sheet the whole figure and the canvas
 * @param view the part that was drawn, moved so far that nothing beyond the figure shows
 * @param image the pixels, of type INT_RGB, as many as the canvas has; not to be drawn on
 * @param spots what is told where, in units of the canvas and within it, in the order of the drawing
 * @param panels panels that share their horizontal axis, in units of the canvas, also where they lie beyond it
 */
public record FigurePicture(Sheet sheet, View view, BufferedImage image, List<Spot> spots, List<Rectangle2D> panels) {
    /** Copies the lists. */
    public FigurePicture {
        spots = List.copyOf(spots);
        panels = List.copyOf(panels);
    }

    /**
     * Draws a figure. It follows the shape of the canvas and stands in the middle, on ground of its own colour; on a canvas
     * too small for legible type it is larger than the canvas, which shows the part that is looked at.
     *
     * @param figure the figure
     * @param canvas where it is shown
     * @param view how far it is zoomed into; moved so far that nothing beyond the figure shows
     * @param theme colours
     * @return the picture
     */
    public static FigurePicture of(Figure figure, Canvas canvas, View view, Theme theme) {
        double pixels = canvas.pixelsPerUnit();
        BufferedImage image = new BufferedImage(
                (int) Math.round(canvas.width() * pixels),
                (int) Math.round(canvas.height() * pixels),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setPaint(theme.ground());
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.scale(pixels, pixels);
            FigureLayout layout = FigureLayout.of(figure, canvas);
            Sheet sheet = Sheet.of(figure, canvas);
            View part = view.within(sheet);
            AffineTransform placed = part.transform();
            placed.translate(layout.x(), layout.y());
            placed.scale(layout.scale(), layout.scale());
            Rectangle2D area = new Rectangle2D.Double(0, 0, layout.width(), layout.height());
            List<Spot> spots = Spot.heard(g, canvas.area(), copy -> {
                copy.transform(placed);
                figure.paint(copy, area, theme);
            });
            List<Rectangle2D> panels = figure.panels(area, theme).stream()
                    .map(panel -> placed.createTransformedShape(panel).getBounds2D())
                    .toList();
            return new FigurePicture(sheet, part, image, spots, panels);
        } finally {
            g.dispose();
        }
    }

    /**
     * What stands at a point.
     *
     * @param x units of the canvas
     * @param y units of the canvas
     * @return the topmost spot there
     */
    public Optional<Spot> at(double x, double y) {
        return Spot.at(spots, x, y);
    }
}
