package org.thirdleak.core.environment;

import org.thirdleak.core.quadrature.GaussLegendre;
import org.thirdleak.core.quadrature.Panels;
import org.thirdleak.core.quantity.Quantity;

/**
 * Meteoroid speeds as met by a spacecraft on a circular orbit, for meteoroids that arrive from everywhere alike:
 *
 * <p>{@code q(w) = w²/(2u) [ W(max(v_min, w − u)) − W(min(v_max, w + u)) ]}, with u the orbital speed and W the tail
 * weight of the speeds at rest; divided by its integral, the mean of w/v, which is the gain in flux by the motion. At
 * 410 km: mean 19.0 km/s, gain 1.084.
 *
 * <p>The formula follows from sweeping a uniform sphere of directions; μ = 398 600 km³/s², Earth radius 6378 km. Model
 * card: {@code docs/models/meteoroid-and-debris-flux.md}.
 */
public final class RelativeMeteoroidSpeed implements SpeedDistribution {

    private static final double GRAVITATION_M3_PER_S2 = 398_600e9;
    private static final double EARTH_RADIUS_M = 6378e3;
    private static final GaussLegendre RULE = GaussLegendre.of(24);

    private final SpeedDistribution atRest;
    private final double orbitalSpeedMPerS;
    private final double meanSpeedRatio;

    /**
     * The speeds met on a circular orbit.
     *
     * @param atRest speeds met by a body at rest, all above the orbital speed
     * @param altitudeM altitude of the orbit above 6378 km, m, 100 … 100 000 km
     * @throws IllegalArgumentException if the altitude is out of range or the slowest meteoroid is slower than the orbit
     */
    public RelativeMeteoroidSpeed(SpeedDistribution atRest, double altitudeM) {
        Quantity.between("altitudeM", altitudeM, 100e3, 100e6, "m");
        this.atRest = atRest;
        this.orbitalSpeedMPerS = Math.sqrt(GRAVITATION_M3_PER_S2 / (EARTH_RADIUS_M + altitudeM));
        if (!(atRest.minMPerS() > orbitalSpeedMPerS)) {
            throw new IllegalArgumentException("the slowest meteoroid must be faster than the orbital speed "
                    + orbitalSpeedMPerS + " m/s but has " + atRest.minMPerS());
        }
        this.meanSpeedRatio = RULE.integrate(this::swept, edges(minMPerS()));
    }

    /** Mean ratio of the relative speed to the speed at rest: the gain in flux by the motion. */
    public double meanSpeedRatio() {
        return meanSpeedRatio;
    }

    @Override
    public double densityPerMPerS(double speedMPerS) {
        return speedMPerS >= minMPerS() && speedMPerS <= maxMPerS() ? swept(speedMPerS) / meanSpeedRatio : 0;
    }

    private double swept(double w) {
        double slowest = Math.max(atRest.minMPerS(), w - orbitalSpeedMPerS);
        double fastest = Math.min(atRest.maxMPerS(), w + orbitalSpeedMPerS);
        return w
                * w
                / (2 * orbitalSpeedMPerS)
                * (atRest.inverseSquareTail(slowest) - atRest.inverseSquareTail(fastest));
    }

    @Override
    public double minMPerS() {
        return atRest.minMPerS() - orbitalSpeedMPerS;
    }

    @Override
    public double maxMPerS() {
        return atRest.maxMPerS() + orbitalSpeedMPerS;
    }

    @Override
    public double inverseSquareTail(double speedMPerS) {
        double from = Math.max(speedMPerS, minMPerS());
        return RULE.integrate(v -> densityPerMPerS(v) / (v * v), edges(from));
    }

    @Override
    public double[] kinksMPerS() {
        double[] still = atRest.kinksMPerS();
        double[] kinks = new double[2 * still.length];
        for (int i = 0; i < still.length; i++) {
            kinks[2 * i] = still[i] - orbitalSpeedMPerS;
            kinks[2 * i + 1] = still[i] + orbitalSpeedMPerS;
        }
        return kinks;
    }

    private double[] edges(double fromMPerS) {
        return Panels.geometric(fromMPerS, maxMPerS(), 2, kinksMPerS());
    }
}
