package org.thirdleak.core.degradation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thirdleak.core.circuit.CooledModule;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.leak.Breach;
import org.thirdleak.core.orbit.CircularOrbit;
import org.thirdleak.core.quantity.Quantity;

/**
 * A module in orbit, and what opens when.
 *
 * @param module the module and its circuits
 * @param orbit its orbit
 * @param openings at most one of each circuit; none for a sound module
 * @param initial temperatures at time 0
 */
public record LeakScenario(
        CooledModule module, CircularOrbit orbit, List<Opening> openings, InitialTemperatures initial) {

    /**
     * Copies the openings and refuses those that do not fit the module.
     *
     * @throws IllegalArgumentException naming the opening
     */
    public LeakScenario {
        openings = List.copyOf(openings);
        Set<Integer> seen = new HashSet<>();
        for (Opening opening : openings) {
            Quantity.between(
                    "circuit of an opening",
                    opening.circuit(),
                    0,
                    module.circuits().size() - 1.0,
                    "");
            if (!seen.add(opening.circuit())) {
                throw new IllegalArgumentException("circuit " + opening.circuit() + " has more than one opening");
            }
            checkHole(opening.breach(), module.circuits().get(opening.circuit()));
        }
        for (RadiatorCircuit circuit : module.circuits()) {
            checkLegs(circuit, initial);
        }
    }

    private static void checkHole(Breach breach, RadiatorCircuit circuit) {
        List<org.thirdleak.core.circuit.Panel> panels = circuit.radiator().panels();
        Quantity.between("panel of the breach", breach.panel(), 0, panels.size() - 1.0, "");
        double area = panels.get(breach.panel()).areaM2();
        Quantity.between("area of the hole", breach.areaM2(), 0, area, "m2");
    }

    private static void checkLegs(RadiatorCircuit circuit, InitialTemperatures initial) {
        circuit.charge().coolant().densityKgPerM3(initial.warmLegK());
        circuit.charge().coolant().densityKgPerM3(initial.coldLegK());
    }

    /**
     * The breach of a circuit.
     *
     * @param circuit its index
     * @return the breach, or nothing if it is sound
     */
    public Optional<Breach> breachOf(int circuit) {
        return openings.stream()
                .filter(opening -> opening.circuit() == circuit)
                .map(Opening::breach)
                .findFirst();
    }
}
