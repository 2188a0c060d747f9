package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.RunsCaption;
import org.thirdleak.report.claim.RunsReading;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.simulator.comparison.Change;
import org.thirdleak.simulator.comparison.ComparedFactor;
import org.thirdleak.simulator.comparison.ComparedRun;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.result.BayesFactor;

/** Bayes factors of several runs: rows are runs, columns pairs of hypotheses. */
public final class RunsFigure {
    private static final int AROUND_ROWS = 262;
    private static final int COMFORTABLE_ROW = 36;
    /** With what stands before it, no longer than {@link Lanes} can always show. */
    private static final int LONGEST_NAME = 26;

    private RunsFigure() {}

    /**
     * Prepares the figure.
     *
     * @param reading the runs
     * @param bands verbal bands behind Bayes factors
     * @return the figure, empty if no run has a pair of hypotheses that may be told
     */
    public static Optional<Figure> of(RunsReading reading, Bands bands) {
        List<Reading.Pair> pairs = reading.pairs();
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        List<BayesFactorFigure.Row> rows = new ArrayList<>();
        for (int run = 0; run < reading.comparison().runs().size(); run++) {
            int place = run;
            rows.add(new BayesFactorFigure.Row(
                    reading.comparison().runs().get(run).label(),
                    rowName(reading, run),
                    pairs.stream().map(pair -> reading.found(place, pair)).toList(),
                    run == 0));
        }
        return Optional.of(new Figure(
                "compare-runs",
                RunsCaption.of(reading, bands),
                table(reading),
                new BayesFactorPainting(reading::inSentence, pairs, List.copyOf(rows), bands, true),
                Math.min(Figure.HEIGHT, AROUND_ROWS + rows.size() * COMFORTABLE_ROW)));
    }

    /** Folders often differ in their last letters only, such as a hash, so a long name gives up its middle. */
    private static String rowName(RunsReading reading, int run) {
        ComparedRun compared = reading.comparison().runs().get(run);
        String same = reading.sameAs(run).map(other -> " ≈ " + other).orElse("");
        return compared.label() + same + "  " + Wording.shortenedInside(compared.name(), LONGEST_NAME);
    }

    /** Every pair in every run; cells of a number that a run lacks are empty. */
    private static NumberTable table(RunsReading reading) {
        RunComparison comparison = reading.comparison();
        var table = new NumberTable.Builder(
                "run",
                "folder",
                "of",
                "over",
                "state",
                "bayes_factor",
                "low_95",
                "high_95",
                "log_bayes_factor_standard_error",
                "reference_run",
                "ratio",
                "ratio_low_95",
                "ratio_high_95",
                "beyond_numerical_error");
        for (ComparedFactor factor : comparison.bayesFactors()) {
            for (int run = 0; run < comparison.runs().size(); run++) {
                ComparedRun compared = comparison.runs().get(run);
                List<Object> cells =
                        new ArrayList<>(List.of(compared.label(), compared.name(), factor.of(), factor.over()));
                Optional<BayesFactor> found = factor.factors().get(run);
                cells.add(found.isPresent() ? "found" : reading.absent(run));
                cells.addAll(found.map(RunsFigure::cells).orElse(empty(4)));
                cells.addAll(factor.changes()
                        .get(run)
                        .map(change -> cells(
                                change,
                                comparison.runs().get(factor.reference()).label()))
                        .orElse(empty(5)));
                table.row(cells.toArray());
            }
        }
        return table.build();
    }

    private static List<Object> cells(BayesFactor factor) {
        return List.of(factor.value(), factor.low(), factor.high(), factor.standardError());
    }

    private static List<Object> cells(Change change, String reference) {
        return List.of(reference, change.value(), change.low(), change.high(), change.beyondError() ? "yes" : "no");
    }

    private static List<Object> empty(int cells) {
        Object[] blanks = new Object[cells];
        Arrays.fill(blanks, "");
        return List.of(blanks);
    }
}
