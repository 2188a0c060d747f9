package org.thirdleak.report.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.TimelineCaption;
import org.thirdleak.simulator.result.RecordSummary;

/** The circuits exposed around the leaks, and the leaks. */
final class TimelineFigure {
    private static final int MOST_LANES = 18;
    private static final int MOST_BRIEF = 5;
    private static final Comparator<RecordSummary.Unit> BY_START =
            Comparator.comparing(RecordSummary.Unit::fromUtc).thenComparing(RecordSummary.Unit::id);
    private static final Duration SHORTEST_MARGIN = Duration.ofDays(100);
    private static final Duration WITHOUT_LEAKS = Duration.ofDays(730);

    private TimelineFigure() {}

    /**
     * The stretch of time that is drawn.
     *
     * @param from its beginning
     * @param to its end, a little after the end of the record
     */
    record Window(Instant from, Instant to) {
        boolean meets(RecordSummary.Unit unit) {
            return Instant.parse(unit.fromUtc()).isBefore(to)
                    && Instant.parse(unit.endUtc()).isAfter(from);
        }
    }

    static Figure of(Reading reading) {
        Window window = window(reading);
        List<RecordSummary.Unit> meeting =
                reading.result().record().units().stream().filter(window::meets).toList();
        List<RecordSummary.Unit> shown = nearest(meeting, reading);
        List<String> clipped = shown.stream()
                .filter(unit -> Instant.parse(unit.fromUtc()).isBefore(window.from()))
                .map(RecordSummary.Unit::vehicle)
                .toList();
        var caption = TimelineCaption.of(reading, new TimelineCaption.Window(shown.size(), meeting.size(), clipped));
        List<TimelinePainting.Lane> lanes =
                shown.stream().map(TimelinePainting.Lane::of).toList();
        return new Figure("timeline", caption, table(shown), new TimelinePainting(window, lanes, reading.leaked()));
    }

    /** For a page: a row per circuit that leaked, and one for all others. */
    static BriefFigure brief(Reading reading) {
        Window window = window(reading);
        List<RecordSummary.Unit> meeting = reading.result().record().units().stream()
                .filter(window::meets)
                .sorted(BY_START)
                .toList();
        List<RecordSummary.Unit> leaked = nearest(meeting, reading).stream()
                .filter(unit -> !unit.leakUtc().isEmpty())
                .toList();
        List<RecordSummary.Unit> others =
                meeting.stream().filter(unit -> unit.leakUtc().isEmpty()).toList();
        List<TimelinePainting.Lane> lanes = new ArrayList<>(
                leaked.stream().limit(MOST_BRIEF).map(TimelinePainting.Lane::of).toList());
        if (!others.isEmpty()) {
            lanes.add(new TimelinePainting.Lane(TimelineCaption.others(others.size(), leaked.isEmpty()), others));
        }
        return new BriefFigure(
                TimelineCaption.brief(reading, Math.max(0, leaked.size() - MOST_BRIEF)),
                new TimelinePainting(window, lanes, reading.leaked()),
                lanes.size());
    }

    private static Window window(Reading reading) {
        Instant end = Instant.parse(reading.result().record().observeUntilUtc());
        List<RecordSummary.Unit> leaked = reading.leaked();
        Instant first = leaked.isEmpty()
                ? end.minus(WITHOUT_LEAKS)
                : Instant.parse(leaked.get(0).leakUtc());
        Duration span = Duration.between(first, end);
        Duration margin = span.dividedBy(3).compareTo(SHORTEST_MARGIN) > 0 ? span.dividedBy(3) : SHORTEST_MARGIN;
        return new Window(first.minus(margin), end.plus(span.plus(margin).dividedBy(40)));
    }

    private static List<RecordSummary.Unit> nearest(List<RecordSummary.Unit> meeting, Reading reading) {
        List<RecordSummary.Unit> leaked = reading.leaked();
        Instant centre = Instant.parse(
                leaked.isEmpty()
                        ? reading.result().record().observeUntilUtc()
                        : leaked.get(leaked.size() / 2).leakUtc());
        Comparator<RecordSummary.Unit> byDistance = Comparator.<RecordSummary.Unit>comparingInt(
                        unit -> unit.leakUtc().isEmpty() ? 1 : 0)
                .thenComparing(unit -> distance(unit, centre));
        return meeting.stream()
                .sorted(byDistance)
                .limit(MOST_LANES)
                .sorted(BY_START)
                .toList();
    }

    private static Duration distance(RecordSummary.Unit unit, Instant centre) {
        Duration after = Duration.between(centre, Instant.parse(unit.fromUtc()));
        Duration before = Duration.between(Instant.parse(unit.toUtc()), centre);
        return after.compareTo(before) > 0 ? after : before;
    }

    private static NumberTable table(List<RecordSummary.Unit> units) {
        var table = new NumberTable.Builder(
                "unit", "vehicle", "design", "at_risk_from_utc", "at_risk_to_utc", "end_utc", "leak_utc");
        for (RecordSummary.Unit unit : units) {
            table.row(
                    unit.id(),
                    unit.vehicle(),
                    unit.design(),
                    unit.fromUtc(),
                    unit.toUtc(),
                    unit.endUtc(),
                    unit.leakUtc());
        }
        return table.build();
    }
}
