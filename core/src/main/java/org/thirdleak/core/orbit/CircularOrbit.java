package org.thirdleak.core.orbit;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.thirdleak.core.quantity.Quantity;

/**
 * A circular orbit under a fixed Sun. The angle θ counts from orbit noon; β is the angle of the Sun above the plane.
 * The Earth throws a cylindrical shadow: eclipse where {@code |θ − π| < π f_E}, with
 * {@code f_E = acos(√(h² + 2 R h)/(r cos β))/π}. There is none where {@code |β| ≥ asin(R/r)}, 69.9° at 415 km.
 *
 * <p>β moves by a few degrees a day and is held here. Source: Gilmore (ed.), <i>Spacecraft Thermal Control Handbook</i>,
 * 2nd edition (2002), chapter 2.
 *
 * @param environment the Earth
 * @param altitudeM altitude above its radius, m, above 0
 * @param betaRad β, rad, −π/2 … π/2
 * @param startRad θ at time 0, rad
 */
public record CircularOrbit(EarthEnvironment environment, double altitudeM, double betaRad, double startRad) {

    private static final double TURN = 2 * Math.PI;

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public CircularOrbit {
        Quantity.positive("altitudeM", altitudeM, "m");
        Quantity.between("betaRad", betaRad, -Math.PI / 2, Math.PI / 2, "rad");
        Quantity.between("startRad", startRad, -TURN, TURN, "rad");
    }

    /** Distance from the centre of the Earth, m. */
    public double radiusM() {
        return environment.radiusM() + altitudeM;
    }

    /** Distance from the centre in radii of the Earth. */
    public double radiusRatio() {
        return radiusM() / environment.radiusM();
    }

    /** Angular rate, rad/s. */
    public double rateRadPerS() {
        double r = radiusM();
        return Math.sqrt(environment.gravityM3PerS2() / (r * r * r));
    }

    /** Time of one orbit, s. */
    public double periodS() {
        return TURN / rateRadPerS();
    }

    /** Part of the orbit in eclipse, 0 for full sun. */
    public double eclipseFraction() {
        double h = altitudeM;
        double edge = Math.sqrt(h * h + 2 * environment.radiusM() * h) / (radiusM() * Math.cos(betaRad));
        return edge < 1 ? Math.acos(edge) / Math.PI : 0;
    }

    /** Smallest |β| of an orbit without eclipse, rad. */
    public double fullSunBetaRad() {
        return Math.asin(1 / radiusRatio());
    }

    /**
     * Angle since noon, not reduced to one turn.
     *
     * @param timeS time, s
     * @return θ, rad
     */
    public double angleRad(double timeS) {
        return startRad + rateRadPerS() * timeS;
    }

    /**
     * Whether the Sun is behind the Earth. Between two {@link #breakPointsS break points} the answer does not change.
     *
     * @param timeS time, s
     * @return true in eclipse
     */
    public boolean isEclipsed(double timeS) {
        return isShadowed(angleRad(timeS), eclipseFraction());
    }

    /**
     * Whether an angle lies in a shadow, for loops that know its extent already.
     *
     * @param angleRad θ, rad
     * @param eclipseFraction part of the orbit in the shadow, see {@link #eclipseFraction()}
     * @return true strictly within the shadow
     */
    public static boolean isShadowed(double angleRad, double eclipseFraction) {
        double reduced = angleRad - TURN * Math.floor(angleRad / TURN);
        return eclipseFraction > 0 && Math.abs(reduced - Math.PI) < Math.PI * eclipseFraction;
    }

    /**
     * Angles at which the heat on a surface along or across the orbit has a kink or a jump: the quadrants and the edges of
     * the shadow.
     *
     * @return four or six angles θ, 0 … 2π, rad
     */
    public double[] breakAnglesRad() {
        double fraction = eclipseFraction();
        double quarter = Math.PI / 2;
        return fraction > 0
                ? new double[] {0, quarter, Math.PI, 3 * quarter, Math.PI * (1 - fraction), Math.PI * (1 + fraction)}
                : new double[] {0, quarter, Math.PI, 3 * quarter};
    }

    /**
     * Times at which the heat on a surface along or across the orbit has a kink or a jump: the quadrants and the edges
     * of the shadow.
     *
     * @param fromS start, s
     * @param toS end, s
     * @return ascending times strictly between the two
     */
    public double[] breakPointsS(double fromS, double toS) {
        double rate = rateRadPerS();
        int first = (int) Math.floor(angleRad(fromS) / TURN) - 1;
        int last = (int) Math.ceil(angleRad(toS) / TURN);
        return DoubleStream.of(breakAnglesRad())
                .flatMap(phase ->
                        IntStream.rangeClosed(first, last).mapToDouble(turn -> (phase - startRad + TURN * turn) / rate))
                .filter(time -> time > fromS && time < toS)
                .sorted()
                .distinct()
                .toArray();
    }
}
