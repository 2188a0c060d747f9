package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.report.claim.DrainTimesCaption;
import org.thirdleak.report.claim.Outlooks;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.LeakOutlook.TimeQuantile;
import org.thirdleak.simulator.result.LeakOutlook.TimeToEvent;

/** How long it takes from the onset of a leak to what matters, by event, design and mixture of causes. */
final class DrainTimesFigure {
    private static final int MOST_ROWS = 30;

    private DrainTimesFigure() {}

    /**
     * A row.
     *
     * @param design the design
     * @param mixture name of the hypotheses
     * @param time the time
     */
    record Row(Outlooks.Design design, Outlooks.Mixture mixture, TimeToEvent time) {}

    /**
     * The rows of an event.
     *
     * @param title the event
     * @param rows its rows
     */
    record Group(String title, List<Row> rows) {}

    static Optional<Figure> of(Reading reading, Outlooks outlooks) {
        Map<String, List<Row>> byEvent = new LinkedHashMap<>();
        int count = 0;
        // with many designs and hypotheses the first ones are drawn
        int perEvent = MOST_ROWS / Math.max(1, events(outlooks));
        for (Outlooks.Design design : outlooks.designs()) {
            for (Outlooks.Mixture mixture : design.mixtures()) {
                boolean room = count < perEvent;
                for (TimeToEvent time : mixture.outlook().times()) {
                    if (room) {
                        byEvent.computeIfAbsent(time.title(), title -> new ArrayList<>())
                                .add(new Row(design, mixture, time));
                    }
                }
                count++;
            }
        }
        if (byEvent.isEmpty()) {
            return Optional.empty();
        }
        // the same event has another name where a circuit stands still, and comes beside its like
        List<String> order = byEvent.values().stream()
                .map(rows -> rows.get(0).time().event())
                .distinct()
                .toList();
        List<Group> groups = byEvent.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(
                        group -> order.indexOf(group.rows().get(0).time().event())))
                .toList();
        return Optional.of(new Figure(
                "drain-times",
                DrainTimesCaption.of(reading, outlooks, Math.max(0, count - perEvent)),
                table(groups),
                new DrainTimesPainting(
                        reading, groups, outlooks.horizonH(), outlooks.designs().size() > 1)));
    }

    private static int events(Outlooks outlooks) {
        return outlooks.designs().stream()
                .flatMap(design -> design.mixtures().stream())
                .mapToInt(mixture -> mixture.outlook().times().size())
                .max()
                .orElse(1);
    }

    private static NumberTable table(List<Group> groups) {
        var table = new NumberTable.Builder(
                "event",
                "design",
                "hypotheses",
                "fraction_within_horizon",
                "fraction_standard_error",
                "probability",
                "within_horizon",
                "time_h",
                "low_95_h",
                "high_95_h");
        for (Group group : groups) {
            for (Row row : group.rows()) {
                for (TimeQuantile quantile : row.time().quantiles()) {
                    table.row(
                            row.time().event(),
                            row.design().id(),
                            String.join(" ", row.mixture().hypotheses()),
                            row.time().fractionWithin().value(),
                            row.time().fractionWithin().standardError(),
                            quantile.probability(),
                            quantile.within(),
                            quantile.hours(),
                            quantile.low(),
                            quantile.high());
                }
            }
        }
        return table.build();
    }
}
