package org.thirdleak.report.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.PredictionCaption;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.Prediction;

/** Number of leaks each hypothesis predicts, before and after the record, against the observed number. */
final class PredictionFigure {
    private static final int MOST_PANELS = 4;
    private static final double NEGLIGIBLE = 0.004;
    private static final int MOST_COUNTS = 12;

    private PredictionFigure() {}

    static Optional<Figure> of(Reading reading) {
        List<HypothesisResult> drawable = reading.result().hypotheses().stream()
                .filter(hypothesis -> PredictionCaption.isDrawable(hypothesis.predictedLeaks()))
                .toList();
        if (drawable.isEmpty()) {
            return Optional.empty();
        }
        List<HypothesisResult> shown = drawable.stream()
                .sorted(Comparator.comparingDouble(HypothesisResult::posteriorProbability)
                        .reversed())
                .limit(MOST_PANELS)
                .sorted(Comparator.comparingInt(drawable::indexOf))
                .toList();
        int last = lastCount(shown);
        List<PredictionPainting.Column> columns = shown.stream()
                .map(hypothesis -> new PredictionPainting.Column(
                        reading.name(hypothesis.id()),
                        pooled(hypothesis.predictedLeaks().prior(), last),
                        pooled(hypothesis.predictedLeaks().posterior(), last)))
                .toList();
        return Optional.of(new Figure(
                "predicted-leaks",
                PredictionCaption.of(reading, shown),
                table(drawable, last),
                new PredictionPainting(
                        columns, Math.min(last, shown.get(0).predictedLeaks().observed()))));
    }

    /** The last count with a bar of its own height; it holds all larger counts too. */
    private static int lastCount(List<HypothesisResult> shown) {
        int last = 1;
        for (HypothesisResult hypothesis : shown) {
            Prediction prediction = hypothesis.predictedLeaks();
            last = Math.max(last, prediction.observed() + 1);
            last = Math.max(last, reach(prediction.prior()));
            last = Math.max(last, reach(prediction.posterior()));
        }
        int observed = shown.get(0).predictedLeaks().observed();
        return Math.min(last, Math.max(MOST_COUNTS, observed + 1));
    }

    private static int reach(List<Double> probabilities) {
        double tail = 0;
        for (int i = probabilities.size() - 1; i > 0; i--) {
            tail += probabilities.get(i);
            if (tail > NEGLIGIBLE) {
                return i + 1;
            }
        }
        return 0;
    }

    private static List<Double> pooled(List<Double> probabilities, int last) {
        double[] bars = new double[last + 1];
        for (int i = 0; i < probabilities.size(); i++) {
            bars[Math.min(i, last)] += probabilities.get(i);
        }
        return Arrays.stream(bars).boxed().toList();
    }

    private static NumberTable table(List<HypothesisResult> hypotheses, int last) {
        var table = new NumberTable.Builder(
                "hypothesis", "leaks_count", "prior_probability", "posterior_probability", "observed");
        for (HypothesisResult hypothesis : hypotheses) {
            Prediction prediction = hypothesis.predictedLeaks();
            List<Double> prior = pooled(prediction.prior(), last);
            List<Double> posterior = pooled(prediction.posterior(), last);
            for (int i = 0; i <= last; i++) {
                String count = i == last ? i + " or more" : Integer.toString(i);
                table.row(
                        hypothesis.id(),
                        count,
                        prior.get(i),
                        posterior.get(i),
                        i == prediction.observed() ? "yes" : "no");
            }
        }
        return table.build();
    }
}
