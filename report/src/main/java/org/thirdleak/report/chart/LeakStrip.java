package org.thirdleak.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Caption;
import org.thirdleak.report.claim.DegradationCaption;
import org.thirdleak.report.claim.Hours;
import org.thirdleak.report.claim.LeakStory;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Outlooks;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.LeakOutlook.Band;
import org.thirdleak.simulator.result.LeakOutlook.QuantityFan;
import org.thirdleak.simulator.result.LeakOutlook.TimeQuantile;
import org.thirdleak.simulator.result.LeakOutlook.TimeToEvent;

/**
 * What a leak of the first design does, on a strip of a page: four times, and two small fans.
 *
 * @param caption its words
 * @param design the design
 * @param horizonH how long leaks were followed, h
 */
record LeakStrip(Caption caption, Outlooks.Design design, double horizonH) implements Figure.Painting {
    private static final double AXIS = 48;
    private static final double NUMBER = 21;
    private static final double LEAST_NUMBER = 14;
    private static final double FANS = 0.42;
    private static final double GAP = 12;
    private static final double FAN_HEAD = 18;
    private static final List<String> EVENTS =
            List.of(LeakStory.LOSS_OF_FLOW, LeakStory.HALF_EMPTY, LeakStory.DRAINED, LeakStory.BAY_LIMIT);

    /** Empty if the run did not model what a leak does. */
    static Optional<LeakStrip> of(Reading reading) {
        Outlooks outlooks = Outlooks.of(reading);
        return outlooks.designs().stream()
                .findFirst()
                .map(design -> new LeakStrip(
                        DegradationCaption.strip(reading, outlooks, design), design, outlooks.horizonH()));
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<QuantityFan> fans = Stream.of("inventory", "instrument_bay")
                .flatMap(quantity -> design.mixtures().get(0).fan(quantity).stream())
                .toList();
        List<String> events = EVENTS.stream()
                .filter(event -> design.mixtures().get(0).time(event).isPresent())
                .toList();
        double share = fans.isEmpty() ? 0 : FANS;
        Outlooks.Mixture first = design.mixtures().get(0);
        List<Told> times = events.stream()
                .map(event -> told(first, first.time(event).orElseThrow()))
                .toList();
        double width = area.getWidth() * (1 - share) / Math.max(1, events.size());
        Lettering number = number(g, times, width - GAP, theme);
        for (int i = 0; i < events.size(); i++) {
            double x = area.getX() + i * width;
            time(g, new Rectangle2D.Double(x, area.getY(), width - GAP, area.getHeight()), times.get(i), number, theme);
        }
        double room = area.getWidth() * share / Math.max(1, fans.size());
        for (int i = 0; i < fans.size(); i++) {
            double x = area.getX() + area.getWidth() * (1 - share) + i * room;
            double gap = i + 1 < fans.size() ? GAP : 8;
            fan(g, new Rectangle2D.Double(x, area.getY(), room - gap, area.getHeight()), fans.get(i), theme);
        }
    }

    /** One size for all numbers: the largest in which each fits. */
    private static Lettering number(Graphics2D g, List<Told> times, double width, Theme theme) {
        double size = NUMBER;
        while (size > LEAST_NUMBER && widest(g, times, new Lettering(Inter.BOLD.size(size), theme.ink())) > width) {
            size -= 0.5;
        }
        return new Lettering(Inter.BOLD.size(size), theme.ink());
    }

    private static double widest(Graphics2D g, List<Told> times, Lettering number) {
        return times.stream()
                .mapToDouble(time -> number.width(g, time.number()))
                .max()
                .orElse(0);
    }

    private static void time(Graphics2D g, Rectangle2D place, Told told, Lettering number, Theme theme) {
        Lettering label = new Lettering(Inter.SEMI_BOLD.size(11.5), theme.ink());
        Lettering quiet = new Lettering(Inter.REGULAR.size(Inter.SMALLEST), theme.secondInk());
        number.draw(g, number.fit(g, told.number(), place.getWidth()), place.getX(), place.getY() + 18, Anchor.START);
        double y = place.getY() + 35;
        for (String line : label.wrap(g, told.label(), place.getWidth(), 3)) {
            label.draw(g, line, place.getX(), y, Anchor.START);
            y += 14.5;
        }
        for (String line : quiet.wrap(g, told.error(), place.getWidth(), 2)) {
            quiet.draw(g, line, place.getX(), y, Anchor.START);
            y += 14;
        }
    }

    /** A number in large type, what it counts, and its error. */
    private record Told(String number, String label, String error) {}

    /** The median; where fewer than half of the leaks come to it, how many do. */
    private Told told(Outlooks.Mixture mixture, TimeToEvent time) {
        String title = Wording.capital(time.title());
        Optional<TimeQuantile> median = Outlooks.median(time).filter(TimeQuantile::within);
        if (median.isPresent()) {
            return new Told(Hours.value(median.get()), title, Hours.interval(median.get(), horizonH));
        }
        double share = time.fractionWithin().value();
        double error = time.fractionWithin().standardError();
        String within = " within " + Hours.round(horizonH);
        return share > 0
                ? new Told(Numbers.percent(share, error), title, Numbers.percentInterval(share, error) + within)
                : new Told("never", title, "in " + Numbers.count(mixture.trajectories()) + " leaks" + within);
    }

    private void fan(Graphics2D g, Rectangle2D place, QuantityFan fan, Theme theme) {
        Lettering head = new Lettering(Inter.SEMI_BOLD.size(12), theme.ink());
        String title = head.fit(g, Wording.capital(fan.title()), place.getWidth());
        head.drawMiddle(g, title, place.getX(), place.getY() + 5, Anchor.START);
        double low = Double.POSITIVE_INFINITY;
        double high = FanPanel.limited(fan) ? fan.limit() : Double.NEGATIVE_INFINITY;
        for (Band band : fan.bands()) {
            for (double value : band.values()) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        boolean coolant = fan.quantity().equals("inventory");
        double least = coolant ? Math.min(low, 0) : low;
        double margin = Math.max(high - least, 1e-3) * 0.08;
        Rectangle2D data = new Rectangle2D.Double(
                place.getX() + AXIS,
                place.getY() + FAN_HEAD,
                place.getWidth() - AXIS,
                place.getHeight() - FAN_HEAD - Panel.TICKS);
        new FanPanel(fan, new Range(least - margin, high + margin), new Range(0, horizonH))
                .draw(g, data, true, true, coolant ? theme.accent() : theme.third(), theme);
    }
}
