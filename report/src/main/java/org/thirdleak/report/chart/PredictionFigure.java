package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thirdleak.report.claim.Caption;
import org.thirdleak.report.claim.ClusterCaption;
import org.thirdleak.report.claim.PredictedCount;
import org.thirdleak.report.claim.PredictionCaption;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.Prediction;

/** A count that each hypothesis predicts, before and after the record, against the observed one. */
final class PredictionFigure {
    private static final int MOST_PANELS = 4;
    private static final double NEGLIGIBLE = 0.004;
    private static final int SINGLE_COUNTS = 8;
    private static final int MOST_RANGES = 4;

    private PredictionFigure() {}

    /** Numbers of leaks in the whole record. */
    static Optional<Figure> of(Reading reading) {
        List<HypothesisResult> shown = shown(reading, PredictedCount.LEAKS);
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(figure(
                        "predicted-leaks", PredictionCaption.of(reading, shown), reading, shown, PredictedCount.LEAKS));
    }

    /** Numbers of leaks in the fullest window. */
    static Optional<Figure> ofLargestCluster(Reading reading) {
        List<HypothesisResult> shown = shown(reading, PredictedCount.LARGEST_CLUSTER);
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(figure(
                        "predicted-clusters",
                        ClusterCaption.of(reading, shown),
                        reading,
                        shown,
                        PredictedCount.LARGEST_CLUSTER));
    }

    private static List<HypothesisResult> drawable(Reading reading, PredictedCount count) {
        return reading.result().hypotheses().stream()
                .filter(hypothesis -> PredictionCaption.isDrawable(count.of(hypothesis)))
                .toList();
    }

    private static List<HypothesisResult> shown(Reading reading, PredictedCount count) {
        List<HypothesisResult> drawable = drawable(reading, count);
        return drawable.stream()
                .sorted(Comparator.comparingDouble(HypothesisResult::posteriorProbability)
                        .reversed())
                .limit(MOST_PANELS)
                .sorted(Comparator.comparingInt(drawable::indexOf))
                .toList();
    }

    private static Figure figure(
            String id, Caption caption, Reading reading, List<HypothesisResult> shown, PredictedCount count) {
        List<Bin> bins = bins(shown, count);
        List<PredictionPainting.Column> columns = shown.stream()
                .map(hypothesis -> column(reading, hypothesis, bins, count))
                .toList();
        return new Figure(
                id,
                caption,
                table(drawable(reading, count), bins, count),
                new PredictionPainting(columns, bins, count.of(shown.get(0)).observed(), count.axis()));
    }

    /**
     * A bar: one count, or a range of them.
     *
     * @param from smallest count
     * @param to largest count
     * @param last whether it holds all larger counts too
     */
    record Bin(int from, int to, boolean last) {
        boolean pooled() {
            return from < to || last;
        }

        String label() {
            return last ? from + "+" : pooled() ? from + "–" + to : Integer.toString(from);
        }
    }

    private static PredictionPainting.Column column(
            Reading reading, HypothesisResult hypothesis, List<Bin> bins, PredictedCount count) {
        Prediction prediction = count.of(hypothesis);
        return new PredictionPainting.Column(
                reading.name(hypothesis.id()),
                count == PredictedCount.LEAKS
                        ? PredictionCaption.expectation(hypothesis)
                        : ClusterCaption.expectation(hypothesis),
                pooled(prediction.prior(), bins),
                pooled(prediction.posterior(), bins));
    }

    /** Single counts around the observed one, then ranges that double, until hardly anything is left. */
    private static List<Bin> bins(List<HypothesisResult> shown, PredictedCount count) {
        int reach = 1;
        int observed = count.of(shown.get(0)).observed();
        for (HypothesisResult hypothesis : shown) {
            Prediction prediction = count.of(hypothesis);
            reach = Math.max(reach, reach(prediction.prior()));
            reach = Math.max(reach, reach(prediction.posterior()));
        }
        int singles = Math.max(observed + 2, Math.min(reach, SINGLE_COUNTS));
        List<Bin> bins = new ArrayList<>();
        for (int single = 0; single < singles; single++) {
            bins.add(new Bin(single, single, false));
        }
        int from = singles;
        while (bins.size() < singles + MOST_RANGES - 1 && 2 * from < reach) {
            bins.add(new Bin(from, 2 * from - 1, false));
            from = 2 * from;
        }
        bins.add(new Bin(from, from, true));
        return List.copyOf(bins);
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

    private static List<Double> pooled(List<Double> probabilities, List<Bin> bins) {
        return bins.stream()
                .map(bin -> IntStream.range(0, probabilities.size())
                        .filter(count -> count >= bin.from() && (count <= bin.to() || bin.last()))
                        .mapToDouble(probabilities::get)
                        .sum())
                .toList();
    }

    private static NumberTable table(List<HypothesisResult> hypotheses, List<Bin> bins, PredictedCount count) {
        var table = new NumberTable.Builder(
                "hypothesis",
                "leaks_count",
                "prior_probability",
                "posterior_probability",
                "observed",
                "prior_mean_leaks",
                "prior_mean_leaks_standard_error",
                "posterior_mean_leaks",
                "posterior_mean_leaks_standard_error");
        for (HypothesisResult hypothesis : hypotheses) {
            Prediction prediction = count.of(hypothesis);
            List<Double> prior = pooled(prediction.prior(), bins);
            List<Double> posterior = pooled(prediction.posterior(), bins);
            Estimate mean = prediction.priorMean();
            Estimate after = prediction.posteriorMean();
            for (int i = 0; i < bins.size(); i++) {
                Bin bin = bins.get(i);
                table.row(
                        hypothesis.id(),
                        bin.last()
                                ? bin.from() + " or more"
                                : bin.pooled() ? bin.from() + " to " + bin.to() : bin.label(),
                        prior.get(i),
                        posterior.get(i),
                        !bin.pooled() && bin.from() == prediction.observed() ? "yes" : "no",
                        mean.value(),
                        mean.standardError(),
                        after.value(),
                        after.standardError());
            }
        }
        return table.build();
    }
}
