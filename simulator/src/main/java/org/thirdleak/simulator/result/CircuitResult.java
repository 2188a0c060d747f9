package org.thirdleak.simulator.result;

import java.util.List;

/**
 * One leak of a radiator circuit, in the order it is written to {@code circuit.json}.
 *
 * @param schemaVersion version of this layout, {@value #SCHEMA_VERSION}
 * @param provenance what made it
 * @param title title of the config
 * @param circuits the circuits of the module
 * @param hole the hole
 * @param horizonH how long the module was followed, hours after the onset
 * @param instrumentBayLimitC temperature of the instrument bay whose crossing counts, °C
 * @param livingCompartmentLimitC temperature of the living compartment whose crossing counts, °C
 * @param samples the module at times in equal steps
 * @param events what happened, in order of time
 * @param balance energy and mass
 * @param sensitivity how the outcomes depend on the inputs
 */
public record CircuitResult(
        int schemaVersion,
        CircuitProvenance provenance,
        String title,
        List<CircuitSummary> circuits,
        Hole hole,
        double horizonH,
        double instrumentBayLimitC,
        double livingCompartmentLimitC,
        List<ModuleSample> samples,
        List<Happening> events,
        MassAndEnergy balance,
        SensitivityResult sensitivity) {

    /** Version of the layout; readers refuse a newer one. */
    public static final int SCHEMA_VERSION = 1;

    /** Copies the lists. */
    public CircuitResult {
        circuits = List.copyOf(circuits);
        samples = List.copyOf(samples);
        events = List.copyOf(events);
    }

    /**
     * What made a result.
     *
     * @param version version of the program
     * @param name file name of the config, without its ending
     * @param configSha256 hash of the resolved config
     * @param seed seed
     */
    public record CircuitProvenance(String version, String name, String configSha256, long seed) {}

    /**
     * A circuit.
     *
     * @param id its id
     * @param title its name for people
     * @param duty {@code running}, {@code standby} or {@code backup}
     * @param coolant its coolant
     * @param inventoryKg coolant at fill
     * @param panels ids of its panels
     * @param leaking whether it has the hole
     */
    public record CircuitSummary(
            String id,
            String title,
            String duty,
            String coolant,
            double inventoryKg,
            List<String> panels,
            boolean leaking) {
        /** Copies the list. */
        public CircuitSummary {
            panels = List.copyOf(panels);
        }
    }

    /**
     * The hole.
     *
     * @param circuit id of its circuit
     * @param panel id of its panel
     * @param diameterMm its diameter
     * @param wallMm wall at the hole
     * @param law how the liquid leaves
     * @param onsetH when it opens, hours after time 0
     */
    public record Hole(String circuit, String panel, double diameterMm, double wallMm, String law, double onsetH) {}

    /**
     * The module at a time.
     *
     * @param sinceOnsetH hours since the onset, negative before
     * @param instrumentBayC °C
     * @param livingCompartmentC °C
     * @param waterKg water vapour that stayed in the air
     * @param circuits one per circuit
     */
    public record ModuleSample(
            double sinceOnsetH,
            double instrumentBayC,
            double livingCompartmentC,
            double waterKg,
            List<CircuitSample> circuits) {
        /** Copies the list. */
        public ModuleSample {
            circuits = List.copyOf(circuits);
        }
    }

    /**
     * A circuit at a time.
     *
     * @param mode {@code pumping}, {@code standby} or {@code stopped}
     * @param massKg liquid
     * @param pressureKpa pressure of the liquid
     * @param leakKgPerH flow through the hole
     * @param warmLegC °C
     * @param coldLegC °C
     * @param panelsC °C, one per panel
     */
    public record CircuitSample(
            String mode,
            double massKg,
            double pressureKpa,
            double leakKgPerH,
            double warmLegC,
            double coldLegC,
            List<Double> panelsC) {
        /** Copies the list. */
        public CircuitSample {
            panelsC = List.copyOf(panelsC);
        }
    }

    /**
     * Something that happened.
     *
     * @param event {@code onset}, {@code loss_of_flow}, {@code pressure_lost}, {@code backup_started},
     *     {@code half_empty}, {@code drained}, {@code instrument_bay_limit} or {@code living_compartment_limit}
     * @param circuit id of the circuit; empty for the module
     * @param sinceOnsetH hours since the onset
     * @param sentence in words
     */
    public record Happening(String event, String circuit, double sinceOnsetH, String sentence) {}

    /**
     * What went in against what is there: residuals are errors of the computation, not of the model.
     *
     * @param lostKg liquid gone from all circuits
     * @param leakedKg flow through the hole, integrated by itself
     * @param storedChangeKj change of the heat stored
     * @param suppliedKj net heat taken up
     * @param energyResidual |difference| over the heat stored above 0 K
     */
    public record MassAndEnergy(
            double lostKg, double leakedKg, double storedChangeKj, double suppliedKj, double energyResidual) {}
}
