package org.thirdleak.simulator.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thirdleak.simulator.result.DegradationResult;
import org.thirdleak.simulator.result.LeakOutlook;
import org.thirdleak.simulator.result.LeakOutlook.TimeQuantile;
import org.thirdleak.simulator.result.LeakOutlook.TimeToEvent;

/** What a leak does to its spacecraft, in a line per design and mixture of causes. */
final class LeakLines {

    private static final double MINUTES_PER_HOUR = 60;
    private static final double Z_95 = 1.96;
    private static final double PERCENT = 100;

    private LeakLines() {}

    /**
     * The lines.
     *
     * @param degradation what was found
     * @param titles titles of the hypotheses by their id
     */
    static List<String> of(DegradationResult degradation, Map<String, String> titles) {
        List<String> lines = new ArrayList<>();
        if (!degradation.outlooks().isEmpty()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "what a leak does within %s h, medians with the 95 %% interval of their error:",
                    new BigDecimal(degradation.horizonH()).stripTrailingZeros().toPlainString()));
        }
        Map<Object, List<LeakOutlook>> alike = new LinkedHashMap<>();
        for (LeakOutlook outlook : degradation.outlooks()) {
            Object mixture = List.of(outlook.design(), outlook.times());
            alike.computeIfAbsent(mixture, m -> new ArrayList<>()).add(outlook);
        }
        for (List<LeakOutlook> same : alike.values()) {
            List<String> hypotheses = same.stream()
                    .map(outlook -> titles.getOrDefault(outlook.hypothesis(), outlook.hypothesis()))
                    .toList();
            lines.addAll(lines(same.get(0), String.join(", ", hypotheses)));
        }
        long failures = degradation.samples().stream()
                .mapToLong(sample -> sample.failures().size())
                .sum();
        if (failures > 0) {
            lines.add(failures + " leaks could not be followed; result.json has their seeds and indices");
        }
        return lines;
    }

    private static List<String> lines(LeakOutlook outlook, String hypotheses) {
        List<String> drain = new ArrayList<>();
        List<String> warm = new ArrayList<>();
        for (TimeToEvent time : outlook.times()) {
            (time.event().endsWith("_limit") ? warm : drain).add(time.title() + " " + when(time));
        }
        return List.of(
                "  " + outlook.title() + " (" + hypotheses + "): " + String.join(", ", drain),
                "      " + String.join(", ", warm));
    }

    /** The median with the interval of its error, or how often it comes at all. */
    private static String when(TimeToEvent time) {
        TimeQuantile median = time.quantiles().stream()
                .filter(quantile -> quantile.probability() == 0.5)
                .findFirst()
                .orElseThrow();
        if (median.within()) {
            return "after " + span(median);
        }
        return String.format(
                Locale.ROOT,
                "in %.1f ± %.1f %%",
                PERCENT * time.fractionWithin().value(),
                PERCENT * Z_95 * time.fractionWithin().standardError());
    }

    private static String span(TimeQuantile median) {
        boolean minutes = median.hours() < 2;
        double scale = minutes ? MINUTES_PER_HOUR : 1;
        return String.format(
                Locale.ROOT,
                "%.3g %s (%.3g to %.3g)",
                scale * median.hours(),
                minutes ? "min" : "h",
                scale * median.low(),
                scale * median.high());
    }
}
