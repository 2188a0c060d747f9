package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.experiment.PriorSensitivityBuilder.Pair;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.inference.DateEvidence;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.robustness.ReplicatedLog;

/**
 * The evidence of a hypothesis with one of its dates held, on spans in which it is constant, or in the middle of spans so
 * fine that it may be taken as constant. Shifted so that over the prior it gives the evidence that is already known.
 *
 * @param hypothesis index of the hypothesis
 * @param parameter the date
 * @param exact whether the evidence is constant on each span
 * @param edges edges of the spans, days since 2000-01-01
 * @param masses prior probability of each span, given that it is on one of them
 * @param logs ln of the evidence per span
 * @param fromHere ln of the evidence given that the date is on this span or a later one
 */
record HeldDate(
        int hypothesis,
        Parameter parameter,
        boolean exact,
        double[] edges,
        double[] masses,
        List<ReplicatedLog> logs,
        List<ReplicatedLog> fromHere) {

    private static final int POINTS = 512;
    private static final int SPANS = 48;
    private static final double TAIL = 0.001;

    static List<HeldDate> all(PriorSensitivityBuilder builder) {
        List<HeldDate> dates = new ArrayList<>();
        for (int h = 0; h < builder.appraisals().size(); h++) {
            ParameterSpace space = builder.space(h);
            for (int i = space.firstIntegrated(); i < space.size(); i++) {
                Parameter parameter = space.parameters().get(i);
                if (parameter.unit().equals(Parameter.UTC) && !parameter.prior().fixed()) {
                    dates.add(of(builder, h, i));
                }
            }
        }
        return dates;
    }

    private static HeldDate of(PriorSensitivityBuilder builder, int h, int index) {
        Appraisal appraisal = builder.appraisals().get(h);
        Hypothesis hypothesis = appraisal.weighted().hypothesis();
        Parameter parameter = hypothesis.space().parameters().get(index);
        Prior prior = parameter.prior();
        double[] steps = hypothesis.likelihood(builder.fleet()).steps(index);
        double[] edges = edges(prior, steps.length > 0 ? steps : fine(prior, builder));
        double[] middle = IntStream.range(1, edges.length)
                .mapToDouble(i -> 0.5 * (edges[i - 1] + edges[i]))
                .toArray();
        double[][] found = new DateEvidence(POINTS, builder.seed())
                .at(hypothesis, builder.fleet(), appraisal.evidence(), index, middle, builder.runner());
        double all = prior.cdf(edges[edges.length - 1]) - prior.cdf(edges[0]);
        double[] masses = IntStream.range(1, edges.length)
                .mapToDouble(i -> (prior.cdf(edges[i]) - prior.cdf(edges[i - 1])) / all)
                .toArray();
        List<ReplicatedLog> later = new ArrayList<>();
        double[] sums = new double[found[0].length];
        double whole = builder.weights().logZ().get(h).value();
        double mass = 0;
        for (int k = masses.length - 1; k >= 0; k--) {
            mass += masses[k];
            for (int r = 0; r < sums.length; r++) {
                sums[r] += masses[k] * Math.exp(found[k][r] - whole);
            }
            double part = mass;
            later.add(
                    0,
                    ReplicatedLog.ofMean(DoubleStream.of(sums)
                            .map(sum -> Math.log(sum / part))
                            .toArray()));
        }
        ReplicatedLog reference = later.get(0);
        return new HeldDate(
                h,
                parameter,
                steps.length > 0,
                edges,
                masses,
                Arrays.stream(found)
                        .map(logs -> ReplicatedLog.ofMean(logs).minus(reference))
                        .toList(),
                later.stream().map(log -> log.minus(reference).plus(whole)).toList());
    }

    private static double[] edges(Prior prior, double[] cuts) {
        double low = prior.quantile(prior instanceof Prior.Uniform ? 0 : TAIL);
        double high = prior.quantile(prior instanceof Prior.Uniform ? 1 : 1 - TAIL);
        TreeSet<Double> edges = new TreeSet<>();
        DoubleStream.of(cuts).filter(cut -> cut > low && cut < high).forEach(edges::add);
        edges.add(low);
        edges.add(high);
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** An even division, and the leaks. */
    private static double[] fine(Prior prior, PriorSensitivityBuilder builder) {
        double[] ends = edges(prior, new double[0]);
        return DoubleStream.concat(
                        IntStream.range(1, SPANS).mapToDouble(i -> ends[0] + (ends[1] - ends[0]) * i / SPANS),
                        builder.fleet().record().leaked().stream()
                                .map(CircuitUnit::atRiskTo)
                                .mapToDouble(Epoch::days))
                .toArray();
    }

    /**
     * ln of a Bayes factor in which this hypothesis is one of the two.
     *
     * @param held ln of its evidence with the date held
     * @param builder the comparison
     * @param pair the two
     */
    Estimate logBayesFactor(ReplicatedLog held, PriorSensitivityBuilder builder, Pair pair) {
        boolean numerator = pair.of() == hypothesis;
        List<Estimate> whole = builder.weights().logZ();
        Estimate log = held.plus(-whole.get(numerator ? pair.over() : pair.of()).value())
                .estimate(Math.hypot(
                        whole.get(pair.of()).standardError(),
                        whole.get(pair.over()).standardError()));
        return new Estimate(numerator ? log.value() : -log.value(), log.standardError());
    }

    /** Span of a date. */
    int spanOf(double day) {
        int found = Arrays.binarySearch(edges, day);
        return Math.max(0, Math.min(masses.length - 1, found >= 0 ? found : -found - 2));
    }
}
