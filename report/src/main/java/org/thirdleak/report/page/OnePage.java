package org.thirdleak.report.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.chart.BriefFigure;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Headline;
import org.thirdleak.report.claim.Headline.KeyFigure;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/**
 * The one-page picture for a reader with one minute: the answer, its error, what it depends on, what happened and what a
 * leak does. Printed on A4 no text is smaller than 9 pt.
 *
 * @param reading the result
 * @param bands what lies behind Bayes factors
 */
public record OnePage(Reading reading, Bands bands) {
    /** Logical width; A4 at 300 dpi when written at scale 2. */
    public static final int WIDTH = 1240;

    /** Logical height. */
    public static final int HEIGHT = 1754;

    /** A4 at so many inner units that the smallest type, 11, is 9.1 pt: 210 mm / 720 · 11. */
    private static final double INNER_WIDTH = 720;

    private static final double ZOOM = WIDTH / INNER_WIDTH;
    private static final double MARGIN = 36;
    private static final double TEXT_WIDTH = INNER_WIDTH - 2 * MARGIN;
    private static final double FOOTER = HEIGHT / ZOOM - 20;
    private static final double COLUMN_GAP = 20;
    private static final int MOST_KEY_FIGURES = 3;

    private static final double LEAST_ROW = 14.2;
    private static final double WANTED_ROW = 19;
    private static final int FEWEST_ROWS = 5;
    private static final double AROUND_LANES = 50;
    private static final double LEAST_LANE = 17;
    private static final double WANTED_LANE = 26;
    private static final double STRIP = 112;
    private static final double WANTED_STRIP = 150;
    private static final double LEAST_GAP = 15;
    private static final double WIDEST_GAP = 50;

