package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/**
 * Small multiples on one scale: the columns are as wide as their ranges, so that the same distance is the same factor
 * everywhere.
 *
 * @param names from the id of a hypothesis to its name inside a sentence
 * @param pairs one column each
 * @param rows from the top
 * @param bands what lies behind the dots
 * @param labelled whether the axis says what it is
 */
record BayesFactorPainting(
        UnaryOperator<String> names,
        List<Reading.Pair> pairs,
        List<BayesFactorFigure.Row> rows,
        Bands bands,
        boolean labelled)
        implements Figure.Painting {
    private static final double GAP = 26;
    private static final double HEADER = 24;
    /** A second line for the other direction where two do not fit beside each other. */
    private static final double DIRECTION_MARGINS = 12;

    private static final int MOST_LINES = 2;
    /** A figure of the report is wider, and may be too low for more lines. */
    private static final double NARROW = 1000;

    private static final double STACKED = 18;

    private static final double BAND_NAMES = 18;
    /** Room for the printed number beside the outermost dot, logical pixels. */
    private static final double NUMBER = 48;

    private static final double MARGIN = 14;
    private static final double LOG_3 = Math.log10(3);
    /** A column spans at least a little more than 1/3 … 3. */
    private static final double NARROWEST = Math.log10(3.8);

    private static final double[] CUTS = {LOG_3, Math.log10(20), Math.log10(150), 400};
    private static final String[] BAND_WORDS = {"positive", "strong", "very strong"};

    /** What the rows leave to header and axis, where directions stand on one line and the axis has no label. */
    static double aroundRows(Bands bands) {
        return new Header(1, bands == Bands.KASS_RAFTERY).height() + 4 + Panel.TICKS;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<Lanes.Name> rowNames = rows.stream()
                .map(row -> new Lanes.Name(row.title(), row.base()))
                .toList();
        // the width of the names does not depend on the height of the header by more than the size of the type
        Lanes widest = Lanes.in(g, rowNames, body(area, HEADER));
        double width = area.getMaxX() - widest.right() - GAP * (pairs.size() - 1);
        List<Range> ranges = ranges(width);
        double length = ranges.stream().mapToDouble(Range::getLength).sum();
        int lines = 1;
        for (int i = 0; i < pairs.size(); i++) {
            lines = Math.max(
                    lines,
                    lines(g, pairs.get(i), width * ranges.get(i).getLength() / length, area.getWidth() < NARROW));
        }
        Header header = new Header(lines, bands == Bands.KASS_RAFTERY);
        Rectangle2D body = body(area, header.height());
        Lanes lanes = new Lanes(rowNames, body.getY(), body.getHeight(), widest.left(), widest.width());
        lanes.drawNames(g, theme);
        double x = lanes.right();
        for (int i = 0; i < pairs.size(); i++) {
            double w = width * ranges.get(i).getLength() / length;
            Rectangle2D data = new Rectangle2D.Double(x, area.getY(), w, body.getMaxY() - area.getY());
            column(g, i, ranges.get(i), new Panel(data, theme), lanes, header);
            x += w + GAP;
        }
    }

    /** What stands above the rows: lines of directions, as many in every column, then words of the bands. */
    private record Header(int lines, boolean words) {
        double directions() {
            return HEADER + (lines - 1) * STACKED;
        }

        double height() {
            return directions() + (words ? BAND_NAMES : 0);
        }
    }

    private Rectangle2D body(Rectangle2D area, double header) {
        return new Rectangle2D.Double(
                area.getX(),
                area.getY() + header + 4,
                area.getWidth(),
                area.getHeight() - header - 4 - (labelled ? Panel.TICKS_AND_LABEL : Panel.TICKS));
    }

    private static Lettering direction(Paint paint) {
        return new Lettering(Inter.SEMI_BOLD.size(12), paint);
    }

    private String left(Reading.Pair pair) {
        return "← " + names.apply(pair.over());
    }

    private String right(Reading.Pair pair) {
        return names.apply(pair.of()) + " →";
    }

    /** One if they have room beside each other, else one below the other, broken between words in a narrow figure. */
    private int lines(Graphics2D g, Reading.Pair pair, double width, boolean narrow) {
        Lettering words = direction(Theme.LIGHT.ink());
        boolean beside = words.width(g, left(pair)) + words.width(g, right(pair)) + 28 <= width;
        double room = width - DIRECTION_MARGINS;
        if (beside || !narrow) {
            return beside ? 1 : 2;
        }
        return broken(g, words, left(pair), room).size()
                + broken(g, words, right(pair), room).size();
    }

    /** A whole line if it has the room; else an arrow stays with its word. */
    private static List<String> broken(Graphics2D g, Lettering words, String direction, double room) {
        if (words.width(g, direction) <= room) {
            return List.of(direction);
        }
        String kept = direction.replace("← ", "←\u00A0").replace(" →", "\u00A0→");
        return words.wrap(g, kept, room, MOST_LINES);
    }

    /** Ranges of the columns: the data with their errors, at least 1/3 … 3, and room for the numbers. */
    private List<Range> ranges(double width) {
        List<Range> plain = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            plain.add(range(i));
        }
        double length = plain.stream().mapToDouble(Range::getLength).sum();
        double perPx = length / Math.max(100, width - plain.size() * 2 * (NUMBER + MARGIN));
        return plain.stream()
                .map(range -> new Range(
                        Math.min(-NARROWEST, range.getLowerBound() - NUMBER * perPx) - MARGIN * perPx,
                        range.getUpperBound() + (NUMBER + MARGIN) * perPx))
                .toList();
    }

    private Range range(int column) {
        double low = -NARROWEST;
        double high = NARROWEST;
        for (BayesFactorFigure.Row row : rows) {
            Optional<Comparison> found = row.comparisons().get(column);
            if (found.isPresent()
                    && found.get().value() > 0
                    && Double.isFinite(found.get().value())) {
                low = Math.min(low, Math.log10(Math.max(found.get().low(), 1e-300)));
                high = Math.max(high, Math.log10(Math.min(found.get().high(), 1e300)));
            }
        }
        return new Range(low, high);
    }

    private void column(Graphics2D g, int column, Range range, Panel panel, Lanes lanes, Header header) {
        Reading.Pair pair = pairs.get(column);
        boolean first = column == 0;
        Lettering label = new Lettering(Inter.REGULAR.size(12.5), panel.theme().secondInk());
        String words = names.apply(pair.of()) + " : " + names.apply(pair.over());
        double width = panel.data().getWidth();
        String axisLabel = first
                ? label.longest(g, width, "Bayes factor, " + words + " (log scale)", words, "Bayes factor")
                : label.longest(g, width, words, "Bayes factor");
        RatioAxis axis = panel.styled(new RatioAxis(range), labelled ? axisLabel : null);
        Panel.Grid grid = bands == Bands.NONE ? Panel.Grid.VERTICAL : Panel.Grid.NONE;
        panel.draw(g, axis, Panel.hidden(0, 1), grid, (copy, scale) -> {
            if (bands == Bands.KASS_RAFTERY) {
                bands(copy, scale, panel.theme(), first, header);
            }
            guides(copy, scale, panel.theme(), lanes, header);
            directions(copy, scale, panel.theme(), pair, header);
            for (int row = 0; row < rows.size(); row++) {
                dot(copy, scale, column, row, panel.theme(), lanes);
            }
        });
    }

    private static void bands(Graphics2D g, Panel.Scale scale, Theme theme, boolean named, Header header) {
        int[] alphas = {
            theme.bandAlphas().first(),
            theme.bandAlphas().second(),
            theme.bandAlphas().third()
        };
        Lettering words = new Lettering(Inter.REGULAR.size(Inter.SMALLEST), theme.secondInk());
        double middle = scale.data().getY() + header.directions() + BAND_NAMES / 2 - 1;
        for (int i = 0; i < alphas.length; i++) {
            Color color = Theme.translucent(theme.accent(), alphas[i]);
            band(g, scale, CUTS[i], CUTS[i + 1], color, named ? BAND_WORDS[i] : "", words, middle);
            Color other = Theme.translucent(theme.counter(), theme.counterAlpha() * (i + 2) / 2);
            band(g, scale, -CUTS[i + 1], -CUTS[i], other, named ? BAND_WORDS[i] : "", words, middle);
        }
        if (named) {
            band(g, scale, -LOG_3, LOG_3, Theme.translucent(theme.ground(), 0), "bare mention", words, middle);
        }
    }

    private static void band(
            Graphics2D g,
            Panel.Scale scale,
            double from,
            double to,
            Color color,
            String word,
            Lettering words,
            double middle) {
        double left = Math.max(scale.x(from), scale.data().getX());
        double right = Math.min(scale.x(to), scale.data().getMaxX());
        if (right <= left) {
            return;
        }
        g.setPaint(color);
        g.fill(new Rectangle2D.Double(
                left, scale.data().getY(), right - left, scale.data().getHeight()));
        if (words.width(g, word) + 8 <= right - left) {
            words.drawMiddle(g, word, (left + right) / 2, middle, Anchor.MIDDLE);
        }
    }

    private static void guides(Graphics2D g, Panel.Scale scale, Theme theme, Lanes lanes, Header header) {
        g.setStroke(new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {1f, 3f}, 0f));
        g.setPaint(Theme.translucent(theme.axis(), 120));
        for (int row = 0; row < lanes.names().size(); row++) {
            Panel.line(g, scale.data().getX(), lanes.middle(row), scale.data().getMaxX(), lanes.middle(row));
        }
        g.setStroke(new BasicStroke(1.2f));
        g.setPaint(theme.ink());
        double one = scale.x(0);
        Panel.line(
                g, one, scale.data().getY() + header.height(), one, scale.data().getMaxY());
    }

    /** Which way is for whom. */
    private void directions(Graphics2D g, Panel.Scale scale, Theme theme, Reading.Pair pair, Header header) {
        Lettering over = direction(theme.counterText());
        Lettering of = direction(theme.accent());
        double room = scale.data().getWidth() - DIRECTION_MARGINS;
        double middle = scale.data().getY() + HEADER / 2;
        boolean breaks = header.lines() > 2;
        String right = of.width(g, right(pair)) <= room
                ? right(pair)
                : of.fit(g, names.apply(pair.of()), room - of.width(g, " →")) + " →";
        int line = 0;
        for (String text : breaks ? broken(g, over, left(pair), room) : List.of(over.fit(g, left(pair), room))) {
            over.drawMiddle(g, text, scale.data().getX() + 6, middle + STACKED * line++, Anchor.START);
        }
        line = header.lines() > 1 ? line : 0;
        for (String text : breaks ? broken(g, of, right(pair), room) : List.of(right)) {
            of.drawMiddle(g, text, scale.data().getMaxX() - 6, middle + STACKED * line++, Anchor.END);
        }
    }

    private void dot(Graphics2D g, Panel.Scale scale, int column, int row, Theme theme, Lanes lanes) {
        BayesFactorFigure.Row scenario = rows.get(row);
        double y = lanes.middle(row);
        Lettering number = new Lettering(
                (scenario.base() ? Inter.BOLD : Inter.REGULAR)
                        .size(scenario.base() ? Math.max(lanes.type(), 13) : lanes.type()),
                scenario.base() ? theme.accent() : theme.ink());
        Optional<Comparison> found = scenario.comparisons().get(column);
        if (found.isEmpty()
                || !(found.get().value() > 0)
                || Double.isInfinite(found.get().value())) {
            Lettering none = new Lettering(Inter.REGULAR.size(Inter.SMALLEST), theme.secondInk());
            double from = scale.x(0) + 8;
            String words = none.longest(g, scale.data().getMaxX() - from, "not compared", "none");
            none.drawMiddle(g, words, from, y, Anchor.START);
            return;
        }
        Comparison comparison = found.get();
        Dot full = scenario.base() ? Dot.main(theme) : Dot.other(theme);
        Dot dot = new Dot(Math.min(full.diameter(), lanes.rowHeight() * 0.72), full.paint());
        double high = scale.x(Math.log10(comparison.high()));
        double low = scale.x(Math.log10(comparison.low()));
        double x = scale.x(Math.log10(comparison.value()));
        dot.drawWithError(g, x, low, high, y);
        Spot.mark(g, dot.spot(x, low, high, y), () -> scenario.title() + ": " + Told.factor(names, comparison));
        double right = Math.max(high, x + dot.diameter() / 2) + 7;
        double left = Math.min(low, x - dot.diameter() / 2) - 7;
        numberBeside(g, scale, comparison.ratio(), number, left, right, y);
    }

    /** On the side away from 1, so that no number lies across the line; on the other where there is no room. */
    private static void numberBeside(
            Graphics2D g, Panel.Scale scale, String text, Lettering number, double left, double right, double y) {
        double width = number.width(g, text);
        boolean outwards = text.startsWith("1/");
        boolean atLeft = outwards
                ? left - width >= scale.data().getX()
                : right + width > scale.data().getMaxX();
        number.drawMiddle(g, text, atLeft ? left : right, y, atLeft ? Anchor.END : Anchor.START);
    }
}
