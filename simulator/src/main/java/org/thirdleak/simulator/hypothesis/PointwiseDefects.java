package org.thirdleak.simulator.hypothesis;

import java.util.List;
import org.thirdleak.core.observation.ServiceRecord;

/** Likelihood of a systematic defect at fixed points: impacts times the factor of each of its defects. */
final class PointwiseDefects implements PointwiseLikelihood {

    private final int size;
    private final PointwiseImpacts impacts;
    private final PointwiseDefect[] defects;
    private final PointwiseLikelihood anew;

    /**
     * For some points.
     *
     * @param plan the fleet without leaks
     * @param defects the defects
     * @param points one row per point
     * @param anew serves records that end early, and points at which a product cannot be held in a double
     */
    PointwiseDefects(FleetExposure plan, List<Defect> defects, double[][] points, PointwiseLikelihood anew) {
        this.size = points.length;
        this.impacts = new PointwiseImpacts(plan, points);
        this.defects =
                defects.stream().map(d -> new PointwiseDefect(plan, d, points)).toArray(PointwiseDefect[]::new);
        this.anew = anew;
    }

    @Override
    public void marginal(ServiceRecord record, double[] logs) {
        if (!impacts.holds(record) || !quick(record, logs)) {
            anew.marginal(record, logs);
        }
    }

    private boolean quick(ServiceRecord record, double[] logs) {
        PointwiseImpacts.Leaks leaks = impacts.leaks(record);
        double[] rates = new double[leaks.size()];
        PointwiseDefect.LeakedLots[] leaked = new PointwiseDefect.LeakedLots[defects.length];
        LifeCurve[] curves = new LifeCurve[defects.length];
        for (int d = 0; d < defects.length; d++) {
            leaked[d] = defects[d].leaked(leaks);
            curves[d] = defects[d].curve();
        }
        for (int i = 0; i < size; i++) {
            double log = impacts.log(i, leaks, rates);
            for (int d = 0; d < defects.length; d++) {
                log += defects[d].log(i, leaked[d], rates, curves[d]);
            }
            if (Double.isNaN(log)) {
                return false;
            }
            logs[i] = log;
        }
        return true;
    }
}
