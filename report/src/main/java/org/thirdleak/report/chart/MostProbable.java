package org.thirdleak.report.chart;

import java.util.Comparator;
import java.util.List;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.HypothesisResult;

/** Hypotheses for a figure that has no room for all. */
final class MostProbable {
    private MostProbable() {}

    /** Ids of the most probable ones after the record, in the order of the result. */
    static List<String> of(Reading reading, int most) {
        List<HypothesisResult> all = reading.result().hypotheses();
        return all.stream()
                .sorted(Comparator.comparingDouble(HypothesisResult::posteriorProbability)
                        .reversed())
                .limit(most)
                .sorted(Comparator.comparingInt(all::indexOf))
                .map(HypothesisResult::id)
                .toList();
    }
}
