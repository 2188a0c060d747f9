package org.thirdleak.core.environment;

import org.thirdleak.core.quantity.Quantity;

/**
 * A factor that grows by the same fraction every year, with one change of pace: {@code (1+q)^(y−y0)} before the break
 * year, continued from there with {@code 1+q'}; the law g1 of SSP 30425 revision B for fragments.
 *
 * @param referenceYear y0, decimal Julian year at which the factor is 1
 * @param ratePerYear q, fraction per year before the break, above 0
 * @param breakYear decimal Julian year of the change of pace
 * @param laterRatePerYear q', fraction per year from the break on, above 0
 */
public record CompoundGrowth(double referenceYear, double ratePerYear, double breakYear, double laterRatePerYear)
        implements TimeGrowth {

    /**
     * Refuses a law that does not grow.
     *
     * @throws IllegalArgumentException if a rate is not above 0 or a year not within 1900 … 2200
     */
    public CompoundGrowth {
        Quantity.between("referenceYear", referenceYear, 1900, 2200, "years");
        Quantity.positive("ratePerYear", ratePerYear, "1/year");
        Quantity.between("breakYear", breakYear, 1900, 2200, "years");
        Quantity.positive("laterRatePerYear", laterRatePerYear, "1/year");
    }

    @Override
    public double at(double epochYear) {
        double early = Math.min(epochYear, breakYear) - referenceYear;
        double late = Math.max(0, epochYear - breakYear);
        return Math.pow(1 + ratePerYear, early) * Math.pow(1 + laterRatePerYear, late);
    }

    @Override
    public double integral(double fromEpochYear, double toEpochYear) {
        double middle = Math.min(Math.max(breakYear, fromEpochYear), toEpochYear);
        return span(fromEpochYear, middle, ratePerYear) + span(middle, toEpochYear, laterRatePerYear);
    }

    private double span(double from, double to, double rate) {
        double logRate = Math.log1p(rate);
        return at(from) * Math.expm1(logRate * (to - from)) / logRate;
    }
}
