package org.thirdleak.simulator.hypothesis;

import org.thirdleak.core.observation.Epoch;

/** Expected leaks M = m (a / 1 yr)^k up to an age. */
final class PowerLawCurve implements LifeCurve {

    private static final double LOG_YEAR = Math.log(Epoch.DAYS_PER_YEAR);

    private final int first;
    private double logFirstYear;
    private double shape;

    /**
     * A curve.
     *
     * @param first index of ln m in a point; ln k comes next
     */
    PowerLawCurve(int first) {
        this.first = first;
    }

    @Override
    public void set(double[] point) {
        logFirstYear = point[first];
        shape = Math.exp(point[first + 1]);
    }

    @Override
    public double cumulativeHazard(double logAge) {
        return Math.exp(logFirstYear + shape * (logAge - LOG_YEAR));
    }

    @Override
    public double hazardPerLogAge(double logAge, double cumulativeHazard) {
        return shape * cumulativeHazard;
    }

    @Override
    public double logAge(double cumulativeHazard) {
        return LOG_YEAR + (Math.log(cumulativeHazard) - logFirstYear) / shape;
    }
}
