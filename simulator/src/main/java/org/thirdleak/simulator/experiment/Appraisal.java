package org.thirdleak.simulator.experiment;

import org.thirdleak.simulator.history.HistorySummary;
import org.thirdleak.simulator.inference.Evidence;
import org.thirdleak.simulator.inference.PosteriorDraws;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;

/**
 * All that was computed for one hypothesis of the base case.
 *
 * @param weighted the hypothesis
 * @param evidence its evidence
 * @param crossCheck ln Z by the second road
 * @param noLeaks ln of the probability that the record would have shown no leak at all, by the road of the evidence
 * @param histories its forward histories
 * @param posterior its posterior draws
 */
record Appraisal(
        WeightedHypothesis weighted,
        Evidence evidence,
        Estimate crossCheck,
        Estimate noLeaks,
        HistorySummary histories,
        PosteriorDraws posterior) {

    String id() {
        return weighted.hypothesis().id();
    }
}
