package org.thirdleak.report.chart;

import java.util.Optional;
import org.thirdleak.report.claim.ApproximateBayesCaption;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.ApproximateBayes;

/** The way of each hypothesis to histories that resemble the record. */
final class ApproximateBayesFigure {
    private ApproximateBayesFigure() {}

    static Optional<Figure> of(Reading reading) {
        ApproximateBayes found = reading.result().approximateBayes();
        boolean drawable = found.computed()
                && found.hypotheses().stream()
                        .flatMap(matches -> matches.levels().stream())
                        .anyMatch(level -> level.probability().value() > 0);
        return drawable
                ? Optional.of(new Figure(
                        "approximate-bayes",
                        ApproximateBayesCaption.of(reading),
                        table(found),
                        new ApproximateBayesPainting(reading)))
                : Optional.empty();
    }

    private static NumberTable table(ApproximateBayes found) {
        var table = new NumberTable.Builder(
                "hypothesis",
                "tolerance_median_distances",
                "probability",
                "probability_standard_error",
                "fraction_of_level_before",
                "fraction_standard_error",
                "effective_size_mean",
                "ancestors_mean",
                "steps_taken_fraction");
        for (ApproximateBayes.Matches matches : found.hypotheses()) {
            for (ApproximateBayes.Level level : matches.levels()) {
                table.row(
                        matches.id(),
                        level.tolerance(),
                        level.probability().value(),
                        level.probability().standardError(),
                        level.fraction().value(),
                        level.fraction().standardError(),
                        level.effectiveSize(),
                        level.ancestors(),
                        level.taken());
            }
        }
        return table.build();
    }
}
