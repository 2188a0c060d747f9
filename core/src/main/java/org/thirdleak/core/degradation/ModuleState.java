package org.thirdleak.core.degradation;

import java.util.List;

/**
 * A module at a time.
 *
 * @param timeS time, s
 * @param bayK instrument bay, K
 * @param livingK living compartment, K
 * @param waterKg water vapour that stayed in the air, kg
 * @param energyJ net energy taken up since time 0, J
 * @param circuits its circuits
 */
public record ModuleState(
        double timeS, double bayK, double livingK, double waterKg, double energyJ, List<CircuitState> circuits) {

    /** Copies the circuits. */
    public ModuleState {
        circuits = List.copyOf(circuits);
    }
}
