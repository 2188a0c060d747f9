package org.thirdleak.simulator.config;

import java.util.List;

/**
 * Panels around a module, passed by the coolant in their order.
 *
 * @param panels where they look
 * @param panelAreaM2 area of each
 * @param absorptanceFraction of sunlight
 * @param emittanceFraction of infrared
 * @param panelHeatCapacityKjPerK heat capacity of each
 * @param fin the sheet between the tubes
 * @param tubes tubes of one panel
 * @param lateralWPerK conductance from panel to neighbour
 * @param structureWPerK conductance from the instrument bay to each panel
 */
@Doc("Panels around the module, passed by the coolant in their order; each touches its neighbours, the last the first")
public record RadiatorConfig(
        @Doc("Panels in the order of the flow") List<Panel> panels,

        @Doc("Area of each panel, m²") @Range(min = 0, above = true)
        PriorConfig panelAreaM2,

        @Doc("Absorptance of sunlight") @Range(min = 0, max = 1)
        PriorConfig absorptanceFraction,

        @Doc("Emittance of infrared") @Range(min = 0, max = 1, above = true)
        PriorConfig emittanceFraction,

        @Doc("Heat capacity of each panel with its tubes, kJ/K") @Range(min = 0, above = true)
        PriorConfig panelHeatCapacityKjPerK,

        @Doc("The sheet between the tubes") Fin fin,

        @Doc("Tubes of one panel") Tubes tubes,

        @Doc("Conductance from panel to neighbour, W/K") @Range(min = 0)
        PriorConfig lateralWPerK,

        @Doc("Conductance from the instrument bay to each panel, W/K") @Range(min = 0)
        PriorConfig structureWPerK) {

    /** Copies the list. */
    public RadiatorConfig {
        panels = List.copyOf(panels);
    }

    /**
     * Where a panel looks.
     *
     * @param id its id
     * @param facing outward normal
     */
    @Doc("Where a panel looks")
    public record Panel(
            @Doc("Id, unique in the radiator") String id,

            @Doc(
                    "Outward normal [x, y, z]: x along the velocity, y along the orbit normal towards the Sun, z to the Earth; length 1")
            List<Double> facing) {
        /** Copies the list. */
        public Panel {
            facing = List.copyOf(facing);
        }
    }

    /**
     * The sheet between the tubes.
     *
     * @param conductivityWPerMK conductivity
     * @param thicknessMm thickness
     * @param halfWidthMm half the distance of the tubes
     */
    @Doc("The sheet between the tubes")
    public record Fin(
            @Doc("Conductivity, W/(m K)") @Range(min = 0, above = true)
            PriorConfig conductivityWPerMK,

            @Doc("Thickness, mm") @Range(min = 0, above = true)
            PriorConfig thicknessMm,

            @Doc("Half the distance of the tubes, mm") @Range(min = 0, above = true)
            PriorConfig halfWidthMm) {}

    /**
     * Parallel tubes.
     *
     * @param boreMm inner diameter
     * @param parallelCount number in parallel
     * @param lengthM length of each in a panel
     */
    @Doc("Parallel tubes of a panel")
    public record Tubes(
            @Doc("Inner diameter, mm") @Range(min = 0, above = true)
            PriorConfig boreMm,

            @Doc("Number in parallel") @Range(min = 1, max = 10000)
            int parallelCount,

            @Doc("Length of each in a panel, m") @Range(min = 0, above = true)
            PriorConfig lengthM) {}
}
