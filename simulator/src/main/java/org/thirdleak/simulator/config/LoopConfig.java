package org.thirdleak.simulator.config;

import java.util.Optional;

/**
 * A pumped circuit.
 *
 * @param id its id
 * @param title its name
 * @param duty what it is for
 * @param coolant what it is filled with
 * @param heatCapacityJPerKgK heat capacity of the coolant, if not that of its correlation at fill
 * @param volumeL liquid at fill
 * @param fillC temperature at fill
 * @param residualKg what stays when it is drained
 * @param warmShareFraction part of the liquid in the warm leg
 * @param accumulator its gas spring
 * @param pump what drives it
 * @param exchange where it takes up heat
 * @param radiator where it gives it off
 */
@Doc("A pumped radiator circuit")
public record LoopConfig(
        @Doc("Id, unique in the file") String id,

        @Doc("Name for people") @Default("\"\"") String title,

        @Doc("running, standby (full and still throughout) or backup (starts when another circuit loses its flow)")
        @Default("running")
        Duty duty,

        @Doc(
                "isooctane, siloxane-1.5cst, siloxane-2.8cst, ammonia, water-ethylene-glycol or water-propylene-glycol (30 % by mass)")
        @Default("isooctane")
        String coolant,

        @Doc("Heat capacity of the coolant, J/(kg K); left out, that of its correlation at the temperature of the fill")
        @Range(min = 0, above = true, max = 20000)
        Optional<PriorConfig> heatCapacityJPerKgK,

        @Doc("Liquid at fill, litres") @Range(min = 0, above = true)
        PriorConfig volumeL,

        @Doc("Temperature at fill, °C") @Default("15") @Range(min = -150, max = 200)
        double fillC,

        @Doc("Liquid that stays when the circuit counts as drained, kg") @Default("0.3") @Range(min = 0, above = true)
        double residualKg,

        @Doc("Part of the liquid in the warm leg") @Default("0.5") @Range(min = 0.01, max = 0.99)
        PriorConfig warmShareFraction,

        @Doc("Gas spring that keeps the pressure") Accumulator accumulator,

        @Doc("What drives it") Pump pump,

        @Doc("Where it takes up heat") Exchange exchange,

        @Doc("Where it gives the heat off") RadiatorConfig radiator) {

    /** What a circuit is for. */
    public enum Duty {
        /** Pumps from the start. */
        RUNNING,
        /** Stands still under pressure. */
        STANDBY,
        /** Starts when another circuit loses its flow. */
        BACKUP
    }

    /**
     * A gas spring behind a bellows.
     *
     * @param pressureKpa absolute pressure at fill
     * @param gasL gas at fill
     * @param strokeL by how much the gas can expand before the bellows meets its stop
     * @param polytropicFactor exponent of the gas law
     */
    @Doc("A gas spring behind a bellows")
    public record Accumulator(
            @Doc("Absolute gas pressure at fill, kPa") @Range(min = 0, above = true)
            PriorConfig pressureKpa,

            @Doc("Gas at fill, litres") @Range(min = 0, above = true)
            PriorConfig gasL,

            @Doc("Expansion of the gas until the bellows meets its stop, litres") @Range(min = 0, above = true)
            PriorConfig strokeL,

            @Doc("Polytropic exponent: 1 isothermal, 1.4 adiabatic") @Default("1") @Range(min = 1, max = 1.6666)
            PriorConfig polytropicFactor) {}

    /**
     * A pump of constant flow.
     *
     * @param flowKgPerS flow
     * @param suctionKpa pressure above the vapour pressure that its inlet needs
     */
    @Doc("A pump of constant flow")
    public record Pump(
            @Doc("Flow, kg/s") @Range(min = 0, above = true) PriorConfig flowKgPerS,

            @Doc("Pressure above the vapour pressure that its inlet needs, kPa") @Range(min = 0)
            PriorConfig suctionKpa) {}

    /**
     * Heat exchangers, valve, and what is left of the exchange when the coolant stands still.
     *
     * @param livingWPerK exchanger of the living compartment
     * @param bayWPerK cold plates of the instrument bay
     * @param setC set point of the thermostatic valve
     * @param widthK width of its characteristic
     * @param leastRadiatorFraction smallest part of the flow through the radiator
     * @param stagnantWarmWPerK standing warm leg to instrument bay
     * @param stagnantColdWPerK standing cold leg to the mean panel
     */
    @Doc("Heat exchangers and thermostatic valve, and the exchange of the standing coolant")
    public record Exchange(
            @Doc("Exchanger of the living compartment, W/K") @Range(min = 0)
            PriorConfig livingWPerK,

            @Doc("Cold plates of the instrument bay, W/K") @Range(min = 0)
            PriorConfig bayWPerK,

            @Doc("Set point of the thermostatic valve on the warm leg, °C") @Range(min = -150, max = 200)
            PriorConfig setC,

            @Doc("Width of the characteristic of the valve, K") @Default("1.5") @Range(min = 0, above = true, max = 100)
            PriorConfig widthK,

            @Doc("Smallest part of the flow through the radiator") @Default("0.03") @Range(min = 0.001, max = 1)
            PriorConfig leastRadiatorFraction,

            @Doc("Standing warm leg to instrument bay, W/K") @Range(min = 0)
            PriorConfig stagnantWarmWPerK,

            @Doc("Standing cold leg to the mean panel, W/K") @Range(min = 0)
            PriorConfig stagnantColdWPerK) {}
}
