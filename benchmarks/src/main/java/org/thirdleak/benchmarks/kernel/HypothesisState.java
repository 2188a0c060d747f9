package org.thirdleak.benchmarks.kernel;

import org.apache.commons.rng.UniformRandomProvider;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.thirdleak.benchmarks.BaseCase;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.random.RandomStreams;

/** A hypothesis of the base case with a stream of points from its prior. */
@State(Scope.Thread)
public class HypothesisState {

    private static final long SEED = 1;

    /** Id of the hypothesis. */
    @Param({"impacts", "rate-change", "defect"})
    public String hypothesis = "impacts";

    final BaseCase base = BaseCase.load();

    final UniformRandomProvider rng = RandomStreams.stream(SEED, RandomStreams.purpose("benchmark"), 0);

    Hypothesis chosen() {
        return base.hypothesis(hypothesis);
    }

    ParameterSpace.PointSampler prior() {
        return chosen().space().sampler(rng);
    }
}
