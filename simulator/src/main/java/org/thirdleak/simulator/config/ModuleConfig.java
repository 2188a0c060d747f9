package org.thirdleak.simulator.config;

/**
 * What the circuits cool.
 *
 * @param instrumentBay compartment of the equipment
 * @param livingCompartment compartment of the crew
 * @param betweenWPerK conductance between the two
 * @param crewCount people on board
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
        int crewCount) {

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
