package org.thirdleak.core.leak;

import org.thirdleak.core.quantity.Quantity;

/**
 * {@link NonEquilibriumFlashing} of liquid that reaches the hole as warm as the warm leg, and saturated: the stopped loop
 * keeps its temperatures until it is drained. The slow end of what the model allows; with the panel-cold liquid of the
 * other laws a loop drains two to three times as fast.
 *
 * @param wallThicknessM L, m, at least 0
 */
public record WarmHoleFlashing(double wallThicknessM) implements LeakLaw {

    /**
     * Refuses a negative thickness.
     *
     * @throws IllegalArgumentException naming the thickness
     */
    public WarmHoleFlashing {
        Quantity.notNegative("wallThicknessM", wallThicknessM, "m");
    }

    @Override
    public double nonEquilibriumNumber(double orificeNumber) {
        return new NonEquilibriumFlashing(wallThicknessM).nonEquilibriumNumber(orificeNumber);
    }

    @Override
    public boolean warmAtTheHole() {
        return true;
    }
}
