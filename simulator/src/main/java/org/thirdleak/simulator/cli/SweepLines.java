package org.thirdleak.simulator.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.SweepResult;
import org.thirdleak.simulator.result.SweepResult.Pair;
import org.thirdleak.simulator.result.SweepRow;

/** What a sweep has found, in a few lines. */
final class SweepLines {

    private SweepLines() {}

    static List<String> of(SweepResult result) {
        List<String> lines = new ArrayList<>();
        List<SweepRow> done = result.compared().toList();
        lines.add(done.size() + " of " + result.rows().size() + " points compared"
                + (done.size() < result.rows().size()
                        ? "; the column status of the table says why not the others"
                        : ""));
        if (done.isEmpty()) {
            return lines;
        }
        for (Pair pair : result.pairs()) {
            Comparator<SweepRow> byFactor = Comparator.comparingDouble(
                    row -> row.logBayesFactor(pair.of(), pair.over()).value());
            long above = done.stream()
                    .filter(row -> row.logBayesFactor(pair.of(), pair.over()).value() > 0)
                    .count();
            lines.add(result.hypotheses().get(pair.of()).title() + " over "
                    + result.hypotheses().get(pair.over()).title() + ": Bayes factor above 1 at " + above + " of "
                    + done.size() + " points");
            lines.add("  least   "
                    + told(result, pair, done.stream().min(byFactor).orElseThrow()));
            lines.add("  largest "
                    + told(result, pair, done.stream().max(byFactor).orElseThrow()));
        }
        return lines;
    }

    private static String told(SweepResult result, Pair pair, SweepRow row) {
        Estimate log = row.logBayesFactor(pair.of(), pair.over());
        String place = IntStream.range(0, result.axes().size())
                .mapToObj(i ->
                        result.axes().get(i).words() + " " + value(result.axes().get(i), row.values()[i]))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%.3g (ln %.3f ± %.3f) at %s",
                Math.exp(log.value()),
                log.value(),
                log.standardError(),
                place);
    }

    static String value(SweepResult.Axis axis, double value) {
        if (axis.choice()) {
            return axis.options().get((int) value);
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
