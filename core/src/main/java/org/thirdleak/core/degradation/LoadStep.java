package org.thirdleak.core.degradation;

import org.thirdleak.core.quantity.Quantity;

/**
 * Equipment is switched: from a time on the compartments give off other heat than at the start. That of the crew comes on
 * top.
 *
 * @param timeS when, s, at least 0
 * @param bayW heat of the equipment in the instrument bay from then on, W, at least 0
 * @param livingW heat of the equipment in the living compartment from then on, W, at least 0
 */
public record LoadStep(double timeS, double bayW, double livingW) {

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public LoadStep {
        Quantity.notNegative("timeS of a load step", timeS, "s");
        Quantity.notNegative("bayW of a load step", bayW, "W");
        Quantity.notNegative("livingW of a load step", livingW, "W");
    }
}
