package org.thirdleak.simulator.prior;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/**
 * A parameter of a hypothesis with its prior. Numerics see it in a coordinate of its own, so that a rate is a sum of
 * logarithms and a date a number of days.
 *
 * @param name dotted path, unique in its space, such as {@code soyuz-progress.wall_thickness}
 * @param unit unit for people; empty for a plain number, {@code utc} for a date
 * @param prior prior of the value, for a date in days since 2000-01-01
 * @param coordinate how numerics see it
 */
public record Parameter(String name, String unit, Prior prior, Coordinate coordinate) {

    /** Unit of dates. */
    public static final String UTC = "utc";

    /** How numerics see a value. */
    public enum Coordinate {
        /** As it is. */
        LINEAR,
        /** By its natural logarithm. */
        LOG
    }

    /** Coordinate of the quantile p of the prior. */
    public double coordinateAt(double p) {
        return coordinate == Coordinate.LOG ? prior.logQuantile(p) : prior.quantile(p);
    }

    /** Coordinate that has as much of the prior below it as a standard normal number has. */
    public double coordinateAtNormal(double z) {
        return prior.atNormal(z, coordinate == Coordinate.LOG);
    }

    /** How the coordinate is drawn from a standard number, where it is. */
    Optional<AffineLaw> affine() {
        return prior.affine(coordinate == Coordinate.LOG);
    }

    /** Draws coordinates from the prior. */
    public ContinuousSampler sampler(UniformRandomProvider rng) {
        return coordinate == Coordinate.LOG ? prior.logSampler(rng) : prior.sampler(rng);
    }

    /** The value behind a coordinate. */
    public double valueAt(double coordinateValue) {
        return coordinate == Coordinate.LOG ? Math.exp(coordinateValue) : coordinateValue;
    }
}
