package org.thirdleak.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.thirdleak.report.claim.Caption;
import org.thirdleak.report.theme.Theme;

/**
 * A plot with its words and its numbers.
 *
 * @param id short name, used for its files
 * @param caption its words
 * @param table the numbers it draws
 * @param painting its body, between subtitle and note
 * @param height logical height of its own picture, at most {@value #HEIGHT}: few rows need less
 */
public record Figure(String id, Caption caption, NumberTable table, Painting painting, int height) {
    /** Logical width of a single chart. */
    public static final int WIDTH = 1120;

    /** Largest logical height of a single chart. */
    public static final int HEIGHT = 630;

    /**
     * A figure of full height.
     *
     * @param id short name, used for its files
     * @param caption its words
     * @param table the numbers it draws
     * @param painting its body
     */
    public Figure(String id, Caption caption, NumberTable table, Painting painting) {
        this(id, caption, table, painting, HEIGHT);
    }

    /** The body of a figure, drawn into an area. */
    @FunctionalInterface
    public interface Painting {
        /**
         * Draws the body.
         *
         * @param g where
         * @param area the space it has
         * @param theme colours
         */
        void paint(Graphics2D g, Rectangle2D area, Theme theme);

        /**
         * The panels whose horizontal axis they share, so that one mark can stand in all of them.
         *
         * @param area the space the body has
         * @return data areas from top to bottom; none unless the body has such panels
         */
        default List<Rectangle2D> panels(Rectangle2D area) {
            return List.of();
        }
    }

    /**
     * Draws the figure.
     *
     * @param g any graphics: a picture, a page, a vector format
     * @param area the space it has
     * @param theme colours
     */
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        named(() -> ChartFrame.titled(this, area.getWidth(), theme).draw(g, area));
    }

    /**
     * Draws the figure without title and subtitle, for a place that sets them in type of its own.
     *
     * @param g any graphics
     * @param area the space it has
     * @param theme colours
     */
    public void paintUntitled(Graphics2D g, Rectangle2D area, Theme theme) {
        named(() -> ChartFrame.untitled(this, area.getWidth(), theme).draw(g, area));
    }

    /**
     * What the figure tells at which place: the numbers behind what is drawn there.
     *
     * @param area the space it has, as for {@link #paint}
     * @param theme colours, as for {@link #paint}
     * @return in the order of the drawing, in the coordinates of the area and within it
     */
    public List<Spot> spots(Rectangle2D area, Theme theme) {
        return Spot.of(area, g -> paint(g, area, theme));
    }

    /**
     * The panels whose horizontal axis they share.
     *
     * @param area the space the figure has, as for {@link #paint}
     * @param theme colours, as for {@link #paint}
     * @return data areas from top to bottom, in the coordinates of the area; none unless the figure has such panels
     */
    public List<Rectangle2D> panels(Rectangle2D area, Theme theme) {
        List<Rectangle2D> found = new ArrayList<>();
        Painting asked = (g, body, colours) -> found.addAll(painting.panels(body));
        Spot.of(area, g -> new Figure(id, caption, table, asked, height).paint(g, area, theme));
        return List.copyOf(found);
    }

    /** A failure says which figure it was, wherever the figure is drawn. */
    private void named(Runnable drawing) {
        try {
            drawing.run();
        } catch (RuntimeException e) {
            throw new IllegalStateException("the figure " + id + " could not be drawn: " + e, e);
        }
    }

    /**
     * The figure of a run whose checks failed: marked above its numbers and in its alternative text.
     *
     * @param words why the numbers do not count
     * @return the marked figure, taller where there is room
     */
    Figure withheld(String words) {
        Caption marked =
                new Caption(caption.title(), caption.subtitle(), caption.note(), words + " " + caption.alternative());
        int taller = (int) Math.min(HEIGHT, height + WithheldPainting.HEIGHT);
        return new Figure(id, marked, table, new WithheldPainting(painting, words), taller);
    }
}
