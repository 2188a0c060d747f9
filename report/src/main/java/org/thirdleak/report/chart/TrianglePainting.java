package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/**
 * A triangle whose corners are certainty; names of scenarios stand beside their dots where there is room.
 *
 * @param corners names of the hypotheses
 * @param numbers their probabilities in the base case, with errors
 * @param base the base case
 * @param prior before the record
 * @param scenarios the scenarios
 */
record TrianglePainting(
        List<String> corners,
        List<String> numbers,
        PosteriorFigure.Point base,
        PosteriorFigure.Point prior,
        List<PosteriorFigure.Point> scenarios)
        implements Figure.Painting {
    private static final double CORNER_LINES = 36;
    private static final double HALF_SQRT_3 = Math.sqrt(3) / 2;
    private static final double NARROW = 800;
    private static final double LONGEST_LABEL = 260;
    /** On a page only the outermost scenarios are named. */
    private static final int MOST_NAMES_NARROW = 8;
    /** Distances a label may have from its dot; from the second on a line leads to it. */
    private static final double[] GAPS = {10, 24, 38, 54, 74, 98, 126, 158};

    private static final double LEADER_FROM = 20;
    private static final int OUTLINE_BOXES = 100;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        boolean narrow = area.getWidth() < NARROW;
        double height = area.getHeight() - CORNER_LINES - 6;
        double side = Math.min(height / HALF_SQRT_3, area.getWidth() - 8);
        // beside a triangle that stands left of the middle there is room for names
        double x = narrow ? area.getX() + Math.min(40, (area.getWidth() - side) / 2) : area.getCenterX() - side / 2;
        Triangle triangle = new Triangle(new Rectangle2D.Double(x, area.getY() + 6, side, side * HALF_SQRT_3));
        grid(g, triangle, theme);
        List<Rectangle2D> taken = new ArrayList<>();
        cornerNames(g, triangle, area, taken, theme);
        dots(g, triangle, taken, theme);
        Rectangle2D between = new Rectangle2D.Double(
                area.getX(), area.getY(), area.getWidth(), triangle.box().getMaxY() - area.getY());
        baseLabel(g, triangle, between, taken, theme);
        scenarioLabels(g, triangle, between, taken, narrow, theme);
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

        /** Small boxes along the two upper sides, which the name of the main dot should leave free. */
        List<Rectangle2D> outline() {
            return IntStream.rangeClosed(0, OUTLINE_BOXES)
                    .mapToObj(i -> (double) i / OUTLINE_BOXES)
                    .flatMap(share -> Stream.of(at(List.of(1 - share, 0.0, share)), at(List.of(0.0, 1 - share, share))))
                    .map(point -> around(point, 3))
                    .toList();
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

    /** The name of the upper corner stands beside it, so that the triangle can be taller. */
    private void cornerNames(Graphics2D g, Triangle triangle, Rectangle2D area, List<Rectangle2D> taken, Theme theme) {
        Rectangle2D box = triangle.box();
        double below = box.getMaxY() + 14;
        double left = Math.max(area.getX(), box.getX() - 60);
        double right = Math.min(area.getMaxX(), box.getMaxX() + 60);
        double half = (right - left) / 2 - 8;
        corner(g, 0, new Point2D.Double(left, below), Anchor.START, half, taken, theme);
        corner(g, 1, new Point2D.Double(right, below), Anchor.END, half, taken, theme);
        Point2D apex = new Point2D.Double(box.getCenterX() - 26, box.getY() + 6);
        corner(g, 2, apex, Anchor.END, apex.getX() - area.getX(), taken, theme);
    }

    private void corner(
            Graphics2D g, int index, Point2D at, Anchor anchor, double room, List<Rectangle2D> taken, Theme theme) {
        Lettering name = new Lettering(Inter.SEMI_BOLD.size(13), theme.ink());
        Lettering share = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        String title = name.fit(g, corners.get(index), room);
        name.drawMiddle(g, title, at.getX(), at.getY(), anchor);
        String number = share.fit(g, numbers.get(index), room);
        share.drawMiddle(g, number, at.getX(), at.getY() + 16, anchor);
        taken.add(name.box(g, title, at.getX(), at.getY(), anchor));
        taken.add(share.box(g, number, at.getX(), at.getY() + 16, anchor));
    }

    private void dots(Graphics2D g, Triangle triangle, List<Rectangle2D> taken, Theme theme) {
        for (PosteriorFigure.Point scenario : scenarios) {
            Point2D at = triangle.at(scenario.shares());
            new Dot(8.5, theme.secondInk()).drawRinged(g, at.getX(), at.getY(), theme);
            Spot.mark(g, at.getX(), at.getY(), () -> told(scenario));
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
        Spot.mark(g, from.getX(), from.getY(), () -> told(prior));
        Spot.mark(g, to.getX(), to.getY(), () -> told(base));
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

    /** The base case with its errors. */
    private String told(PosteriorFigure.Point point) {
        return point.title() + ": "
                + IntStream.range(0, corners.size())
                        .mapToObj(i -> corners.get(i) + " "
                                + (point.equals(base)
                                        ? numbers.get(i)
                                        : Numbers.percent(point.shares().get(i))))
                        .collect(Collectors.joining("; "));
    }

    private static Rectangle2D around(Point2D at, double half) {
        return new Rectangle2D.Double(at.getX() - half, at.getY() - half, 2 * half, 2 * half);
    }

    private void baseLabel(Graphics2D g, Triangle triangle, Rectangle2D area, List<Rectangle2D> taken, Theme theme) {
        Lettering main = new Lettering(Inter.BOLD.size(13), theme.accent());
        Lettering quiet = new Lettering(Inter.REGULAR.size(Inter.SMALLEST), theme.secondInk());
        Point2D at = triangle.at(base.shares());
        List<Rectangle2D> avoided = new ArrayList<>(taken);
        avoided.addAll(triangle.outline());
        boolean placed = false;
        for (double gap = 14; !placed && gap < area.getHeight() / 2; gap += 12) {
            placed = place(g, List.of(BayesFactorFigure.BASE_CASE), at, gap, main, area, avoided, theme);
        }
        if (placed) {
            taken.add(avoided.get(avoided.size() - 1));
        }
        place(g, List.of(prior.title()), triangle.at(prior.shares()), 10, quiet, area, taken, theme);
    }

    /** The outermost scenarios first: they tell what moves the answer. */
    private void scenarioLabels(
            Graphics2D g, Triangle triangle, Rectangle2D area, List<Rectangle2D> taken, boolean narrow, Theme theme) {
        Lettering words =
                new Lettering(Inter.REGULAR.size(narrow ? Inter.SMALLEST : ChartFrame.SMALLEST), theme.secondInk());
        Point2D centre = triangle.at(base.shares());
        List<Integer> outermost = IntStream.range(0, scenarios.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -centre.distance(triangle.at(scenarios.get(i).shares()))))
                .limit(narrow ? MOST_NAMES_NARROW : scenarios.size())
                .toList();
        for (int i : outermost) {
            PosteriorFigure.Point scenario = scenarios.get(i);
            Point2D at = triangle.at(scenario.shares());
            String title = words.fit(g, scenario.title(), LONGEST_LABEL);
            List<String> folded = words.wrap(g, title, words.width(g, title) * 0.62, 2);
            boolean placed = false;
            for (int k = 0; !placed && k < GAPS.length; k++) {
                placed = place(g, List.of(title), at, GAPS[k], words, area, taken, theme)
                        || (narrow && place(g, folded, at, GAPS[k], words, area, taken, theme));
            }
        }
    }

    private static boolean place(
            Graphics2D g,
            List<String> lines,
            Point2D at,
            double gap,
            Lettering words,
            Rectangle2D area,
            List<Rectangle2D> taken,
            Theme theme) {
        double line = words.font().getSize2D() + 2;
        for (Side side : Side.values()) {
            double x = at.getX() + side.right * gap;
            double more = (lines.size() - 1) * line;
            double y = at.getY() + side.down * (gap + 4) - more / 2 + Math.signum(side.down) * more / 2;
            Rectangle2D box = words.box(g, lines.get(0), x, y, side.anchor);
            for (int i = 1; i < lines.size(); i++) {
                box = box.createUnion(words.box(g, lines.get(i), x, y + i * line, side.anchor));
            }
            if (area.contains(box) && taken.stream().noneMatch(box::intersects) && reachable(at, box, gap, taken)) {
                g.setPaint(Theme.translucent(theme.ground(), 220));
                g.fill(box);
                leader(g, at, box, gap, words.paint());
                for (int i = 0; i < lines.size(); i++) {
                    words.drawMiddle(g, lines.get(i), x, y + i * line, side.anchor);
                }
                taken.add(box);
                return true;
            }
        }
        return false;
    }

    private static Point2D nearest(Point2D at, Rectangle2D box) {
        return new Point2D.Double(
                Math.max(box.getX(), Math.min(box.getMaxX(), at.getX())),
                Math.max(box.getY(), Math.min(box.getMaxY(), at.getY())));
    }

    /** Whether the line to the label crosses nothing but its own dot. */
    private static boolean reachable(Point2D at, Rectangle2D box, double gap, List<Rectangle2D> taken) {
        if (gap < LEADER_FROM) {
            return true;
        }
        Line2D line = new Line2D.Double(at, nearest(at, box));
        return taken.stream().noneMatch(other -> line.intersects(other) && !other.contains(at));
    }

    /** A label that had to move away keeps a line to its dot. */
    private static void leader(Graphics2D g, Point2D at, Rectangle2D box, double gap, Paint paint) {
        if (gap < LEADER_FROM) {
            return;
        }
        Point2D end = nearest(at, box);
        double share = Math.min(1, 8 / Math.max(8, at.distance(end)));
        g.setPaint(paint);
        g.setStroke(new BasicStroke(1f));
        Panel.line(
                g,
                at.getX() + share * (end.getX() - at.getX()),
                at.getY() + share * (end.getY() - at.getY()),
                end.getX(),
                end.getY());
    }

    /** Where a label may stand, in order of preference. */
    private enum Side {
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

        Side(double right, double down, Anchor anchor) {
            this.right = right;
            this.down = down;
            this.anchor = anchor;
        }
    }
}
