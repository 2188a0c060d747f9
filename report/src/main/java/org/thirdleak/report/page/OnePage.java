package org.thirdleak.report.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.chart.LeakStrip;
import org.thirdleak.report.claim.Headline;
import org.thirdleak.report.claim.Headline.KeyFigure;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/**
 * The one-page picture: headline, key figures, Bayes factors, timeline, and the ledger beside the probabilities.
 *
 * @param reading the result
 * @param figures its figures
 */
public record OnePage(Reading reading, Figures figures) {
    /** Logical width; A4 at 300 dpi when written at scale 2. */
    public static final int WIDTH = 1240;

    /** Logical height. */
    public static final int HEIGHT = 1754;

    private static final double MARGIN = 60;
    private static final double FRAME = 30;
    private static final double FOOTER = 1728;
    private static final double COLUMN_GAP = 26;
    private static final double LEDGER_SHARE = 0.56;
    private static final double TIMELINE = 352;
    private static final double TALLEST_TIMELINE = 450;
    private static final double BOTTOM_ROW = 502;
    private static final double TALLEST_BOTTOM_ROW = 620;
    private static final double STRIP = 190;
    /** What the strip takes, all others give. */
    private static final double TIMELINE_WITH_STRIP = 316;

    private static final double BOTTOM_ROW_WITH_STRIP = 424;
    /** Below this the names of scenarios would meet, and the strip is left to the report. */
    private static final double LEAST_SCENARIO = 11.5;

    private static final double AROUND_SCENARIOS = 238;

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
        g.setPaint(theme.ground());
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        g.setPaint(theme.accent());
        g.fill(new Rectangle2D.Double(MARGIN, 44, 64, 6));
        Headline headline = Headline.of(reading);
        double y = words(g, headline, theme);
        y = keyFigures(g, headline, y + 22, theme);
        figures(g, y + 12, theme);
        new Lettering(Inter.REGULAR.size(Inter.SMALLEST), theme.secondInk())
                .draw(g, reading.provenance(), MARGIN, FOOTER, Anchor.START);
    }

    private static double words(Graphics2D g, Headline headline, Theme theme) {
        Lettering title = new Lettering(Inter.BOLD.size(32), theme.ink());
        double y = 90;
        for (String line : title.wrap(g, headline.title(), WIDTH - 2 * MARGIN, 3)) {
            title.draw(g, line, MARGIN, y, Anchor.START);
            y += 40;
        }
        Lettering deck = new Lettering(Inter.REGULAR.size(15.5), theme.secondInk());
        y -= 8;
        for (String line : deck.wrap(g, headline.deck(), WIDTH - 2 * MARGIN, 3)) {
            deck.draw(g, line, MARGIN, y, Anchor.START);
            y += 22;
        }
        return y - 22;
    }

    private static double keyFigures(Graphics2D g, Headline headline, double top, Theme theme) {
        List<KeyFigure> all = headline.figures();
        if (all.isEmpty()) {
            return top;
        }
        double width = (WIDTH - 2 * MARGIN - COLUMN_GAP * (all.size() - 1)) / all.size();
        double bottom = top;
        for (int i = 0; i < all.size(); i++) {
            double x = MARGIN + i * (width + COLUMN_GAP);
            g.setPaint(theme.grid());
            g.fill(new Rectangle2D.Double(x, top, width, 1.5));
            boolean accented = i == 0 && headline.trusted();
            bottom = Math.max(
                    bottom, keyFigure(g, all.get(i), x, top, width, accented ? theme.accent() : theme.ink(), theme));
        }
        return bottom;
    }

    private static double keyFigure(
            Graphics2D g, KeyFigure figure, double x, double top, double width, Color paint, Theme theme) {
        Lettering number = fitting(g, figure.number(), width, paint);
        number.draw(g, number.fit(g, figure.number(), width), x, top + 46, Anchor.START);
        double y = top + 71;
        Lettering label = new Lettering(Inter.SEMI_BOLD.size(14), theme.ink());
        for (String line : label.wrap(g, figure.label(), width, 2)) {
            label.draw(g, line, x, y, Anchor.START);
            y += 19;
        }
        Lettering condition = new Lettering(Inter.REGULAR.size(13), theme.secondInk());
        for (String line : condition.wrap(g, figure.condition(), width, 4)) {
            condition.draw(g, line, x, y, Anchor.START);
            y += 18;
        }
        return y - 18;
    }

    private static Lettering fitting(Graphics2D g, String text, double width, Color paint) {
        double size = 38;
        while (size > 20 && new Lettering(Inter.BOLD.size(size), paint).width(g, text) > width) {
            size -= 1;
        }
        return new Lettering(Inter.BOLD.size(size), paint);
    }

    /** The scenarios take what they need or what the others leave; what they do not need goes to the others. */
    private void figures(Graphics2D g, double top, Theme theme) {
        Optional<LeakStrip> strip = LeakStrip.of(reading).filter(present -> fits(top));
        double stripHeight = strip.isPresent() ? STRIP : 0;
        double bottom = FOOTER - 16 - stripHeight;
        double width = WIDTH - 2 * FRAME;
        boolean row = figures.ledger().isPresent() || figures.posterior().isPresent();
        double rowHeight = row ? (strip.isPresent() ? BOTTOM_ROW_WITH_STRIP : BOTTOM_ROW) : 0;
        double timelineHeight =
                figures.timeline().isPresent() ? (strip.isPresent() ? TIMELINE_WITH_STRIP : TIMELINE) : 0;
        double left = bottom - top - rowHeight - timelineHeight;
        double wanted = figures.bayesFactors().map(Figure::height).orElse(0);
        double spare = Math.max(0, left - wanted);
        double taller = timelineHeight > 0 ? Math.min(spare / 3, TALLEST_TIMELINE - TIMELINE) : 0;
        timelineHeight += taller;
        rowHeight += row ? Math.min(spare - taller, TALLEST_BOTTOM_ROW - BOTTOM_ROW) : 0;
        double rowTop = bottom - rowHeight;
        double timelineTop = rowTop - timelineHeight;
        draw(g, figures.bayesFactors(), new Rectangle2D.Double(FRAME, top, width, timelineTop - top), theme);
        draw(g, figures.timeline(), new Rectangle2D.Double(FRAME, timelineTop, width, timelineHeight), theme);
        double ledger = figures.ledger().isEmpty() ? 0 : figures.posterior().isEmpty() ? width : width * LEDGER_SHARE;
        draw(g, figures.ledger(), new Rectangle2D.Double(FRAME, rowTop, ledger, rowHeight), theme);
        strip.ifPresent(present ->
                present.paint(g, new Rectangle2D.Double(MARGIN, bottom, WIDTH - 2 * MARGIN, stripHeight), theme));
        draw(g, figures.posterior(), new Rectangle2D.Double(FRAME + ledger, rowTop, width - ledger, rowHeight), theme);
    }

    private boolean fits(double top) {
        double room = FOOTER - 16 - STRIP - BOTTOM_ROW_WITH_STRIP - TIMELINE_WITH_STRIP - top;
        int rows = 1 + reading.result().scenarios().size();
        return figures.bayesFactors().isEmpty() || room >= AROUND_SCENARIOS + rows * LEAST_SCENARIO;
    }

    private static void draw(Graphics2D g, Optional<Figure> figure, Rectangle2D area, Theme theme) {
        figure.ifPresent(present -> present.paint(g, area, theme));
    }
}
