package org.thirdleak.simulator.inference;

import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.PointwiseLikelihood;

/**
 * Randomised quasi-Monte Carlo points from the prior of a hypothesis that serve many records of one fleet. Cheap, and good
 * where a record holds few leaks; {@link Evidence#effectiveSize} tells where not. Immutable: threads may share it.
 *
 * <p>Hypotheses that are given one seed and purpose look at the same impacts, so that most of the error of their Bayes
 * factor cancels.
 */
public final class SharedPoints {

    private final EvidencePoints points;
    private final PointwiseLikelihood likelihood;
    private final int rows;
    private final int perRow;
    private final Hypothesis hypothesis;

    /**
     * Draws points.
     *
     * @param hypothesis the hypothesis
     * @param plan the fleet without leaks
     * @param rows independent randomisations, 2 or more, whose spread is the error
     * @param perRow points in each, best a power of 2
     * @param seed seed of the run
     * @param purpose what the points are for
     */
    public SharedPoints(Hypothesis hypothesis, FleetExposure plan, int rows, int perRow, long seed, long purpose) {
        this.hypothesis = hypothesis;
        this.rows = rows;
        this.perRow = perRow;
        this.points = new EvidencePoints(Proposal.prior(hypothesis.space()), rows, seed, purpose);
        double[][] all = new double[rows * perRow][];
        for (int r = 0; r < rows; r++) {
            EvidencePoints.Cursor cursor = points.from(r, 0);
            for (int i = 0; i < perRow; i++) {
                double[] point = hypothesis.space().origin();
                cursor.next(point);
                all[r * perRow + i] = point;
            }
        }
        this.likelihood = hypothesis.pointwise(plan, all);
    }

    private void check(double[] logs) {
        for (int k = 0; k < logs.length; k++) {
            if (Double.isNaN(logs[k]) || logs[k] == Double.POSITIVE_INFINITY) {
                double[] point = hypothesis.space().origin();
                points.from(k / perRow, k % perRow).next(point);
                throw LikelihoodFailedException.gave(
                        hypothesis, logs[k], point, hypothesis.space().firstIntegrated());
            }
        }
    }

    /**
     * Evidence on a record.
     *
     * @param record the units of the plan with simulated leaks
     * @return ln Z with its error; its points can be drawn from
     */
    public Evidence evidence(ServiceRecord record) {
        double[] logs = new double[rows * perRow];
        likelihood.marginal(record, logs);
        check(logs);
        double[][] byRow = new double[rows][perRow];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(logs, r * perRow, byRow[r], 0, perRow);
        }
        return Evidence.of(points, byRow);
    }
}
