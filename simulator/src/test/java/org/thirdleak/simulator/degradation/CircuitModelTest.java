package org.thirdleak.simulator.degradation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.degradation.LeakScenario;
import org.thirdleak.core.leak.Breach;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.scenario.Circuits;

class CircuitModelTest {

    private static final CircuitModel SOYUZ = Circuits.of("soyuz-loop.yaml");

    private static List<String> names(CircuitModel model) {
        return model.inputs().stream().map(Parameter::name).toList();
    }

    /** In the order in which the scenario is put together, units from the keys. */
    @Test
    void inputsAreThePriorsOfTheFileAndThePanel() {
        assertEquals(
                List.of(
                        "orbit.beta_deg [deg]",
                        "orbit.start_angle_deg [deg]",
                        "orbit.solar_w_per_m2 [W/m2]",
                        "orbit.albedo_fraction []",
                        "orbit.earth_infrared_w_per_m2 [W/m2]",
                        "module.instrument_bay.heat_capacity_kj_per_k [kJ/K]",
                        "module.instrument_bay.heat_load_w [W]",
                        "module.instrument_bay.surroundings_w_per_k [W/K]",
                        "module.living_compartment.heat_capacity_kj_per_k [kJ/K]",
                        "module.living_compartment.heat_load_w [W]",
                        "module.living_compartment.surroundings_w_per_k [W/K]",
                        "module.between_w_per_k [W/K]",
                        "circuits.external.volume_l [l]",
                        "circuits.external.warm_share_fraction []",
                        "circuits.external.accumulator.pressure_kpa [kPa]",
                        "circuits.external.accumulator.gas_l [l]",
                        "circuits.external.accumulator.stroke_l [l]",
                        "circuits.external.accumulator.polytropic_factor []",
                        "circuits.external.pump.flow_kg_per_s [kg/s]",
                        "circuits.external.pump.suction_kpa [kPa]",
                        "circuits.external.exchange.stagnant_warm_w_per_k [W/K]",
                        "circuits.external.exchange.stagnant_cold_w_per_k [W/K]",
                        "circuits.external.radiator.absorptance_fraction []",
                        "leak.wall_mm [mm]",
                        "leak.hole_mm [mm]",
                        "leak.discharge_factor []",
                        "leak.panels []"),
                SOYUZ.inputs().stream()
                        .map(input -> input.name() + " [" + input.unit() + "]")
                        .toList());
    }

    @Test
    void holeAndWallAreInputsEvenWhereTheyAreKnown() {
        CircuitModel model = Circuits.reference();
        assertEquals(List.of("leak.wall_mm", "leak.hole_mm"), names(model));
        double[] values = model.reference();
        values[model.indexOf(CircuitModel.HOLE)] = 3;
        values[model.indexOf(CircuitModel.WALL)] = 0.5;
        Breach breach = model.scenario(values).openings().get(0).breach();
        assertEquals(3e-3, breach.diameterM(), 1e-18);
        assertEquals(
                0.8e-3,
                model.scenario(model.reference()).openings().get(0).breach().diameterM(),
                1e-18);
    }

    @Test
    void theReferenceIsTheMediansAndTheFirstPanel() {
        double[] reference = SOYUZ.reference();
        for (int i = 0; i < reference.length; i++) {
            Parameter input = SOYUZ.inputs().get(i);
            double expected =
                    input.name().equals(CircuitModel.PANEL) ? 0 : input.prior().quantile(0.5);
            assertEquals(expected, reference[i], input.name());
        }
        assertEquals(0.8, reference[SOYUZ.indexOf(CircuitModel.HOLE)], 1e-12);
        LeakScenario scenario = SOYUZ.scenario(reference);
        assertEquals(1, scenario.openings().get(0).breach().panel(), "sunward, the second of the flow");
        assertEquals(1, scenario.openings().size());
        assertEquals(0, SOYUZ.leakingCircuit());
        assertEquals(1, Circuits.of("nauka-radiator.yaml").leakingCircuit());
    }

    /** leak.panels: sunward, forward, aft, shaded; the flow passes forward, sunward, aft, shaded. */
    @Test
    void panelsAreEquallyLikely() {
        double[] values = SOYUZ.reference();
        int[] panels = new int[8];
        for (int i = 0; i < panels.length; i++) {
            values[SOYUZ.indexOf(CircuitModel.PANEL)] = SOYUZ.inputs()
                    .get(SOYUZ.indexOf(CircuitModel.PANEL))
                    .prior()
                    .quantile((i + 0.5) / panels.length);
            panels[i] = SOYUZ.scenario(values).openings().get(0).breach().panel();
        }
        assertArrayEquals(new int[] {1, 1, 0, 0, 2, 2, 3, 3}, panels);
    }

    @Test
    void nonsenseIsRefusedByName() {
        assertRefused(CircuitModel.HOLE, 1500, "area of the hole");
        assertRefused(CircuitModel.HOLE, -1, "diameter");
        assertRefused(CircuitModel.HOLE, Double.NaN, "diameter");
        assertRefused(CircuitModel.WALL, -1, "wall");
        assertRefused(CircuitModel.WALL, Double.NaN, "wall");
        assertRefused("orbit.beta_deg", 91, "beta");
        assertRefused("circuits.external.volume_l", 0, "volume");
        assertRefused("circuits.external.accumulator.stroke_l", -1, "stopGasM3");
        assertRefused("module.between_w_per_k", -1, "between");
    }

    private static void assertRefused(String input, double value, String words) {
        double[] values = SOYUZ.reference();
        values[SOYUZ.indexOf(input)] = value;
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> SOYUZ.scenario(values), input);
        String message = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
        assertTrue(message.contains(words.toLowerCase(Locale.ROOT)), message);
    }
}
