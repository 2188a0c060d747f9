package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.WatchCaption;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.VerdictOutlook.Expectation;
import org.thirdleak.simulator.result.VerdictOutlook.PairOutlook;
import org.thirdleak.simulator.result.VerdictOutlook.Watch;
import org.thirdleak.simulator.result.VerdictOutlook.Year;

/** How probable it is that watching has settled the question, against years. */
final class WatchFigure {
    /** The headline and the same hypothesis against its rival. */
    private static final int MOST_PAIRS = 2;

    private WatchFigure() {}

    /**
     * A pair under one of its hypotheses.
     *
     * @param truth the hypothesis that is true
     * @param other the other one
     * @param reached per year, probability of the threshold
     * @param headline whether it is of the headline pair
     */
    record Line(String truth, String other, List<Estimate> reached, boolean headline) {}

    static Optional<Figure> of(Reading reading) {
        Watch watch = reading.result().outlook().watch();
        List<Reading.Pair> pairs = reading.pairs().stream().limit(MOST_PAIRS).toList();
        if (watch.years().size() < 2 || pairs.isEmpty()) {
            return Optional.empty();
        }
        List<Year> shown = WatchCaption.told(watch);
        List<Line> lines = new ArrayList<>();
        for (Reading.Pair pair : pairs) {
            List<WatchCaption.Told> told = shown.stream()
                    .flatMap(year -> WatchCaption.find(year, pair).stream())
                    .toList();
            if (told.size() == shown.size()) {
                boolean headline = pair.equals(pairs.get(0));
                lines.add(new Line(
                        pair.of(),
                        pair.over(),
                        told.stream().map(each -> each.ifOf().reachedFor()).toList(),
                        headline));
                lines.add(new Line(
                        pair.over(),
                        pair.of(),
                        told.stream().map(each -> each.ifOver().reachedFor()).toList(),
                        headline));
            }
        }
        if (lines.isEmpty() || !lines.get(0).headline()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                "watching",
                WatchCaption.of(reading),
                table(watch),
                new WatchPainting(reading, shown, List.copyOf(lines))));
    }

    private static NumberTable table(Watch watch) {
        var table = new NumberTable.Builder(
                "years",
                "true_hypothesis",
                "against",
                "reached_for_it",
                "reached_for_it_standard_error",
                "reached_against_it",
                "reached_against_it_standard_error",
                "weight_of_evidence_nats",
                "weight_of_evidence_standard_error");
        for (Year year : watch.years()) {
            for (PairOutlook pair : year.pairs()) {
                row(table, year, pair.of(), pair.over(), pair.ifOf());
                row(table, year, pair.over(), pair.of(), pair.ifOver());
            }
        }
        return table.build();
    }

    private static void row(NumberTable.Builder table, Year year, String truth, String other, Expectation expected) {
        table.row(
                year.years(),
                truth,
                other,
                expected.reachedFor().value(),
                expected.reachedFor().standardError(),
                expected.reachedAgainst().value(),
                expected.reachedAgainst().standardError(),
                expected.weightOfEvidenceNats().value(),
                expected.weightOfEvidenceNats().standardError());
    }
}
