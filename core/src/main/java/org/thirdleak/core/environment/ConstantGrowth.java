package org.thirdleak.core.environment;

import org.thirdleak.core.quantity.Quantity;

/**
 * A factor that does not change.
 *
 * @param factor at least 0
 */
public record ConstantGrowth(double factor) implements TimeGrowth {

    /**
     * Refuses a negative factor.
     *
     * @throws IllegalArgumentException if the factor is negative or not finite
     */
    public ConstantGrowth {
        Quantity.notNegative("factor", factor, "");
    }

    @Override
    public double at(double epochYear) {
        return factor;
    }

    @Override
    public double integral(double fromEpochYear, double toEpochYear) {
        return factor * (toEpochYear - fromEpochYear);
    }
}
