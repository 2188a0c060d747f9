package org.thirdleak.simulator.hypothesis;

/**
 * A law of life at a point, by its cumulative hazard {@code H = −ln S}: a circuit leaks at the age where H reaches an
 * exponential number of mean 1. Belongs to one thread.
 */
public interface LifeCurve {

    /**
     * Goes to a point.
     *
     * @param point coordinates of all parameters
     */
    void set(double[] point);

    /**
     * Cumulative hazard.
     *
     * @param logAge ln of the age, days; negative infinity at the start
     * @return H, at least 0
     */
    double cumulativeHazard(double logAge);

    /**
     * Survival, {@code e^−H}, for sums in which it stands beside numbers that are not small.
     *
     * @param logAge ln of the age, days
     * @return within 1e-14, 0 … 1
     */
    default double survival(double logAge) {
        return TabulatedExponential.exp(-cumulativeHazard(logAge));
    }

    /**
     * Hazard per unit of ln age, {@code dH/d ln a = a f/S}.
     *
     * @param logAge ln of the age, days
     * @param cumulativeHazard H at that age
     * @return at least 0
     */
    double hazardPerLogAge(double logAge, double cumulativeHazard);

    /**
     * The age at which the hazard has cumulated to a value.
     *
     * @param cumulativeHazard H, above 0
     * @return ln of the age, days; infinite if it never does
     */
    double logAge(double cumulativeHazard);
}
