package org.thirdleak.core.environment;

import org.thirdleak.core.quantity.Quantity;

/**
 * A factor that grows by the same amount every year, {@code 1 + p (y − y0)}; the law g2 of SSP 30425 revision B for
 * intact objects.
 *
 * @param referenceYear y0, decimal Julian year at which the factor is 1
 * @param ratePerYear p, above 0
 */
public record LinearGrowth(double referenceYear, double ratePerYear) implements TimeGrowth {

    /**
     * Refuses a law that does not grow.
     *
     * @throws IllegalArgumentException if the rate is not above 0 or the reference not finite
     */
    public LinearGrowth {
        Quantity.between("referenceYear", referenceYear, 1900, 2200, "years");
        Quantity.positive("ratePerYear", ratePerYear, "1/year");
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException before the year in which the law crosses zero, where it has no meaning
     */
    @Override
    public double at(double epochYear) {
        double factor = 1 + ratePerYear * (epochYear - referenceYear);
        if (!(factor >= 0)) {
            throw new IllegalArgumentException("epochYear must be >= " + (referenceYear - 1 / ratePerYear)
                    + ", where the linear growth begins, but was " + epochYear);
        }
        return factor;
    }

    @Override
    public double integral(double fromEpochYear, double toEpochYear) {
        return 0.5 * (at(fromEpochYear) + at(toEpochYear)) * (toEpochYear - fromEpochYear);
    }
}
