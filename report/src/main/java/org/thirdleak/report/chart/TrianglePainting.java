package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/** A triangle whose corners are certainty; names of scenarios stand beside their dots where there is room. */
record TrianglePainting(
        List<String> corners,
        PosteriorFigure.Point base,
        PosteriorFigure.Point prior,
        List<PosteriorFigure.Point> scenarios)
        implements Figure.Painting {
    private static final double CORNER_LINES = 36;
    private static final double HALF_SQRT_3 = Math.sqrt(3) / 2;
    private static final double NARROW = 800;
    private static final double LONGEST_LABEL = 260;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        boolean narrow = area.getWidth() < NARROW;
        double height = area.getHeight() - 2 * CORNER_LINES;
        double side = Math.min(height / HALF_SQRT_3, area.getWidth() - (narrow ? 40 : 0));
        double x = area.getCenterX() - side / 2;
        double top = area.getY() + CORNER_LINES + (height - side * HALF_SQRT_3) / 2;
        Triangle triangle = new Triangle(new Rectangle2D.Double(x, top, side, side * HALF_SQRT_3));
        grid(g, triangle, theme);
        cornerNames(g, triangle, area, theme);
        List<Rectangle2D> taken = new ArrayList<>();
        dots(g, triangle, taken, theme);
        Rectangle2D between = new Rectangle2D.Double(
                area.getX(), area.getY() + CORNER_LINES, area.getWidth(), area.getHeight() - 2 * CORNER_LINES);
        baseLabel(g, triangle, between, taken, theme);
        if (!narrow) {
            scenarioLabels(g, triangle, between, taken, theme);
        }
    }

    /** The first hypothesis lies at the left, the second at the right, the third at the top. */
    private record Triangle(Rectangle2D box) {
        Point2D at(List<Double> shares) {
            double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
            double a = shares.get(0) / sum;
            double b = shares.get(1) / sum;
            double c = shares.get(2) / sum;
            return new Point2D.Double(
                    box.getX() * a + box.getMaxX() * b + box.getCenterX() * c,
                    box.getMaxY() * (a + b) + box.getY() * c);
        }
    }

    private static void grid(Graphics2D g, Triangle triangle, Theme theme) {
        g.setStroke(new BasicStroke(1f));
        for (int i = 1; i < 4; i++) {
            double p = i / 4.0;
            double q = 1 - p;
            g.setPaint(theme.grid());
            segment(g, triangle, List.of(p, q, 0.0), List.of(p, 0.0, q));
            segment(g, triangle, List.of(q, p, 0.0), List.of(0.0, p, q));
            segment(g, triangle, List.of(q, 0.0, p), List.of(0.0, q, p));
        }
        g.setPaint(theme.axis());
        g.setStroke(new BasicStroke(1.2f));
        segment(g, triangle, List.of(1.0, 0.0, 0.0), List.of(0.0, 1.0, 0.0));
        segment(g, triangle, List.of(0.0, 1.0, 0.0), List.of(0.0, 0.0, 1.0));
        segment(g, triangle, List.of(0.0, 0.0, 1.0), List.of(1.0, 0.0, 0.0));
    }

    private static void segment(Graphics2D g, Triangle triangle, List<Double> from, List<Double> to) {
        Point2D a = triangle.at(from);
        Point2D b = triangle.at(to);
        Panel.line(g, a.getX(), a.getY(), b.getX(), b.getY());
    }

    private void cornerNames(Graphics2D g, Triangle triangle, Rectangle2D area, Theme theme) {
        Lettering name = new Lettering(Inter.SEMI_BOLD.size(13), theme.ink());
        Lettering share = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        double below = triangle.box().getMaxY() + 14;
        double half = area.getWidth() / 2 - 10;
        double left = Math.max(area.getX(), triangle.box().getX() - 60);
        double right = Math.min(area.getMaxX(), triangle.box().getMaxX() + 60);
        corner(g, 0, left, below, Anchor.START, Math.min(half, area.getCenterX() - left - 8), name, share);
        corner(g, 1, right, below, Anchor.END, Math.min(half, right - area.getCenterX() - 8), name, share);
        double above = triangle.box().getY() - 26;
        corner(g, 2, triangle.box().getCenterX(), above, Anchor.MIDDLE, area.getWidth(), name, share);
    }

    private void corner(
            Graphics2D g, int index, double x, double y, Anchor anchor, double room, Lettering name, Lettering share) {
        name.drawMiddle(g, name.fit(g, corners.get(index), room), x, y, anchor);
        String numbers = Numbers.percent(base.shares().get(index)) + " in the base case";
        share.drawMiddle(g, share.fit(g, numbers, room), x, y + 16, anchor);
    }

    private void dots(Graphics2D g, Triangle triangle, List<Rectangle2D> taken, Theme theme) {
        for (PosteriorFigure.Point scenario : scenarios) {
            Point2D at = triangle.at(scenario.shares());
            new Dot(8.5, theme.secondInk()).drawRinged(g, at.getX(), at.getY(), theme);
            taken.add(around(at, 6));
        }
        Point2D from = triangle.at(prior.shares());
        Point2D to = triangle.at(base.shares());
        g.setPaint(theme.ink());
        g.setStroke(new BasicStroke(1.3f));
        Path2D cross = new Path2D.Double();
        cross.moveTo(from.getX() - 5, from.getY());
        cross.lineTo(from.getX() + 5, from.getY());
        cross.moveTo(from.getX(), from.getY() - 5);
        cross.lineTo(from.getX(), from.getY() + 5);
        g.draw(cross);
        g.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {2f, 3f}, 0f));
        Panel.line(g, from.getX(), from.getY(), to.getX(), to.getY());
        Dot.main(theme).drawRinged(g, to.getX(), to.getY(), theme);
        for (double share = 0.1; share < 1; share += 0.1) {
            taken.add(around(
                    new Point2D.Double(
                            from.getX() + share * (to.getX() - from.getX()),
                            from.getY() + share * (to.getY() - from.getY())),
                    2));
        }
        taken.add(around(from, 7));
        taken.add(around(to, 10));
    }

    private static Rectangle2D around(Point2D at, double half) {
        return new Rectangle2D.Double(at.getX() - half, at.getY() - half, 2 * half, 2 * half);
    }

    private void baseLabel(Graphics2D g, Triangle triangle, Rectangle2D area, List<Rectangle2D> taken, Theme theme) {
        Lettering main = new Lettering(Inter.BOLD.size(13), theme.accent());
        Lettering quiet = new Lettering(Inter.REGULAR.size(Inter.SMALLEST), theme.secondInk());
        Point2D at = triangle.at(base.shares());
        boolean placed = false;
        for (double gap = 14; !placed && gap < area.getHeight() / 2; gap += 12) {
            placed = place(g, BayesFactorFigure.BASE_CASE, at, gap, main, area, taken, theme);
        }
        place(g, prior.title(), triangle.at(prior.shares()), 10, quiet, area, taken, theme);
    }

    /** The outermost scenarios first: they tell what moves the answer. */
    private void scenarioLabels(
            Graphics2D g, Triangle triangle, Rectangle2D area, List<Rectangle2D> taken, Theme theme) {
        Lettering words = new Lettering(Inter.REGULAR.size(11.5), theme.secondInk());
        Point2D centre = triangle.at(base.shares());
        List<Integer> outermost = IntStream.range(0, scenarios.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -centre.distance(triangle.at(scenarios.get(i).shares()))))
                .toList();
        for (int i : outermost) {
            PosteriorFigure.Point scenario = scenarios.get(i);
            String title = words.fit(g, scenario.title(), LONGEST_LABEL);
            place(g, title, triangle.at(scenario.shares()), 10, words, area, taken, theme);
        }
    }

    private static boolean place(
            Graphics2D g,
            String text,
            Point2D at,
            double gap,
            Lettering words,
            Rectangle2D area,
            List<Rectangle2D> taken,
            Theme theme) {
        for (Spot spot : Spot.values()) {
            double x = at.getX() + spot.right * gap;
            double y = at.getY() + spot.down * (gap + 4);
            Rectangle2D box = words.box(g, text, x, y, spot.anchor);
            if (area.contains(box) && taken.stream().noneMatch(box::intersects)) {
                leader(g, at, box, gap, theme);
                g.setPaint(Theme.translucent(theme.ground(), 200));
                g.fill(box);
                words.drawMiddle(g, text, x, y, spot.anchor);
                taken.add(box);
                return true;
            }
        }
        return false;
    }

    /** A label that had to move away keeps a line to its dot. */
    private static void leader(Graphics2D g, Point2D at, Rectangle2D box, double gap, Theme theme) {
        if (gap < 24) {
            return;
        }
        double x = Math.max(box.getX(), Math.min(box.getMaxX(), at.getX()));
        double y = Math.max(box.getY(), Math.min(box.getMaxY(), at.getY()));
        double share = 10 / Math.max(10, at.distance(x, y));
        g.setPaint(theme.accent());
        g.setStroke(new BasicStroke(1.2f));
        Panel.line(g, at.getX() + share * (x - at.getX()), at.getY() + share * (y - at.getY()), x, y);
    }

    /** Where a label may stand, in order of preference. */
    private enum Spot {
        RIGHT(1, 0, Anchor.START),
        BELOW(0, 1, Anchor.MIDDLE),
        LEFT(-1, 0, Anchor.END),
        ABOVE(0, -1, Anchor.MIDDLE),
        RIGHT_ABOVE(0.6, -0.8, Anchor.START),
        RIGHT_BELOW(0.6, 0.8, Anchor.START),
        LEFT_ABOVE(-0.6, -0.8, Anchor.END),
        LEFT_BELOW(-0.6, 0.8, Anchor.END);

        private final double right;
        private final double down;
        private final Anchor anchor;

        Spot(double right, double down, Anchor anchor) {
            this.right = right;
            this.down = down;
            this.anchor = anchor;
        }
    }
}
