package org.thirdleak.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Caption;
import org.thirdleak.report.claim.DegradationCaption;
import org.thirdleak.report.claim.DrainTimesCaption;
import org.thirdleak.report.claim.Hours;
import org.thirdleak.report.claim.LeakStory;
import org.thirdleak.report.claim.Outlooks;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.LeakOutlook.Band;
import org.thirdleak.simulator.result.LeakOutlook.QuantityFan;
import org.thirdleak.simulator.result.LeakOutlook.TimeToEvent;

/**
 * What a leak of the first design does, on a strip of a page: four times, and two small fans.
 *
 * @param caption its words
 * @param design the design
 * @param horizonH how long leaks were followed, h
 */
public record LeakStrip(Caption caption, Outlooks.Design design, double horizonH) {
    private static final double AXIS = 50;
    private static final double FANS = 0.46;
    private static final double GAP = 22;
    private static final double FAN_HEAD = 18;
    private static final double TITLE = 22;
    private static final double SUBTITLE = 17;
    private static final double AROUND = 12;
    private static final List<String> EVENTS =
            List.of(LeakStory.LOSS_OF_FLOW, LeakStory.HALF_EMPTY, LeakStory.DRAINED, LeakStory.BAY_LIMIT);

    /**
     * Prepares the strip.
     *
     * @param reading the result
     * @return the strip, empty if the run did not model what a leak does
     */
    public static Optional<LeakStrip> of(Reading reading) {
        Outlooks outlooks = Outlooks.of(reading);
        return outlooks.designs().stream()
                .findFirst()
                .map(design -> new LeakStrip(
                        DegradationCaption.strip(reading, outlooks, design), design, outlooks.horizonH()));
    }

    /**
     * Draws the strip.
     *
     * @param g any graphics
     * @param area the space it has
     * @param theme colours
     */
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        Lettering title = new Lettering(Inter.BOLD.size(18), theme.ink());
        Lettering subtitle = new Lettering(Inter.REGULAR.size(12.5), theme.secondInk());
        double y = area.getY() + TITLE;
        for (String line : title.wrap(g, caption.title(), area.getWidth(), 2)) {
            title.draw(g, line, area.getX(), y, Anchor.START);
            y += TITLE;
        }
        y -= 2;
        for (String line : subtitle.wrap(g, caption.subtitle(), area.getWidth(), 2)) {
            subtitle.draw(g, line, area.getX(), y, Anchor.START);
            y += SUBTITLE;
        }
        y += AROUND - SUBTITLE + 4;
        body(g, new Rectangle2D.Double(area.getX(), y, area.getWidth(), area.getMaxY() - y), theme);
    }

    private void body(Graphics2D g, Rectangle2D area, Theme theme) {
        List<QuantityFan> fans = Stream.of("inventory", "instrument_bay")
                .flatMap(quantity -> design.mixtures().get(0).fan(quantity).stream())
                .toList();
        List<String> events = EVENTS.stream()
                .filter(event -> design.mixtures().get(0).time(event).isPresent())
                .toList();
        double share = fans.isEmpty() ? 0 : FANS;
        double width = area.getWidth() * (1 - share) / Math.max(1, events.size());
        for (int i = 0; i < events.size(); i++) {
            double x = area.getX() + i * width;
            time(g, new Rectangle2D.Double(x, area.getY(), width - GAP, area.getHeight()), events.get(i), theme);
        }
        double room = area.getWidth() * share / Math.max(1, fans.size());
        for (int i = 0; i < fans.size(); i++) {
            double x = area.getX() + area.getWidth() * (1 - share) + i * room;
            double gap = i + 1 < fans.size() ? GAP : 10;
            fan(g, new Rectangle2D.Double(x, area.getY(), room - gap, area.getHeight()), fans.get(i), theme);
        }
    }

    private void time(Graphics2D g, Rectangle2D place, String event, Theme theme) {
        Outlooks.Mixture first = design.mixtures().get(0);
        TimeToEvent time = first.time(event).orElseThrow();
        boolean within = Outlooks.median(time).filter(found -> found.within()).isPresent();
        Lettering number = new Lettering(Inter.BOLD.size(within ? 26 : 15), theme.ink());
        Lettering label = new Lettering(Inter.SEMI_BOLD.size(12.5), theme.ink());
        Lettering quiet = new Lettering(Inter.REGULAR.size(11.5), theme.secondInk());
        String told = within ? Hours.value(Outlooks.median(time).orElseThrow()) : "not within " + Hours.round(horizonH);
        number.draw(g, number.fit(g, told, place.getWidth()), place.getX(), place.getY() + 24, Anchor.START);
        double y = place.getY() + 46;
        for (String line : label.wrap(g, Wording.capital(time.title()), place.getWidth(), 2)) {
            label.draw(g, line, place.getX(), y, Anchor.START);
            y += 16;
        }
        List<String> conditions = new ArrayList<>();
        conditions.add(
                within
                        ? Hours.interval(Outlooks.median(time).orElseThrow(), horizonH)
                        : DrainTimesCaption.share(first, time) + " within it");
        if (design.mixtures().size() > 1) {
            Outlooks.Mixture second = design.mixtures().get(1);
            second.time(event)
                    .flatMap(Outlooks::median)
                    .ifPresent(other ->
                            conditions.add((other.within() ? Hours.value(other) : "not within " + Hours.round(horizonH))
                                    + " under " + second.first()));
        }
        for (String condition : conditions) {
            for (String line : quiet.wrap(g, condition, place.getWidth(), 2)) {
                quiet.draw(g, line, place.getX(), y, Anchor.START);
                y += 15;
            }
        }
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
