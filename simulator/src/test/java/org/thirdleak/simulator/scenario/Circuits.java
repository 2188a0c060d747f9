package org.thirdleak.simulator.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.degradation.CircuitModel;

/** Circuits that tests begin with. */
public final class Circuits {

    /** What turns the loop of a Soyuz into the reference circuit of golden run A; all else in it agrees already. */
    private static final List<String> REFERENCE = List.of(
            "orbit.beta_deg=45",
            "orbit.start_angle_deg=0",
            "orbit.solar_w_per_m2=1361",
            "orbit.albedo_fraction=0.3",
            "orbit.earth_infrared_w_per_m2=237",
            "module.instrument_bay.heat_capacity_kj_per_k=1200",
            "module.instrument_bay.heat_load_w=520",
            "module.instrument_bay.surroundings_w_per_k=10",
            "module.living_compartment.heat_capacity_kj_per_k=900",
            "module.living_compartment.heat_load_w=90",
            "module.living_compartment.surroundings_w_per_k=18",
            "module.between_w_per_k=4",
            "circuits.external.volume_l=44",
            "circuits.external.warm_share_fraction=0.5",
            "circuits.external.accumulator.pressure_kpa=303.975",
            "circuits.external.accumulator.gas_l=6",
            "circuits.external.accumulator.stroke_l=7",
            "circuits.external.accumulator.polytropic_factor=1",
            "circuits.external.pump.flow_kg_per_s=0.05",
            "circuits.external.pump.suction_kpa=15",
            "circuits.external.exchange.stagnant_warm_w_per_k=3",
            "circuits.external.exchange.stagnant_cold_w_per_k=2",
            "circuits.external.radiator.absorptance_fraction=0.25",
            "leak.panels=[sunward]",
            "leak.hole_mm=0.8",
            "leak.wall_mm=1",
            "leak.discharge_factor=0.62",
            "horizon_h=23",
            "sensitivity.point_count=0");

    private Circuits() {}

    /** The config of an example. */
    public static Path example(String name) {
        return Studies.EXAMPLES.resolve("configs").resolve(name);
    }

    /** The reference circuit, with some settings changed. */
    public static CircuitModel reference(String... overrides) {
        List<String> all = new ArrayList<>(REFERENCE);
        all.addAll(List.of(overrides));
        return of(example("soyuz-loop.yaml"), all);
    }

    /** An example with some settings changed. */
    public static CircuitModel of(String example, String... overrides) {
        return of(example(example), List.of(overrides));
    }

    private static CircuitModel of(Path config, List<String> overrides) {
        try {
            return CircuitResolver.resolve(CircuitConfigReader.read(config, overrides));
        } catch (InvalidConfigException e) {
            throw new IllegalStateException(e);
        }
    }
}
