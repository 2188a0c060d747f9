package org.thirdleak.core.circuit;

import java.util.List;
import org.thirdleak.core.quantity.Quantity;

/**
 * An instrument bay and a living compartment with the circuits that cool them. The circuits touch each other only
 * through the compartments.
 *
 * @param bay the instrument bay
 * @param living the living compartment
 * @param betweenWPerK conductance between the two, W/K, at least 0
 * @param crew people in the living compartment
 * @param circuits at least one
 */
public record CooledModule(
        Compartment bay, Compartment living, double betweenWPerK, Crew crew, List<RadiatorCircuit> circuits) {

    /**
     * Copies the circuits and refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public CooledModule {
        Quantity.notNegative("betweenWPerK", betweenWPerK, "W/K");
        circuits = List.copyOf(circuits);
        if (circuits.isEmpty()) {
            throw new IllegalArgumentException("a module needs at least one circuit but has none");
        }
    }

    /** Heat released in the living compartment by equipment and crew, W. */
    public double livingLoadW() {
        return living.heatLoadW() + crew.heatW();
    }
}
