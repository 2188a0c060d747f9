package org.thirdleak.simulator.experiment;

import java.util.List;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;

/**
 * How far a run has come, at one moment.
 *
 * @param phase what it is about
 * @param job what the last block was for, in words; empty before the first
 * @param blocksDone blocks of that job that are done
 * @param blocks blocks of that job, 0 before the first
 * @param historiesPlayed histories played so far, all hypotheses together
 * @param histories histories that will be played
 * @param historiesPerSecond how fast they were played, 1/s, while they were; 0 before that is known
 * @param evidences per hypothesis of the base case whose evidence is known at all, in the order of the config
 * @param bayesFactors per pair of these, later hypothesis over earlier one; the interval is the numerical error so far
 */
public record RunProgress(
        RunPhase phase,
        String job,
        long blocksDone,
        long blocks,
        long historiesPlayed,
        long histories,
        double historiesPerSecond,
        List<LiveEvidence> evidences,
        List<BayesFactor> bayesFactors) {

    /** Copies the lists. */
    public RunProgress {
        evidences = List.copyOf(evidences);
        bayesFactors = List.copyOf(bayesFactors);
    }

    /**
     * The evidence of a hypothesis as it is known now.
     *
     * @param hypothesis id of the hypothesis
     * @param logZ ln Z; negative infinity, with error 0, if no likelihood met was positive
     * @param points points behind it
     */
    public record LiveEvidence(String hypothesis, Estimate logZ, long points) {}
}
