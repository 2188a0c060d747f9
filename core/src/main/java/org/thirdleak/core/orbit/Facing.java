package org.thirdleak.core.orbit;

/**
 * The outward normal of a flat surface in the local frame: x along the velocity, y along the orbit normal (towards the
 * Sun for β above 0), z to the Earth. Length 1.
 *
 * @param x along the velocity
 * @param y along the orbit normal
 * @param z to the Earth
 */
public record Facing(double x, double y, double z) {

    private static final double LENGTH_TOLERANCE = 1e-6;

    /**
     * Scales to length 1.
     *
     * @throws IllegalArgumentException if the length is not within a millionth of 1
     */
    public Facing {
        double length = Math.sqrt(x * x + y * y + z * z);
        if (!(Math.abs(length - 1) <= LENGTH_TOLERANCE)) {
            throw new IllegalArgumentException("a facing must have length 1 but (" + x + ", " + y + ", " + z
                    + ") has length " + length + ". Maybe it is not normalised?");
        }
        x /= length;
        y /= length;
        z /= length;
    }

    /**
     * Cosine of the angle to the Sun.
     *
     * @param betaRad β of the orbit, rad
     * @param angleRad θ from orbit noon, rad
     * @return cosine, below 0 when the Sun is behind the surface
     */
    public double sunCosine(double betaRad, double angleRad) {
        double cosBeta = Math.cos(betaRad);
        return y * Math.sin(betaRad) - cosBeta * (x * Math.sin(angleRad) + z * Math.cos(angleRad));
    }

    /**
     * Angles at which the Sun passes through the plane of the surface, where its heat has a kink.
     *
     * @param betaRad β of the orbit, rad
     * @return two angles θ from orbit noon, or none if the Sun stays on one side
     */
    public double[] grazingAnglesRad(double betaRad) {
        double amplitude = Math.hypot(x, z) * Math.cos(betaRad);
        double level = y * Math.sin(betaRad);
        if (amplitude == 0 || Math.abs(level) >= amplitude) {
            return new double[0];
        }
        double phase = Math.atan2(x, z);
        double away = Math.acos(level / amplitude);
        return new double[] {phase - away, phase + away};
    }

    /**
     * View factor to a spherical Earth: the part of the diffuse emission of the surface that reaches it.
     *
     * <p>Source: the plate and sphere of Howell, <i>A Catalog of Radiation Heat Transfer Configuration Factors</i>,
     * B-43.
     *
     * @param radiusRatio distance from the centre of the Earth in its radii, above 1
     * @return 0 … 1
     */
    public double earthViewFactor(double radiusRatio) {
        double h = radiusRatio;
        double cosine = Math.max(-1, Math.min(1, z));
        double angle = Math.acos(cosine);
        double wholeDisc = Math.acos(1 / h);
        if (angle <= wholeDisc) {
            return cosine / (h * h);
        }
        if (angle >= Math.PI - wholeDisc) {
            return 0;
        }
        double sine = Math.sin(angle);
        double s = Math.sqrt(h * h - 1);
        double lens = cosine * Math.acos(-s * cosine / sine) - s * Math.sqrt(1 - h * h * cosine * cosine);
        return 0.5 - Math.asin(s / (h * sine)) / Math.PI + lens / (Math.PI * h * h);
    }
}
