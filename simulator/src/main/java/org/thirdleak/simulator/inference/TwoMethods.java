package org.thirdleak.simulator.inference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.thirdleak.simulator.engine.EngineName;
import org.thirdleak.simulator.engine.EvidenceEngine;
import org.thirdleak.simulator.engine.LogEvidenceEstimate;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * Every evidence twice, by methods that share nothing but the likelihood, and plain Monte Carlo not even all of that.
 *
 * @param first the method that counts
 * @param second the method that holds it to account
 * @param goal how precise an engine shall be
 * @param monteCarloPoints points of plain Monte Carlo
 * @param seed seed of the run
 */
public record TwoMethods(EngineName first, EngineName second, EngineName.Goal goal, int monteCarloPoints, long seed) {

    /** Up to so many parameters quadrature is the method of choice. */
    private static final int FEW = EngineName.QUADRATURE.mostParameters();

    /**
     * Both evidences of a hypothesis.
     *
     * @param hypothesis the hypothesis
     * @param fleet the record
     * @param points evidence by randomised quasi-Monte Carlo, which the posterior needs in any case
     * @param runner does the work
     * @return the evidence that counts, the second one, and after them any other that was computed, those too that were found
     *     unsound; a method that met no positive likelihood has nothing to say and is left out
     */
    public List<MethodEstimate> of(Hypothesis hypothesis, FleetExposure fleet, Evidence points, BlockRunner runner) {
        return runner.find(
                        ResumableJob.identity("two methods", hypothesis.type(), hypothesis.id()),
                        Estimates.class,
                        () -> search(new Search(hypothesis, fleet, points, runner)))
                .list();
    }

    private static Estimates search(Search search) {
        MethodEstimate main = search.main();
        MethodEstimate other = search.secondTo(main.engine());
        search.by(EngineName.EXACT_ONSET_RQMC);
        return new Estimates(Stream.concat(Stream.of(main, other), search.besides(main, other))
                .toList());
    }

    /** What the methods found, those that count first. */
    private record Estimates(List<MethodEstimate> list) {}

    private final class Search {
        private final Hypothesis hypothesis;
        private final FleetExposure fleet;
        private final Evidence points;
        private final BlockRunner runner;
        private final int dimension;
        private final Map<EngineName, MethodEstimate> computed = new EnumMap<>(EngineName.class);

        Search(Hypothesis hypothesis, FleetExposure fleet, Evidence points, BlockRunner runner) {
            this.hypothesis = hypothesis;
            this.fleet = fleet;
            this.points = points;
            this.runner = runner;
            this.dimension = hypothesis.space().dimension();
        }

        MethodEstimate main() {
            if (first != EngineName.AUTO) {
                return by(first);
            }
            if (dimension <= FEW) {
                MethodEstimate quadrature = by(EngineName.QUADRATURE);
                if (quadrature.found().sound()) {
                    return quadrature;
                }
            }
            return by(EngineName.EXACT_ONSET_RQMC);
        }

        MethodEstimate secondTo(EngineName main) {
            if (dimension == 0) {
                return by(EngineName.PRIOR_MONTE_CARLO);
            }
            if (second != EngineName.AUTO && second != main) {
                return by(second);
            }
            if (main != EngineName.PRIOR_MONTE_CARLO) {
                MethodEstimate plain = by(EngineName.PRIOR_MONTE_CARLO);
                if (plain.found().sound()) {
                    return plain;
                }
            }
            return by(main == EngineName.NESTED_SAMPLING ? EngineName.EXACT_ONSET_RQMC : EngineName.NESTED_SAMPLING);
        }

        /** What was computed besides two methods. */
        Stream<MethodEstimate> besides(MethodEstimate main, MethodEstimate other) {
            return computed.values().stream()
                    .filter(estimate -> estimate.engine() != main.engine() && estimate.engine() != other.engine())
                    .filter(estimate -> estimate.found().possible());
        }

        MethodEstimate by(EngineName name) {
            MethodEstimate known = computed.get(name);
            MethodEstimate estimate = known != null ? known : estimate(name);
            computed.put(estimate.engine(), estimate);
            return estimate;
        }

        /** Where nothing is left to sample the likelihood is the evidence, and no engine is asked. */
        private MethodEstimate estimate(EngineName name) {
            if (name == EngineName.PRIOR_MONTE_CARLO) {
                return new PriorMonteCarlo(hypothesis, fleet, monteCarloPoints, seed).estimate(runner);
            }
            if (name == EngineName.EXACT_ONSET_RQMC || dimension == 0) {
                LogEvidenceEstimate weighted = new LogEvidenceEstimate(
                        points.logZ().value(), points.logZ().standardError(), points.size(), List.of());
                return new MethodEstimate(EngineName.EXACT_ONSET_RQMC, EvidenceEstimator.METHOD, weighted);
            }
            EvidenceEngine engine = name.engine(goal).orElseThrow();
            // the streams of an engine know no hypotheses: with one seed for all of them their errors would go together
            long own = seed ^ RandomStreams.purpose("engine", hypothesis.id());
            return new MethodEstimate(
                    name, engine.method(), engine.estimate(new HypothesisModel(hypothesis, fleet), own, runner));
        }
    }
}
