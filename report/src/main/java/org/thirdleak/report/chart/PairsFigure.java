package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.PairsCaption;
import org.thirdleak.report.claim.ParameterName;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.PosteriorShape.PairCounts;

/** How the parameters of the defect hang together. */
final class PairsFigure {
    private PairsFigure() {}

    /** Of the hypothesis that heads the page, or else of the first that has pairs. */
    static Optional<Figure> of(Reading reading) {
        List<HypothesisResult> candidates = new ArrayList<>(reading.result().hypotheses());
        reading.headlinePair()
                .ifPresent(pair ->
                        candidates.sort((a, b) -> Boolean.compare(b.id().equals(pair.of()), a.id().equals(pair.of()))));
        return candidates.stream()
                .filter(hypothesis -> !hypothesis.shape().pairs().isEmpty())
                .findFirst()
                .map(hypothesis -> new Figure(
                        FigureId.of("pairs", hypothesis.id()),
                        PairsCaption.of(reading, hypothesis),
                        table(hypothesis),
                        new PairsPainting(hypothesis, new ParameterName(reading))));
    }

    private static NumberTable table(HypothesisResult hypothesis) {
        var table = new NumberTable.Builder(
                "x", "y", "x_from", "x_to", "y_from", "y_to", "draws", "correlation", "correlation_standard_error");
        for (PairCounts pair : hypothesis.shape().pairs()) {
            var found = PairsCaption.correlation(hypothesis, pair);
            int bins = (int) Math.round(Math.sqrt(pair.counts().size()));
            for (int i = 0; i < pair.counts().size(); i++) {
                if (pair.counts().get(i) > 0) {
                    table.row(
                            pair.x().parameter(),
                            pair.y().parameter(),
                            BinScale.edge(pair.x(), i % bins, bins),
                            BinScale.edge(pair.x(), i % bins + 1, bins),
                            BinScale.edge(pair.y(), i / bins, bins),
                            BinScale.edge(pair.y(), i / bins + 1, bins),
                            pair.counts().get(i),
                            found.map(c -> c.value()).orElse(0.0),
                            found.map(c -> c.standardError()).orElse(0.0));
                }
            }
        }
        return table.build();
    }
}
