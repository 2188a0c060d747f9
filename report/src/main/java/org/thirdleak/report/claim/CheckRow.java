package org.thirdleak.report.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.Diagnostics.Check;
import org.thirdleak.simulator.result.Diagnostics.Measure;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.ParameterSummary;

/**
 * Checks of one quantity, of several hypotheses.
 *
 * @param quantity what was checked
 * @param marks one per check that has a number
 * @param failedWithoutNumber whether it stands for a check that failed and has none
 */
public record CheckRow(String quantity, List<Mark> marks, boolean failedWithoutNumber) {

    /** Effective draws that posterior quantiles need (Vehtari et al. 2021, <i>Bayesian Analysis</i> 16, 667). */
    private static final double FEWEST_DRAWS = 400;

    private static final String DRAWS = "effective draws per parameter";

    /** Copies the list. */
    public CheckRow {
        marks = List.copyOf(marks);
    }

    /**
     * A check that has a number.
     *
     * @param subject whose it is, in words
     * @param measure the number and its limit
     * @param passed whether it passed
     * @param stops whether it failed, and its failure withholds the verdict
     */
    public record Mark(String subject, Measure measure, boolean passed, boolean stops) {

        /**
         * The number and its limit.
         *
         * @return such as "changed rate: 30, at most 30"
         */
        public String words() {
            return (subject.isEmpty() ? "" : subject + ": ")
                    + plain(measure.value())
                    + (measure.atMost() ? ", at most " : ", at least ")
                    + plain(measure.limit());
        }

        private static String plain(double number) {
            boolean whole = number == Math.rint(number) && Math.abs(number) < 1e6;
            String text = whole ? Numbers.fixed(number, 0) : Numbers.significant(number, 3);
            return text.contains(".") && !text.contains("×") ? text.replaceAll("\\.?0+$", "") : text;
        }

        /**
         * The finding.
         *
         * @return "passed", "failed: warning" or "failed: no verdict"
         */
        public String verdict() {
            return passed ? "passed" : stops ? "failed: no verdict" : "failed: warning";
        }
    }

    /**
     * The mark that is nearest to its limit, or furthest beyond it.
     *
     * @return empty for a check without a number
     */
    public Optional<Mark> worst() {
        return marks.stream()
                .max(Comparator.comparing((Mark mark) -> !mark.passed())
                        .thenComparingDouble(mark -> mark.measure().timesLimit())
                        .thenComparingDouble(mark -> mark.measure().value()));
    }

    /**
     * All rows of a result.
     *
     * @param reading the result
     * @return in the order of the checks; then effective draws; then failed checks without a number
     */
    public static List<CheckRow> of(Reading reading) {
        Map<String, List<Mark>> byQuantity = new LinkedHashMap<>();
        List<CheckRow> failed = new ArrayList<>();
        for (Check check : reading.result().diagnostics().checks()) {
            Measure measure = check.measure();
            if (measure.computed()) {
                byQuantity
                        .computeIfAbsent(measure.quantity(), quantity -> new ArrayList<>())
                        .add(new Mark(subject(reading, measure.subject()), measure, check.passed(), check.stops()));
            } else if (!check.passed()) {
                failed.add(new CheckRow(check.name(), List.of(), true));
            }
        }
        List<CheckRow> rows = new ArrayList<>();
        byQuantity.forEach((quantity, marks) -> rows.add(new CheckRow(quantity, marks, false)));
        List<Mark> draws = reading.result().hypotheses().stream()
                .flatMap(hypothesis -> draws(reading, hypothesis))
                .toList();
        if (!draws.isEmpty()) {
            rows.add(new CheckRow(DRAWS, draws, false));
        }
        rows.addAll(failed);
        return rows;
    }

    private static Stream<Mark> draws(Reading reading, HypothesisResult hypothesis) {
        return hypothesis.parameters().stream().map((ParameterSummary parameter) -> {
            Measure measure = Measure.atLeast(FEWEST_DRAWS, DRAWS, hypothesis.id(), parameter.essBulk());
            return new Mark(reading.inSentence(hypothesis.id()), measure, measure.timesLimit() <= 1, false);
        });
    }

    /** A hypothesis, a pair of them, or something else. */
    private static String subject(Reading reading, String subject) {
        return Stream.of(subject.split(" : ", -1)).map(reading::inSentence).collect(Collectors.joining(" : "));
    }

    /**
     * Number of checks that failed.
     *
     * @param diagnostics the checks
     */
    static long failed(Diagnostics diagnostics) {
        return diagnostics.checks().stream().filter(check -> !check.passed()).count();
    }
}
