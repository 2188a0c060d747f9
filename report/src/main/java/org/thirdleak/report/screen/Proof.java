package org.thirdleak.report.screen;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.theme.Theme;

/**
 * A trial of how the type of a figure stands at a size, before it is drawn.
 *
 * @param legible whether every text keeps clear of the others and of the edge, and the marks have room
 * @param smallest size of the smallest type, units of the layout
 * @param shortened how many texts are cut to their beginning with an ellipsis
 */
record Proof(boolean legible, double smallest, int shortened) {
    /** A body lower than this share of what it has in the report shows shapes too flat to be read. */
    private static final double LEAST_BODY = 0.33;

    /** Narrower bodies have no room beside the names of their rows. */
    private static final double LEAST_WIDTH = 380;

    /** Lines of type that nearly touch are tiring to read, units of the layout. */
    private static final double CLEARANCE = 1;

    /** A text with the box it fills. */
    record Text(String text, double size, Rectangle2D box) {}

    /** The proof of a figure at a size in units of the layout. */
    static Proof of(Figure figure, double width, double height) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
        Rectangle2D body = new Rectangle2D.Double();
        Figure watched = new Figure(
                figure.id(),
                figure.caption(),
                figure.table(),
                (g, room, theme) -> {
                    body.setRect(room);
                    if (hasRoom(figure, room)) {
                        figure.painting().paint(g, room, theme);
                    }
                },
                figure.height());
        ProofGraphics g = new ProofGraphics();
        watched.paint(g, area, Theme.LIGHT);
        List<Text> texts = g.texts();
        return new Proof(
                hasRoom(figure, body) && apart(texts, area),
                texts.stream().mapToDouble(Text::size).min().orElse(Double.POSITIVE_INFINITY),
                (int) texts.stream().filter(text -> text.text().contains("…")).count());
    }

    /** Whether it is worth trying: paintings may rely on some room. */
    private static boolean hasRoom(Figure figure, Rectangle2D body) {
        return body.getWidth() >= LEAST_WIDTH && body.getHeight() >= LEAST_BODY * figure.height();
    }

    private static boolean apart(List<Text> texts, Rectangle2D area) {
        for (int i = 0; i < texts.size(); i++) {
            Rectangle2D box = texts.get(i).box();
            if (!area.contains(box)) {
                return false;
            }
            Rectangle2D around = new Rectangle2D.Double(
                    box.getX(), box.getY() - CLEARANCE, box.getWidth(), box.getHeight() + 2 * CLEARANCE);
            for (int j = 0; j < i; j++) {
                if (texts.get(j).box().intersects(around)) {
                    return false;
                }
            }
        }
        return true;
    }
}
