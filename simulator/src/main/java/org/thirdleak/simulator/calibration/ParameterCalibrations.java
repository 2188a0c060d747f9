package org.thirdleak.simulator.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.thirdleak.simulator.calibration.Replications.Replication;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.result.CalibrationResult.Coverage;
import org.thirdleak.simulator.result.CalibrationResult.HypothesisCalibration;
import org.thirdleak.simulator.result.CalibrationResult.ParameterCalibration;

/**
 * Ranks of true values among posterior draws (simulation-based calibration, Talts et al. 2018, arXiv 1804.06788): uniform
 * if prior, simulator, likelihood and draws belong together.
 */
final class ParameterCalibrations {

    private static final int SIMULATIONS = 10_000;
    private static final double TAIL = 0.005;

    /** Central intervals and the ranks 0 … 99 that lie within: as many as the level says. */
    private enum Level {
        HALF(0.5, 25, 74),
        FOUR_FIFTHS(0.8, 10, 89),
        NINETEEN_TWENTIETHS(0.95, 3, 97);

        private final double level;
        private final int first;
        private final int last;

        Level(double level, int first, int last) {
            this.level = level;
            this.first = first;
            this.last = last;
        }
    }

    private final List<Hypothesis> hypotheses;
    private final List<Replication> records;
    private final long seed;
    private final Map<Integer, RankUniformity> uniformity = new HashMap<>();

    ParameterCalibrations(List<Hypothesis> hypotheses, List<Replication> records, long seed) {
        this.hypotheses = hypotheses;
        this.records = records;
        this.seed = seed;
    }

    List<HypothesisCalibration> all() {
        List<HypothesisCalibration> list = new ArrayList<>();
        for (int h = 0; h < hypotheses.size(); h++) {
            list.add(of(h));
        }
        double[] adjusted = Holm.adjusted(list.stream()
                .flatMap(h -> h.parameters().stream())
                .mapToDouble(ParameterCalibration::probability)
                .toArray());
        int[] next = {0};
        return list.stream()
                .map(h -> new HypothesisCalibration(
                        h.id(),
                        h.title(),
                        h.records(),
                        h.ranked(),
                        h.meanLeaks(),
                        h.fitted(),
                        h.medianStandardError(),
                        h.band(),
                        h.parameters().stream()
                                .map(p -> new ParameterCalibration(
                                        p.name(),
                                        p.rankCounts(),
                                        p.gamma(),
                                        p.threshold(),
                                        p.probability(),
                                        adjusted[next[0]++],
                                        p.coverage()))
                                .toList()))
                .toList();
    }

    private HypothesisCalibration of(int truth) {
        Hypothesis hypothesis = hypotheses.get(truth);
        List<Replication> made =
                records.stream().filter(r -> r.truth() == truth).toList();
        List<int[]> ranks =
                made.stream().map(Replication::ranks).filter(r -> r.length > 0).toList();
        int[] parameters = ReplicationJob.ranked(hypothesis.space());
        RankUniformity law = uniformity.computeIfAbsent(
                Math.max(1, ranks.size()), size -> new RankUniformity(size, SIMULATIONS, seed));
        List<ParameterCalibration> list = new ArrayList<>();
        for (int p = 0; p < parameters.length; p++) {
            int index = p;
            int[] ofParameter = ranks.stream().mapToInt(r -> r[index]).toArray();
            if (ofParameter.length > 0) {
                list.add(parameter(
                        hypothesis.space().parameters().get(parameters[p]).name(), ofParameter, law));
            }
        }
        double[] errors = made.stream()
                .mapToDouble(r -> r.standardError()[truth])
                .sorted()
                .toArray();
        return new HypothesisCalibration(
                hypothesis.id(),
                hypothesis.title(),
                made.size(),
                ranks.size(),
                made.stream().mapToInt(Replication::leaks).average().orElse(0),
                (int) made.stream().filter(r -> r.fitted() > 0).count(),
                errors[errors.length / 2],
                law.band(),
                list);
    }

    private static ParameterCalibration parameter(String name, int[] ranks, RankUniformity law) {
        int[] counts = new int[RankUniformity.PARTS];
        int perPart = (ReplicationJob.DRAWS + 1) / RankUniformity.PARTS;
        for (int rank : ranks) {
            counts[rank / perPart]++;
        }
        double gamma = law.gamma(counts);
        double probability = law.probability(gamma);
        return new ParameterCalibration(
                name,
                Arrays.stream(counts).boxed().toList(),
                gamma,
                law.threshold(),
                probability,
                probability,
                Arrays.stream(Level.values())
                        .map(level -> coverage(level, ranks))
                        .toList());
    }

    private static Coverage coverage(Level level, int[] ranks) {
        int inside = (int) Arrays.stream(ranks)
                .filter(rank -> rank >= level.first && rank <= level.last)
                .count();
        BinomialDistribution law = BinomialDistribution.of(ranks.length, level.level);
        int low = law.inverseCumulativeProbability(TAIL);
        int high = law.inverseSurvivalProbability(TAIL);
        double count = ranks.length;
        return new Coverage(
                level.level, inside, inside / count, low / count, high / count, inside >= low && inside <= high);
    }

    /** Probability of a coverage at least as far from its level. */
    static double probability(Coverage coverage, int records) {
        BinomialDistribution law = BinomialDistribution.of(records, coverage.level());
        double below = law.cumulativeProbability(coverage.inside());
        double above = law.survivalProbability(coverage.inside() - 1);
        return Math.min(1, 2 * Math.min(below, above));
    }
}
