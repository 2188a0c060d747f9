package org.thirdleak.core.environment;

/**
 * Meteoroid speeds of SSP 30425, 11.1 … 72.2 km/s, mean 16.9 km/s, as met by a body at rest above the atmosphere:
 *
 * <p>{@code n(v) = 0.112} up to 16.3 km/s, {@code 3.328e5 v^-5.34} up to 55 km/s, {@code 1.695e-4} beyond, divided by
 * its integral. The tail weight is the closed form of {@code ∫ n(v) v^-2 dv}.
 *
 * <p>Source: NASA SSP 30425, <i>Space Station Program Natural Environment Definition for Design</i>; the coefficients
 * are quoted from secondary texts and checked against the published mean. Model card:
 * {@code docs/models/meteoroid-and-debris-flux.md}.
 */
public final class SspMeteoroidSpeed implements SpeedDistribution {

    /** The one distribution: it has no parameters. */
    public static final SspMeteoroidSpeed DEFAULT = new SspMeteoroidSpeed();

    // km/s and 1/(km/s)
    private static final double SLOWEST = 11.1;
    private static final double PLATEAU_END = 16.3;
    private static final double POWER_END = 55;
    private static final double FASTEST = 72.2;
    private static final double PLATEAU = 0.112;
    private static final double POWER_SCALE = 3.328e5;
    private static final double POWER = 5.34;
    private static final double FLOOR = 1.695e-4;
    private static final double NORM = PLATEAU * (PLATEAU_END - SLOWEST)
            + POWER_SCALE / (POWER - 1) * (Math.pow(PLATEAU_END, 1 - POWER) - Math.pow(POWER_END, 1 - POWER))
            + FLOOR * (FASTEST - POWER_END);
    private static final double M_PER_KM = 1e3;
    private static final double WHOLE_TAIL = normalisedTail(SLOWEST);

    private SspMeteoroidSpeed() {}

    @Override
    public double densityPerMPerS(double speedMPerS) {
        double v = speedMPerS / M_PER_KM;
        if (!(v >= SLOWEST && v <= FASTEST)) {
            return 0;
        }
        double n = v < PLATEAU_END ? PLATEAU : v < POWER_END ? POWER_SCALE * Math.pow(v, -POWER) : FLOOR;
        return n / (NORM * M_PER_KM);
    }

    @Override
    public double minMPerS() {
        return SLOWEST * M_PER_KM;
    }

    @Override
    public double maxMPerS() {
        return FASTEST * M_PER_KM;
    }

    @Override
    public double inverseSquareTail(double speedMPerS) {
        double x = speedMPerS / M_PER_KM;
        double tail = x <= SLOWEST ? WHOLE_TAIL : x >= FASTEST ? 0 : normalisedTail(x);
        return tail / (M_PER_KM * M_PER_KM);
    }

    private static double normalisedTail(double x) {
        double onPower = Math.min(Math.max(x, PLATEAU_END), POWER_END);
        double onFloor = Math.max(x, POWER_END);
        double plateau = PLATEAU * Math.max(0, 1 / x - 1 / PLATEAU_END);
        double power = POWER_SCALE / (POWER + 1) * (Math.pow(onPower, -POWER - 1) - Math.pow(POWER_END, -POWER - 1));
        double floor = FLOOR * (1 / onFloor - 1 / FASTEST);
        return (plateau + power + floor) / NORM;
    }

    @Override
    public double[] kinksMPerS() {
        return new double[] {SLOWEST * M_PER_KM, PLATEAU_END * M_PER_KM, POWER_END * M_PER_KM, FASTEST * M_PER_KM};
    }
}
