package org.thirdleak.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Dates;
import org.thirdleak.report.claim.NextLeakCaption;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.VerdictOutlook.NextLeak;

/**
 * Units against dates, each cell with its Bayes factor and the age of the unit; the deeper the colour, the further from 1.
 *
 * @param reading the result
 * @param leaks the cells
 * @param units rows
 * @param dates columns, ISO-8601
 */
record NextLeakPainting(Reading reading, List<NextLeak> leaks, List<String> units, List<String> dates)
        implements Figure.Painting {
    private static final double HEADER = 26;
    private static final double STACKED_HEADER = 42;
    private static final double LINE = 15;
    private static final double GAP = 3;
    /** Opacity of the colour at a factor of a thousand, of 255: dark ink stays legible on it. */
    private static final int DEEPEST = 150;

    private static final double DECADES = 3;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<Lanes.Name> names =
                units.stream().map(unit -> new Lanes.Name(name(unit), false)).toList();
        Lettering date = new Lettering(Inter.REGULAR.size(12.5), theme.secondInk());
        Lanes beside = Lanes.in(g, names, body(area, HEADER));
        double room = (area.getMaxX() - beside.right()) / dates.size() - 2;
        boolean stacked = dates.stream().anyMatch(day -> date.width(g, Dates.shortDay(day)) > room);
        double header = stacked ? STACKED_HEADER : HEADER;
        Lanes lanes = stacked ? Lanes.in(g, names, body(area, header)) : beside;
        lanes.drawNames(g, theme);
        double width = (area.getMaxX() - lanes.right()) / dates.size();
        for (int i = 0; i < dates.size(); i++) {
            double x = lanes.right() + width * (i + 0.5);
            String day = Dates.shortDay(dates.get(i));
            List<String> lines = stacked ? date.wrap(g, day, width - 2, 2) : List.of(day);
            double y = area.getY() + header / 2 - 2 - (lines.size() - 1) * LINE / 2;
            for (String line : lines) {
                date.drawMiddle(g, line, x, y, Anchor.MIDDLE);
                y += LINE;
            }
        }
        for (NextLeak leak : leaks) {
            int row = units.indexOf(leak.unit());
            double height = lanes.rowHeight();
            cell(
                    g,
                    leak,
                    new Rectangle2D.Double(
                            lanes.right() + width * dates.indexOf(leak.utc()) + GAP / 2,
                            lanes.middle(row) - height / 2 + GAP / 2,
                            width - GAP,
                            height - GAP),
                    theme);
        }
    }

    private static Rectangle2D body(Rectangle2D area, double header) {
        return new Rectangle2D.Double(area.getX(), area.getY() + header, area.getWidth(), area.getHeight() - header);
    }

    /** Two digits: the steps between cells matter, not their numerical error. */
    private static String ratio(double value) {
        return value >= 1 ? Numbers.factor(value) : "1/" + Numbers.factor(1 / value);
    }

    private String name(String unit) {
        return leaks.stream()
                .filter(leak -> leak.unit().equals(unit))
                .map(NextLeak::vehicle)
                .findFirst()
                .filter(vehicle -> !vehicle.isBlank())
                .orElse(unit);
    }

    private void cell(Graphics2D g, NextLeak leak, Rectangle2D box, Theme theme) {
        Comparison comparison = NextLeakCaption.comparison(reading, leak);
        Color color = comparison.value() >= 1 ? theme.accent() : theme.counter();
        double depth = Math.min(1, Math.abs(Math.log10(comparison.value())) / DECADES);
        g.setPaint(Theme.translucent(color, (int) Math.round(DEEPEST * depth)));
        g.fill(box);
        Spot.mark(
                g,
                box,
                () -> "A leak of " + name(leak.unit()) + " on " + Dates.shortDay(leak.utc()) + ", "
                        + Numbers.fixed(leak.ageDays(), 0) + "\u00A0d old: "
                        + Told.factor(reading::inSentence, comparison));
        Lettering number = new Lettering(Inter.SEMI_BOLD.size(14), theme.ink());
        Lettering age = new Lettering(Inter.REGULAR.size(12), theme.ink());
        double middle = box.getCenterY();
        boolean tall = box.getHeight() >= 29;
        number.drawMiddle(
                g,
                number.fit(g, ratio(comparison.value()), box.getWidth() - 2),
                box.getCenterX(),
                tall ? middle - 7 : middle,
                Anchor.MIDDLE);
        if (tall) {
            String text = age.fit(g, Numbers.fixed(leak.ageDays(), 0) + "\u00A0d", box.getWidth() - 2);
            age.drawMiddle(g, text, box.getCenterX(), middle + 9, Anchor.MIDDLE);
        }
    }
}
