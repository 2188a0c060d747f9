package org.thirdleak.simulator.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thirdleak.simulator.comparison.Change;
import org.thirdleak.simulator.comparison.ComparedFactor;
import org.thirdleak.simulator.comparison.ComparedProbability;
import org.thirdleak.simulator.comparison.ComparedProbability.Kind;
import org.thirdleak.simulator.comparison.ComparedRun;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.comparison.SettingDifference;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.RecordSummary;
import org.thirdleak.simulator.result.RunResult;

/** Runs side by side on a terminal: first what was changed, then what it did. */
final class ComparisonLines {

    private static final double Z_95 = 1.96;
    private static final double MANY_DECADES = 6;
    private static final String INDENT = "  ";

    private final RunComparison comparison;
    private final List<String> lines = new ArrayList<>();

    private ComparisonLines(RunComparison comparison) {
        this.comparison = comparison;
    }

    static List<String> of(RunComparison comparison) {
        ComparisonLines written = new ComparisonLines(comparison);
        written.runs();
        written.settings();
        written.numbers();
        return written.lines;
    }

    private void runs() {
        for (ComparedRun run : comparison.runs()) {
            RunResult result = run.result();
            lines.add(format(
                    "%s  %s: %d leaks of %d units, record to %s, seed %d, version %s",
                    run.label(),
                    run.name(),
                    result.record().designs().stream()
                            .mapToInt(RecordSummary.Design::leaks)
                            .sum(),
                    result.record().units().size(),
                    result.record().observeUntilUtc(),
                    result.provenance().seed(),
                    result.provenance().version()));
            if (!run.settings().note().isEmpty()) {
                lines.add("   NOTE " + run.settings().note());
            }
            if (!run.trusted()) {
                lines.add("   VERDICT WITHHELD: its numbers are not to be trusted, and not compared");
                result.diagnostics().checks().stream()
                        .filter(Diagnostics.Check::stops)
                        .forEach(check -> lines.add("   STOP " + check.name() + ": " + check.statement()));
            }
        }
    }

    private void settings() {
        lines.add("");
        lines.add(comparison.configStatement());
        if (comparison.settings().isEmpty()) {
            return;
        }
        List<String> header = new ArrayList<>(List.of("setting", "unit"));
        comparison.runs().forEach(run -> header.add(run.label()));
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (SettingDifference setting : comparison.settings()) {
            rows.add(Stream.concat(Stream.of(setting.path(), setting.unit()), setting.values().stream())
                    .toList());
        }
        TextTable table = new TextTable(rows);
        if (table.width() + INDENT.length() <= TextTable.WIDEST) {
            indented(table.lines());
        } else {
            comparison.settings().forEach(this::stacked);
        }
    }

    /** A setting on lines of its own, runs with the same value together. */
    private void stacked(SettingDifference setting) {
        lines.add(INDENT + setting.path() + (setting.unit().isEmpty() ? "" : ", " + setting.unit()));
        Map<String, List<String>> runs = new LinkedHashMap<>();
        for (int i = 0; i < setting.values().size(); i++) {
            runs.computeIfAbsent(setting.values().get(i), value -> new ArrayList<>())
                    .add(comparison.runs().get(i).label());
        }
        indented(new TextTable(runs.entrySet().stream()
                        .map(entry -> List.of(INDENT + String.join(" ", entry.getValue()), entry.getKey()))
                        .toList())
                .lines());
    }

    private void numbers() {
        lines.add("");
        lines.add(comparison.numberStatement());
        for (ComparedFactor factor : comparison.bayesFactors()) {
            String of = comparison.title(factor.of());
            String over = comparison.title(factor.over());
            lines.add("Bayes factor, " + of + " : " + over + " (above 1: " + of + " predicted its record better)");
            rows(i -> List.of(cell(i, factor.factors().get(i).map(ComparisonLines::text)), ratio(factor, i)));
        }
        for (ComparedProbability each : comparison.probabilities()) {
            lines.add(title(each));
            rows(i -> Stream.of(
                            Stream.of(cell(i, each.values().get(i).map(ComparisonLines::text))),
                            each.priors().stream().skip(i).limit(1).map(ComparisonLines::prior),
                            Stream.of(difference(each, i)))
                    .flatMap(cells -> cells)
                    .toList());
        }
    }

    /** A line per run, which begins with its letter. */
    private void rows(IntFunction<List<String>> cells) {
        indented(new TextTable(IntStream.range(0, comparison.runs().size())
                        .mapToObj(i -> Stream.concat(
                                        Stream.of(comparison.runs().get(i).label()), cells.apply(i).stream())
                                .toList())
                        .toList())
                .lines());
    }

    private String cell(int i, Optional<String> value) {
        return value.orElse(comparison.runs().get(i).trusted() ? "missing" : "verdict withheld");
    }

    private static String prior(Optional<Double> prior) {
        return prior.map(p -> format("from a prior of %.3f", p)).orElse("");
    }

    private String title(ComparedProbability each) {
        if (each.kind() == Kind.HYPOTHESIS) {
            return "probability of " + comparison.title(each.subject()) + " after the record";
        }
        return each.kind() == Kind.FORECAST
                ? format("probability of another leak within %.0f d", each.days())
                : "probability that " + each.subject() + " leaked by the defect, not by an impact";
    }

    private String ratio(ComparedFactor factor, int i) {
        String reference = comparison.runs().get(factor.reference()).label();
        return factor.changes()
                .get(i)
                .map(change -> change.value() == 1
                        ? "the same as " + reference
                        : format(
                                "%s times that of %s (%s to %s)%s",
                                number(change.value()),
                                reference,
                                number(change.low()),
                                number(change.high()),
                                within(change)))
                .orElse("");
    }

    private String difference(ComparedProbability each, int i) {
        String reference = comparison.runs().get(each.reference()).label();
        return each.changes()
                .get(i)
                .map(change -> change.value() == 0
                        ? "the same as " + reference
                        : format(
                                "%+.4f against %s (%+.4f to %+.4f)%s",
                                change.value(), reference, change.low(), change.high(), within(change)))
                .orElse("");
    }

    private static String within(Change change) {
        return change.beyondError() ? "" : ", within numerical error";
    }

    private static String text(BayesFactor factor) {
        return format(
                "%s (%s to %s)",
                times(factor.logValue()),
                times(factor.logValue() - Z_95 * factor.standardError()),
                times(factor.logValue() + Z_95 * factor.standardError()));
    }

    private static String text(Estimate estimate) {
        return format("%.4f ± %.4f", estimate.value(), Z_95 * estimate.standardError());
    }

    private static String number(double ratio) {
        return times(Math.log(ratio));
    }

    /** Powers of ten where digits would say nothing, or a double could not hold them. */
    private static String times(double log) {
        double decades = log / Math.log(10);
        return Math.abs(decades) < MANY_DECADES ? format("%.4g", Math.exp(log)) : format("10^%.1f", decades);
    }

    private void indented(List<String> table) {
        lines.addAll(table.stream().map(line -> INDENT + line).toList());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
