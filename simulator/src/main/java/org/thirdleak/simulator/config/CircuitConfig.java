package org.thirdleak.simulator.config;

import java.util.List;

/**
 * What the command circuit follows: a module, the circuits that cool it, and a leak.
 *
 * @param title headline
 * @param seed seed of the random streams of the sensitivities
 * @param orbit where the module flies
 * @param module what is cooled
 * @param circuits radiator circuits
 * @param leak what opens, and where
 * @param start temperatures at time 0
 * @param horizonH how long the module is followed after the onset of the leak
 * @param limits temperatures whose crossing is reported
 * @param sensitivity how the outcomes depend on the inputs
 */
@Doc("A module, the radiator circuits that cool it, and a leak")
public record CircuitConfig(
        @Doc("Headline") @Default("\"\"") String title,

        @Doc("Seed of the random streams of the sensitivities") @Default("20231009")
        long seed,

        @Doc("Where the module flies") OrbitConfig orbit,

        @Doc("What is cooled") ModuleConfig module,

        @Doc("Radiator circuits of the module; they touch each other only through its compartments")
        List<LoopConfig> circuits,

        @Doc("What opens, and where") LeakConfig leak,

        @Doc("Temperatures at time 0") @Default("{}") Start start,

        @Doc("How long the module is followed after the onset of the leak, hours")
        @Default("24")
        @Range(min = 0, max = 8766, above = true, why = "at most a year")
        double horizonH,

        @Doc("Temperatures whose crossing is reported") @Default("{}")
        Limits limits,

        @Doc("How the outcomes depend on the inputs that are given as priors") @Default("{}")
        Sensitivity sensitivity) {

    /** Copies the list. */
    public CircuitConfig {
        circuits = List.copyOf(circuits);
    }

    /**
     * Temperatures at time 0.
     *
     * @param instrumentBayC instrument bay
     * @param livingCompartmentC living compartment
     * @param warmLegC warm leg of every circuit
     * @param coldLegC cold leg of every circuit
     * @param panelC every panel
     */
    @Doc("Temperatures at time 0; they settle within hours, so let the leak begin later if that matters")
    public record Start(
            @Doc("Instrument bay, °C") @Default("24") @Range(min = -100, max = 150)
            double instrumentBayC,

            @Doc("Living compartment, °C") @Default("22") @Range(min = -100, max = 150)
            double livingCompartmentC,

            @Doc("Warm leg of every circuit, °C") @Default("18") @Range(min = -150, max = 200)
            double warmLegC,

            @Doc("Cold leg of every circuit, °C") @Default("12") @Range(min = -150, max = 200)
            double coldLegC,

            @Doc("Every panel, °C") @Default("2") @Range(min = -150, max = 200)
            double panelC) {}

    /**
     * Temperatures whose crossing is reported.
     *
     * @param instrumentBayC of the instrument bay
     * @param livingCompartmentC of the living compartment
     */
    @Doc("Temperatures whose crossing is reported")
    public record Limits(
            @Doc("Of the instrument bay, °C") @Default("40") @Range(min = -50, max = 150)
            double instrumentBayC,

            @Doc("Of the living compartment, °C") @Default("30") @Range(min = -50, max = 150)
            double livingCompartmentC) {}

    /**
     * How the outcomes depend on the inputs.
     *
     * @param pointCount points of each replicate
     */
    @Doc("How the outcomes depend on the inputs that are given as priors")
    public record Sensitivity(
            @Doc(
                    "Points in each of 8 replicates of the Sobol indices; each costs a trajectory per input and two more; 0 for none")
            @Default("64")
            @Range(min = 0, max = 4096)
            int pointCount) {}
}
