package org.thirdleak.simulator.experiment;

import java.util.List;
import org.thirdleak.simulator.engine.EngineName;
import org.thirdleak.simulator.history.HistorySummary;
import org.thirdleak.simulator.inference.Evidence;
import org.thirdleak.simulator.inference.MethodEstimate;
import org.thirdleak.simulator.inference.PosteriorDraws;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;
import org.thirdleak.simulator.weights.ParetoSmoothing;

/**
 * All that was computed for one hypothesis of the base case.
 *
 * @param weighted the hypothesis
 * @param evidence the weighted points that its posterior is drawn from
 * @param tail the tail of their weights
 * @param methods ln Z by the method that counts, by the second one, and by others
 * @param noLeaks ln of the probability that the record would have shown no leak at all, by the road of the evidence
 * @param histories its forward histories
 * @param posterior its posterior draws
 */
record Appraisal(
        WeightedHypothesis weighted,
        Evidence evidence,
        ParetoSmoothing tail,
        List<MethodEstimate> methods,
        Estimate noLeaks,
        HistorySummary histories,
        PosteriorDraws posterior) {

    /** The evidence that counts. */
    Estimate logZ() {
        return first().logZ();
    }

    /** Whether its evidence may be used: that of an engine does not rest on the weights. */
    boolean reliable() {
        return tail.reliable() || first().engine() != EngineName.EXACT_ONSET_RQMC;
    }

    /** Whether nothing speaks against an estimate: neither its own diagnostics nor, if it rests on the weights, their tail. */
    boolean sound(MethodEstimate estimate) {
        return estimate.found().sound() && (tail.reliable() || estimate.engine() != EngineName.EXACT_ONSET_RQMC);
    }

    MethodEstimate first() {
        return methods.get(0);
    }

    MethodEstimate second() {
        return methods.get(1);
    }

    String id() {
        return weighted.hypothesis().id();
    }
}
