package org.thirdleak.simulator.abc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.HistoryPlayer;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * The scale of each summary: the median of how far histories from the prior are beyond its tolerance, where they are, all
 * hypotheses together (after D. Prangle, <i>Bayesian Analysis</i> 12 (2017) 289). One tolerance then means the same for all
 * hypotheses.
 */
public final class SummaryScales {

    private static final int HISTORIES = 2000;

    private SummaryScales() {}

    /**
     * Plays some histories of every hypothesis.
     *
     * @param hypotheses the hypotheses
     * @param summaries what is compared
     * @param seed seed of the run
     * @return one scale per summary, in its unit, above 0
     */
    public static List<Double> of(List<Hypothesis> hypotheses, RecordSummaries summaries, long seed) {
        int count = summaries.list().size();
        List<List<Double>> beyond = IntStream.range(0, count)
                .<List<Double>>mapToObj(s -> new ArrayList<>())
                .toList();
        for (Hypothesis hypothesis : hypotheses) {
            UniformRandomProvider rng =
                    RandomStreams.stream(seed, RandomStreams.purpose("summary scales", hypothesis.id()), 0);
            ParameterSpace.PointSampler prior = hypothesis.space().sampler(rng);
            HistoryPlayer player = hypothesis.player(summaries.fleet(), rng);
            History history = new History(summaries.fleet().record().units().size());
            RecordSummaries.Comparison comparison = summaries.comparison();
            double[] point = hypothesis.space().origin();
            double[] found = new double[count];
            for (int i = 0; i < HISTORIES; i++) {
                prior.draw(point);
                player.play(point, history);
                comparison.of(history, found);
                for (int s = 0; s < count; s++) {
                    if (found[s] > 0) {
                        beyond.get(s).add(found[s]);
                    }
                }
            }
        }
        return beyond.stream().map(SummaryScales::median).toList();
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? 1
                : Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(1);
    }
}
