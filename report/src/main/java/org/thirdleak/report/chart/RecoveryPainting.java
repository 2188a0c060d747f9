package org.thirdleak.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.thirdleak.report.claim.CalibrationCaption;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryCell;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryRow;

/** A matrix: one row per truth, one column per hypothesis that may come out on top. */
record RecoveryPainting(CalibrationCaption words) implements Figure.Painting {
    private static final double NAMES = 200;
    private static final double HEAD = 48;
    private static final double GAP = 4;
    private static final int DARKEST = 150;
    private static final double ROOMY = 60;
    private static final double WIDE = 120;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<RecoveryRow> rows = words.result().recovery();
        double width = (area.getWidth() - NAMES) / rows.size();
        double height = (area.getHeight() - HEAD) / rows.size();
        Lettering name = new Lettering(Inter.SEMI_BOLD.size(width < 80 ? Inter.SMALLEST : 13), theme.ink());
        Lettering small = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        small.drawMiddle(g, "true  ↓    most probable  →", area.getX(), area.getY() + HEAD - 14, Anchor.START);
        for (int i = 0; i < rows.size(); i++) {
            RecoveryRow row = rows.get(i);
            double y = area.getY() + HEAD + i * height;
            double column = area.getX() + NAMES + i * width;
            List<String> head = name.wrap(g, Wording.capital(words.inSentence(row.truth())), width - 8, 2);
            for (int line = 0; line < head.size(); line++) {
                double at = area.getY() + HEAD - 14 - 16 * (head.size() - 1 - line);
                name.drawMiddle(g, head.get(line), column + width / 2, at, Anchor.MIDDLE);
            }
            List<String> side = name.wrap(g, Wording.capital(words.inSentence(row.truth())), NAMES - 16, 2);
            for (int line = 0; line < side.size(); line++) {
                double at = y + height / 2 + 16 * (line - (side.size() - 1) / 2.0);
                name.drawMiddle(g, side.get(line), area.getX(), at, Anchor.START);
            }
            for (int j = 0; j < row.cells().size(); j++) {
                Rectangle2D box = new Rectangle2D.Double(area.getX() + NAMES + j * width, y, width - GAP, height - GAP);
                RecoveryCell cell = row.cells().get(j);
                cell(g, box, cell, i == j, theme);
                Spot.mark(g, box, () -> told(row, cell));
            }
        }
    }

    private String told(RecoveryRow row, RecoveryCell cell) {
        return "Of " + Numbers.count(row.records()) + " records of " + words.inSentence(row.truth()) + ", "
                + words.inSentence(cell.hypothesis()) + " came out on top in " + Numbers.percent(cell.fraction())
                + " (95 % " + Numbers.interval(100 * cell.low(), 100 * cell.high()) + "\u00A0%); its mean probability "
                + Numbers.withError(
                        cell.meanPosterior().value(), cell.meanPosterior().standardError());
    }

    private void cell(Graphics2D g, Rectangle2D box, RecoveryCell cell, boolean own, Theme theme) {
        Color color = own ? theme.accent() : theme.counter();
        g.setPaint(theme.grid());
        g.draw(box);
        g.setPaint(Theme.translucent(color, (int) (8 + (DARKEST - 8) * cell.fraction())));
        g.fill(box);
        boolean roomy = box.getHeight() >= ROOMY && box.getWidth() >= WIDE;
        double middle = box.getCenterY() - (roomy ? 16 : 0);
        new Lettering(Inter.BOLD.size(roomy ? 20 : Inter.SMALLEST), theme.ink())
                .drawMiddle(g, Numbers.percent(cell.fraction()), box.getCenterX(), middle, Anchor.MIDDLE);
        if (roomy) {
            Lettering small = new Lettering(Inter.REGULAR.size(12), theme.ink());
            String interval =
                    Numbers.fixed(100 * cell.low(), 1) + " to " + Numbers.fixed(100 * cell.high(), 1) + "\u00A0%";
            small.drawMiddle(g, interval, box.getCenterX(), middle + 20, Anchor.MIDDLE);
            small.drawMiddle(
                    g,
                    "mean " + Numbers.fixed(cell.meanPosterior().value(), 3),
                    box.getCenterX(),
                    middle + 37,
                    Anchor.MIDDLE);
        }
    }
}