    /**
     * Draws the page.
     *
     * @param g any graphics, logical coordinates {@value #WIDTH} × {@value #HEIGHT}
     * @param theme colours
     */
    public void paint(Graphics2D g, Theme theme) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setPaint(theme.ground());
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        Graphics2D inner = (Graphics2D) g.create();
        try {
            inner.scale(ZOOM, ZOOM);
            inner(inner, theme);
        } finally {
            inner.dispose();
        }
    }

    private void inner(Graphics2D g, Theme theme) {
        g.setPaint(theme.accent());
        g.fill(new Rectangle2D.Double(MARGIN, 27, 40, 4));
        Headline headline = Headline.of(reading);
        double y = words(g, headline, theme);
        y = keyFigures(g, headline, y + 14, theme);
        blocks(g, y + 20, FOOTER - 22, theme);
        new Lettering(Inter.REGULAR.size(Inter.SMALLEST), theme.secondInk())
                .draw(g, reading.provenance(), MARGIN, FOOTER, Anchor.START);
    }

    private static double words(Graphics2D g, Headline headline, Theme theme) {
        Lettering title = new Lettering(Inter.BOLD.size(23), theme.ink());
        double y = 58;
        for (String line : title.wrap(g, headline.title(), TEXT_WIDTH, 3)) {
            title.draw(g, line, MARGIN, y, Anchor.START);
            y += 28;
        }
        Lettering deck = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        y -= 5;
        for (String line : deck.wrap(g, headline.deck(), TEXT_WIDTH, 4)) {
            deck.draw(g, line, MARGIN, y, Anchor.START);
            y += 16.5;
        }
        return y - 16.5;
    }

    private static double keyFigures(Graphics2D g, Headline headline, double top, Theme theme) {
        List<KeyFigure> shown =
                headline.brief().stream().limit(MOST_KEY_FIGURES).toList();
        if (shown.isEmpty()) {
            return top;
        }
        double width = (TEXT_WIDTH - COLUMN_GAP * (shown.size() - 1)) / shown.size();
        double bottom = top;
        for (int i = 0; i < shown.size(); i++) {
            double x = MARGIN + i * (width + COLUMN_GAP);
            g.setPaint(theme.grid());
            g.fill(new Rectangle2D.Double(x, top, width, 1));
            boolean accented = i == 0 && headline.trusted();
            Color paint = accented ? theme.accent() : theme.ink();
            bottom = Math.max(
                    bottom, keyFigure(g, shown.get(i), new Rectangle2D.Double(x, top, width, 0), paint, theme));
        }
        return bottom;
    }

    private static double keyFigure(Graphics2D g, KeyFigure figure, Rectangle2D place, Color paint, Theme theme) {
        double width = place.getWidth();
        Lettering number = fitting(g, figure.number(), width, paint);
        number.draw(g, number.fit(g, figure.number(), width), place.getX(), place.getY() + 32, Anchor.START);
        double y = place.getY() + 50;
        Lettering label = new Lettering(Inter.SEMI_BOLD.size(12), theme.ink());
        for (String line : label.wrap(g, figure.label(), width, 2)) {
            label.draw(g, line, place.getX(), y, Anchor.START);
            y += 15;
        }
        Lettering condition = new Lettering(Inter.REGULAR.size(11), theme.secondInk());
        for (String line : condition.wrap(g, figure.condition(), width, 4)) {
            condition.draw(g, line, place.getX(), y, Anchor.START);
            y += 14;
        }
        return y - 14;
    }

    private static Lettering fitting(Graphics2D g, String text, double width, Color paint) {
        double size = 27;
        while (size > 14 && new Lettering(Inter.BOLD.size(size), paint).width(g, text) > width) {
            size -= 1;
        }
        return new Lettering(Inter.BOLD.size(size), paint);
    }

    /** What the verdict depends on gives way first by rows; what a leak does is left to the report where it has no room. */
    private void blocks(Graphics2D g, double top, double bottom, Theme theme) {
        BriefFigure timeline = BriefFigure.timeline(reading);
        double lanes = timeline.rows();
        List<Block> others = new ArrayList<>();
        others.add(new Block(timeline, AROUND_LANES + lanes * LEAST_LANE, AROUND_LANES + lanes * WANTED_LANE));
        BriefFigure.leak(reading).ifPresent(leak -> others.add(new Block(leak, STRIP, WANTED_STRIP)));
        List<Block> blocks = new ArrayList<>();
        comparison(g, bottom - top - height(g, others)).ifPresent(blocks::add);
        blocks.addAll(others);
        set(g, blocks, top, bottom, theme);
    }

    private static double height(Graphics2D g, List<Block> blocks) {
        return blocks.stream()
                .mapToDouble(block -> block.words(g, TEXT_WIDTH) + block.least() + LEAST_GAP)
                .sum();
    }

    private Optional<Block> comparison(Graphics2D g, double room) {
        double around = BriefFigure.aroundRows(bands);
        Optional<BriefFigure> all = BriefFigure.comparison(reading, bands, Integer.MAX_VALUE);
        return all.map(figure -> {
            double words = new Block(figure, 0, 0).words(g, TEXT_WIDTH) + LEAST_GAP;
            int most = Math.max(FEWEST_ROWS, (int) ((room - words - around) / LEAST_ROW));
            BriefFigure shown = figure.rows() <= most
                    ? figure
                    : BriefFigure.comparison(reading, bands, most).orElseThrow();
            return new Block(shown, around + shown.rows() * LEAST_ROW, around + shown.rows() * WANTED_ROW);
        });
    }

    /** Bodies grow up to what they want, in proportion; what is left then stands between the blocks. */
    private static void set(Graphics2D g, List<Block> blocks, double top, double bottom, Theme theme) {
        double spare = bottom - top - height(g, blocks) + LEAST_GAP;
        double wish = blocks.stream()
                .mapToDouble(block -> block.wanted() - block.least())
                .sum();
        double share = wish > 0 ? Math.max(0, Math.min(1, spare / wish)) : 0;
        double gap = Math.min(WIDEST_GAP, LEAST_GAP + Math.max(0, spare - wish) / blocks.size());
        double y = top;
        for (Block block : blocks) {
            double height = block.words(g, TEXT_WIDTH) + block.least() + share * (block.wanted() - block.least());
            block.paint(g, new Rectangle2D.Double(MARGIN, y, TEXT_WIDTH, height), theme);
            y += height + gap;
        }
    }
}
