package org.thirdleak.simulator.config;

import java.util.List;

/**
 * A hole in a circuit.
 *
 * @param circuit id of the circuit
 * @param panels where it may be
 * @param holeMm its diameter
 * @param wallMm thickness of the wall at the hole
 * @param onsetH when it opens
 * @param dischargeFactor discharge coefficient
 * @param viscousReynoldsFactor Reynolds number at which friction halves the flow
 * @param law how the liquid leaves
 * @param residue what becomes of the liquid that is left
 */
@Doc("A hole in a circuit")
public record LeakConfig(
        @Doc("Id of the circuit that leaks") String circuit,

        @Doc("Ids of the panels where the hole may be, equally likely; the first one in a single run")
        List<String> panels,

        @Doc("Diameter of the hole, mm") @Range(min = 0, above = true)
        PriorConfig holeMm,

        @Doc("Thickness of the wall at the hole, mm") @Default("1") @Range(min = 0, max = 100)
        PriorConfig wallMm,

        @Doc("When it opens, hours after time 0") @Default("1") @Range(min = 0, max = 8766)
        double onsetH,

        @Doc("Discharge coefficient") @Default("0.62") @Range(min = 0, max = 1, above = true)
        PriorConfig dischargeFactor,

        @Doc("K of C_d/(1 + K/Re), which slows viscous liquids; 0 for none") @Default("0") @Range(min = 0)
        PriorConfig viscousReynoldsFactor,

        @Doc(
                "How the liquid leaves: non_equilibrium, orifice (most flow), equilibrium (least flow of liquid that arrives saturated) or warm_hole (as warm as the warm leg, whose temperature is held: the slow end)")
        @Default("non_equilibrium")
        Law law,

        @Doc("What becomes of the residue of a drained circuit: it stays, or evaporates through the hole")
        @Default("stays")
        Residue residue) {

    /** Copies the list. */
    public LeakConfig {
        panels = List.copyOf(panels);
    }

    /** What becomes of the residue. */
    public enum Residue {
        /** It stays in the circuit. */
        STAYS,
        /** It leaves as vapour, in days. */
        EVAPORATES
    }

    /** How the liquid leaves. */
    public enum Law {
        /** Flashing that the wall is too thin for, Fauske; panel-cold liquid at the hole. */
        NON_EQUILIBRIUM,
        /** No flashing in the hole: the most that can flow. */
        ORIFICE,
        /** Full flashing in the hole: the least, for liquid that arrives saturated. */
        EQUILIBRIUM,
        /** As non_equilibrium, of liquid as warm as the warm leg, the temperatures of the standing coolant held: the slow end. */
        WARM_HOLE
    }
}
