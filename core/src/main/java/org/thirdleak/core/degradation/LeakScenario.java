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
 * @param loads when equipment is switched, in order of time; until the first one the loads are those of the module
 */
public record LeakScenario(
        CooledModule module,
        CircularOrbit orbit,
        List<Opening> openings,
        InitialTemperatures initial,
        List<LoadStep> loads) {

    /**
     * Copies the lists and refuses openings that do not fit the module and loads out of order.
     *
     * @throws IllegalArgumentException naming the opening or the load
     */
    public LeakScenario {
        openings = List.copyOf(openings);
        loads = List.copyOf(loads);
        for (int i = 1; i < loads.size(); i++) {
            double before = loads.get(i - 1).timeS();
            if (!(loads.get(i).timeS() > before)) {
                throw new IllegalArgumentException("timeS of load step " + i + " must be > " + before
                        + " s, that of the step before, but was " + loads.get(i).timeS() + " s");
            }
        }
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

    /**
     * A scenario whose loads never change.
     *
     * @param module the module and its circuits
     * @param orbit its orbit
     * @param openings at most one of each circuit; none for a sound module
     * @param initial temperatures at time 0
     */
    public LeakScenario(CooledModule module, CircularOrbit orbit, List<Opening> openings, InitialTemperatures initial) {
        this(module, orbit, openings, initial, List.of());
    }

    /**
     * The same scenario with equipment that is switched.
     *
     * @param steps when, in order of time
     * @return the scenario
     */
    public LeakScenario withLoads(List<LoadStep> steps) {
        return new LeakScenario(module, orbit, openings, initial, steps);
    }

    /**
     * The same scenario with other openings.
     *
     * @param other at most one of each circuit
     * @return the scenario
     */
    public LeakScenario withOpenings(List<Opening> other) {
        return new LeakScenario(module, orbit, other, initial, loads);
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
