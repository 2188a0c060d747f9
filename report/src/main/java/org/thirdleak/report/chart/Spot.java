package org.thirdleak.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A place of a drawing that tells the numbers behind it.
 *
 * @param shape where, in the coordinates of the drawing
 * @param words what stands there with its numbers, units and errors, such as "Progress MS-21: defect 82 ± 1 %"
 */
public record Spot(Shape shape, String words) {
    /** A mark is easily missed with a mouse: no side of a spot is shorter, logical pixels. */
    private static final double EASILY_HIT = 10;

    private static final Key LISTENER = new Key();

    /** Refuses a spot without words. */
    public Spot {
        if (words.isBlank()) {
            throw new IllegalArgumentException("words must say what stands at the spot but were empty");
        }
    }

    /**
     * What stands at a point: of spots above one another the one drawn last, which hides the others.
     *
     * @param spots the spots in the order of the drawing
     * @param x in the coordinates of the spots
     * @param y in the coordinates of the spots
     * @return the topmost spot there
     */
    public static Optional<Spot> at(List<Spot> spots, double x, double y) {
        for (int i = spots.size() - 1; i >= 0; i--) {
            if (spots.get(i).shape.contains(x, y)) {
                return Optional.of(spots.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Says what is drawn at a place. Pixels do not change; where nobody listens, the words are not even made.
     *
     * @param g where it is drawn
     * @param shape the place, in the coordinates of g
     * @param words what stands there
     */
    public static void mark(Graphics2D g, Shape shape, Supplier<String> words) {
        if (g.getRenderingHint(LISTENER) instanceof Listener listener) {
            listener.hear(g.getTransform(), shape, words.get());
        }
    }

    /** Says what a dot stands for: a place around it that is easily hit. */
    static void mark(Graphics2D g, double x, double y, Supplier<String> words) {
        mark(g, new Ellipse2D.Double(x - EASILY_HIT, y - EASILY_HIT, 2 * EASILY_HIT, 2 * EASILY_HIT), words);
    }

    /**
     * Says what stands at places along an axis: the nearest of them answers, over the whole height of the panel.
     *
     * @param g where it is drawn
     * @param data the panel
     * @param xs the places, ascending
     * @param words what stands at each
     */
    static void columns(Graphics2D g, Rectangle2D data, double[] xs, IntFunction<String> words) {
        for (int i = 0; i < xs.length; i++) {
            double left = i == 0 ? xs[0] - EASILY_HIT : (xs[i - 1] + xs[i]) / 2;
            double right = i == xs.length - 1 ? xs[i] + EASILY_HIT : (xs[i] + xs[i + 1]) / 2;
            int index = i;
            mark(
                    g,
                    new Rectangle2D.Double(left, data.getY(), right - left, data.getHeight()),
                    () -> words.apply(index));
        }
    }

    /**
     * The spots of a drawing, without a picture of it.
     *
     * @param area the space it is drawn into; spots beyond it are left out, others cut at its edge
     * @param drawing draws it
     * @return in the order of the drawing
     */
    public static List<Spot> of(Rectangle2D area, Consumer<Graphics2D> drawing) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            return heard(g, area, drawing);
        } finally {
            g.dispose();
        }
    }

    /**
     * Draws and listens.
     *
     * @param g where it is drawn
     * @param area the space it is drawn into, in the coordinates of g; spots beyond it are left out, others cut at its edge
     * @param drawing draws it
     * @return the spots in the order of the drawing, in the coordinates of g
     */
    public static List<Spot> heard(Graphics2D g, Rectangle2D area, Consumer<Graphics2D> drawing) {
        List<Spot> spots = new ArrayList<>();
        Graphics2D copy = (Graphics2D) g.create();
        try {
            AffineTransform back = g.getTransform().createInverse();
            copy.setRenderingHint(LISTENER, (Listener) (transform, shape, words) -> {
                AffineTransform toArea = new AffineTransform(back);
                toArea.concatenate(transform);
                within(area, toArea.createTransformedShape(shape))
                        .ifPresent(found -> spots.add(new Spot(found, words)));
            });
            drawing.accept(copy);
        } catch (NoninvertibleTransformException e) {
            throw new IllegalArgumentException("g must not be scaled to nothing", e);
        } finally {
            copy.dispose();
        }
        return List.copyOf(spots);
    }

    private static Optional<Shape> within(Rectangle2D area, Shape shape) {
        Rectangle2D bounds = shape.getBounds2D();
        if (area.contains(bounds)) {
            return Optional.of(shape);
        }
        Rectangle2D cut = bounds.createIntersection(area);
        if (!(cut.getWidth() > 0 && cut.getHeight() > 0)) {
            return Optional.empty();
        }
        return Optional.of(cut);
    }

    /** A place around a mark that is not smaller than the mark and easily hit. */
    static Rectangle2D around(double left, double top, double right, double bottom) {
        double x = Math.min(left, right);
        double y = Math.min(top, bottom);
        double width = Math.abs(right - left);
        double height = Math.abs(bottom - top);
        double wide = Math.max(0, EASILY_HIT - width);
        double high = Math.max(0, EASILY_HIT - height);
        return new Rectangle2D.Double(x - wide / 2, y - high / 2, width + wide, height + high);
    }

    /** Hears what a painter says of its drawing. */
    @FunctionalInterface
    private interface Listener {
        void hear(AffineTransform transform, Shape shape, String words);
    }

    /** Rendering hints are copied with a graphics and left alone by what does not know them. */
    private static final class Key extends RenderingHints.Key {
        private static final int NUMBER = 0x5907;

        Key() {
            super(NUMBER);
        }

        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Listener;
        }
    }
}
