package org.thirdleak.simulator.config;

import java.util.List;

/**
 * What the circuits cool.
 *
 * @param instrumentBay compartment of the equipment
 * @param livingCompartment compartment of the crew
 * @param betweenWPerK conductance between the two
 * @param crewCount people on board
 * @param loadSteps when equipment is switched
 */
@Doc("What the circuits cool: an instrument bay and a living compartment")
public record ModuleConfig(
        @Doc("Compartment of the equipment") Compartment instrumentBay,

        @Doc("Compartment of the crew") Compartment livingCompartment,

        @Doc("Conductance between the two, W/K") @Range(min = 0)
        PriorConfig betweenWPerK,

        @Doc("People on board: 100 W of heat and 50 g of water vapour an hour each")
        @Default("0")
        @Range(min = 0, max = 20)
        int crewCount,

        @Doc("When equipment is switched, in order of time") @Default("[]")
        List<LoadStep> loadSteps) {

    /** Copies the list. */
    public ModuleConfig {
        loadSteps = List.copyOf(loadSteps);
    }

    /**
     * Equipment is switched.
     *
     * @param sinceOnsetH when
     * @param instrumentBayW heat given off in the instrument bay from then on
     * @param livingCompartmentW heat given off in the living compartment from then on
     */
    @Doc("Equipment is switched, as when a crew powers down after a leak")
    public record LoadStep(
            @Doc("When, hours after the onset of the leak") @Range(min = 0, max = 8766)
            double sinceOnsetH,

            @Doc("Heat given off in the instrument bay from then on, W") @Range(min = 0)
            PriorConfig instrumentBayW,

            @Doc("Heat given off in the living compartment from then on, W") @Range(min = 0)
            PriorConfig livingCompartmentW) {}

    /**
     * A part of a module at one temperature.
     *
     * @param heatCapacityKjPerK heat capacity
     * @param heatLoadW what its equipment gives off
     * @param surroundingsWPerK conductance to its surroundings
     * @param surroundingsC temperature of the surroundings
     */
    @Doc("A part of the module at one temperature")
    public record Compartment(
            @Doc("Heat capacity, kJ/K") @Range(min = 0, above = true)
            PriorConfig heatCapacityKjPerK,

            @Doc("Heat that its equipment gives off, W") @Range(min = 0)
            PriorConfig heatLoadW,

            @Doc("Conductance to its surroundings, W/K") @Range(min = 0)
            PriorConfig surroundingsWPerK,

            @Doc("Temperature of the surroundings, °C") @Range(min = -200, max = 200)
            PriorConfig surroundingsC) {}
}
