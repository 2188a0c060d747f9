package org.thirdleak.simulator.hypothesis;

import org.thirdleak.core.observation.ServiceRecord;

/**
 * The likelihood of many records of one fleet at one fixed set of points: what a record of simulated leaks shares with all
 * others, the units that do not leak, is computed once. No marks count. Immutable: threads may share it.
 */
public interface PointwiseLikelihood {

    /**
     * ln of the density of a record at every point, integrated parameters averaged over their prior.
     *
     * @param record units of the fleet with leaks, as {@link SimulatedRecord} makes them
     * @param logs receives one number per point
     */
    void marginal(ServiceRecord record, double[] logs);

    /**
     * By the likelihood of the hypothesis, made anew for every record: the road that is always open.
     *
     * @param hypothesis the hypothesis
     * @param model rates of impacts
     * @param points one row per point
     */
    static PointwiseLikelihood anew(Hypothesis hypothesis, ImpactModel model, double[][] points) {
        return new Anew(hypothesis, model, points);
    }

    /**
     * See {@link #anew}.
     *
     * @param hypothesis the hypothesis
     * @param model rates of impacts
     * @param points one row per point
     */
    record Anew(Hypothesis hypothesis, ImpactModel model, double[][] points) implements PointwiseLikelihood {
        @Override
        public void marginal(ServiceRecord record, double[] logs) {
            LogLikelihood likelihood = hypothesis.likelihood(new FleetExposure(model, record));
            for (int i = 0; i < points.length; i++) {
                logs[i] = likelihood.marginal(points[i]);
            }
        }
    }
}
