package org.thirdleak.simulator.degradation;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.core.circuit.Charge;
import org.thirdleak.core.circuit.Compartment;
import org.thirdleak.core.circuit.CooledModule;
import org.thirdleak.core.circuit.Crew;
import org.thirdleak.core.circuit.Duty;
import org.thirdleak.core.circuit.Fin;
import org.thirdleak.core.circuit.HeatExchanger;
import org.thirdleak.core.circuit.Loop;
import org.thirdleak.core.circuit.Panel;
import org.thirdleak.core.circuit.Pump;
import org.thirdleak.core.circuit.Radiator;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.circuit.ThermostaticValve;
import org.thirdleak.core.circuit.Tubes;
import org.thirdleak.core.coolant.Coolant;
import org.thirdleak.core.degradation.InitialTemperatures;
import org.thirdleak.core.degradation.LeakScenario;
import org.thirdleak.core.degradation.LoadStep;
import org.thirdleak.core.degradation.Opening;
import org.thirdleak.core.leak.Accumulator;
import org.thirdleak.core.leak.Breach;
import org.thirdleak.core.leak.EquilibriumFlashing;
import org.thirdleak.core.leak.LeakLaw;
import org.thirdleak.core.leak.NonEquilibriumFlashing;
import org.thirdleak.core.leak.OrificeFlow;
import org.thirdleak.core.leak.WarmHoleFlashing;
import org.thirdleak.core.orbit.CircularOrbit;
import org.thirdleak.core.orbit.EarthEnvironment;
import org.thirdleak.core.orbit.Facing;
import org.thirdleak.core.quantity.Celsius;
import org.thirdleak.simulator.config.CircuitConfig;
import org.thirdleak.simulator.config.LeakConfig;
import org.thirdleak.simulator.config.LoopConfig;
import org.thirdleak.simulator.config.ModuleConfig;
import org.thirdleak.simulator.config.OrbitConfig;
import org.thirdleak.simulator.config.RadiatorConfig;

/** Puts a circuit config together as a scenario, in SI. Asks for every uncertain number once, always in the same order. */
final class ScenarioAssembly {

    static final String HOLE = "leak.hole_mm";
    static final String WALL = "leak.wall_mm";

    private static final double M_PER_KM = 1e3;
    private static final double M_PER_MM = 1e-3;
    private static final double M3_PER_L = 1e-3;
    private static final double KILO = 1e3;
    private static final double S_PER_H = 3600;

    private final CircuitConfig config;
    private final Values values;

    ScenarioAssembly(CircuitConfig config, Values values) {
        this.config = config;
        this.values = values;
    }

    /**
     * The scenario.
     *
     * @param panel place of the hole in the list of its panels
     * @throws IllegalArgumentException naming a quantity that is outside its range
     */
    LeakScenario scenario(int panel) {
        CircularOrbit orbit = orbit();
        CooledModule module = module();
        return new LeakScenario(module, orbit, List.of(opening(panel)), initial(), loads());
    }

    private List<LoadStep> loads() {
        List<LoadStep> steps = new ArrayList<>();
        for (ModuleConfig.LoadStep step : config.module().loadSteps()) {
            String path = "module.load_steps." + steps.size();
            steps.add(new LoadStep(
                    (config.leak().onsetH() + step.sinceOnsetH()) * S_PER_H,
                    values.of(path + ".instrument_bay_w", step.instrumentBayW()),
                    values.of(path + ".living_compartment_w", step.livingCompartmentW())));
        }
        return steps;
    }

    private CircularOrbit orbit() {
        OrbitConfig orbit = config.orbit();
        double altitudeKm = values.of("orbit.altitude_km", orbit.altitudeKm());
        double betaDeg = values.of("orbit.beta_deg", orbit.betaDeg());
        double startDeg = values.of("orbit.start_angle_deg", orbit.startAngleDeg());
        EarthEnvironment mean = EarthEnvironment.MEAN;
        return new CircularOrbit(
                new EarthEnvironment(
                        mean.gravityM3PerS2(),
                        mean.radiusM(),
                        values.of("orbit.solar_w_per_m2", orbit.solarWPerM2()),
                        values.of("orbit.albedo_fraction", orbit.albedoFraction()),
                        values.of("orbit.earth_infrared_w_per_m2", orbit.earthInfraredWPerM2()),
                        orbit.spaceK()),
                altitudeKm * M_PER_KM,
                Math.toRadians(betaDeg),
                Math.toRadians(startDeg));
    }

    private CooledModule module() {
        ModuleConfig module = config.module();
        List<RadiatorCircuit> circuits = new ArrayList<>();
        Compartment bay = compartment("module.instrument_bay", module.instrumentBay());
        Compartment living = compartment("module.living_compartment", module.livingCompartment());
        double between = values.of("module.between_w_per_k", module.betweenWPerK());
        for (LoopConfig loop : config.circuits()) {
            circuits.add(circuit("circuits." + loop.id(), loop));
        }
        return new CooledModule(
                bay, living, between, module.crewCount() == 0 ? Crew.NONE : Crew.of(module.crewCount()), circuits);
    }

    private Compartment compartment(String path, ModuleConfig.Compartment part) {
        return new Compartment(
                values.of(path + ".heat_capacity_kj_per_k", part.heatCapacityKjPerK()) * KILO,
                values.of(path + ".heat_load_w", part.heatLoadW()),
                values.of(path + ".surroundings_w_per_k", part.surroundingsWPerK()),
                values.of(path + ".surroundings_c", part.surroundingsC()) + Celsius.ZERO_K);
    }

    private RadiatorCircuit circuit(String path, LoopConfig loop) {
        return new RadiatorCircuit(
                loop.title().isEmpty() ? loop.id() : loop.title(),
                Duty.valueOf(loop.duty().name()),
                charge(path, loop),
                accumulator(path + ".accumulator", loop.accumulator()),
                loop(path, loop),
                radiator(path + ".radiator", loop.radiator()));
    }

    private Charge charge(String path, LoopConfig loop) {
        Coolant coolant = coolant(loop);
        if (loop.heatCapacityJPerKgK().isPresent()) {
            coolant = coolant.withHeatCapacity(values.of(
                    path + ".heat_capacity_j_per_kg_k",
                    loop.heatCapacityJPerKgK().get()));
        }
        return new Charge(
                coolant,
                values.of(path + ".volume_l", loop.volumeL()) * M3_PER_L,
                loop.fillC() + Celsius.ZERO_K,
                loop.residualKg(),
                values.of(path + ".warm_share_fraction", loop.warmShareFraction()));
    }

    private static Coolant coolant(LoopConfig loop) {
        return Coolant.named(loop.coolant())
                .orElseThrow(() -> new IllegalArgumentException("no coolant is called \"" + loop.coolant() + "\""));
    }

    private Accumulator accumulator(String path, LoopConfig.Accumulator spring) {
        double pressureKpa = values.of(path + ".pressure_kpa", spring.pressureKpa());
        double gasL = values.of(path + ".gas_l", spring.gasL());
        double strokeL = values.of(path + ".stroke_l", spring.strokeL());
        return new Accumulator(
                pressureKpa * KILO,
                gasL * M3_PER_L,
                (gasL + strokeL) * M3_PER_L,
                values.of(path + ".polytropic_factor", spring.polytropicFactor()));
    }

    private Loop loop(String path, LoopConfig loop) {
        LoopConfig.Exchange exchange = loop.exchange();
        String below = path + ".exchange";
        return new Loop(
                new Pump(
                        values.of(path + ".pump.flow_kg_per_s", loop.pump().flowKgPerS()),
                        values.of(path + ".pump.suction_kpa", loop.pump().suctionKpa()) * KILO),
                new HeatExchanger(values.of(below + ".living_w_per_k", exchange.livingWPerK())),
                new HeatExchanger(values.of(below + ".bay_w_per_k", exchange.bayWPerK())),
                new ThermostaticValve(
                        values.of(below + ".set_c", exchange.setC()) + Celsius.ZERO_K,
                        values.of(below + ".width_k", exchange.widthK()),
                        values.of(below + ".least_radiator_fraction", exchange.leastRadiatorFraction())),
                values.of(below + ".stagnant_warm_w_per_k", exchange.stagnantWarmWPerK()),
                values.of(below + ".stagnant_cold_w_per_k", exchange.stagnantColdWPerK()));
    }

    private Radiator radiator(String path, RadiatorConfig radiator) {
        double area = values.of(path + ".panel_area_m2", radiator.panelAreaM2());
        double absorptance = values.of(path + ".absorptance_fraction", radiator.absorptanceFraction());
        double emittance = values.of(path + ".emittance_fraction", radiator.emittanceFraction());
        double capacity = values.of(path + ".panel_heat_capacity_kj_per_k", radiator.panelHeatCapacityKjPerK()) * KILO;
        List<Panel> panels = radiator.panels().stream()
                .map(panel -> new Panel(facing(panel.facing()), area, absorptance, emittance, capacity))
                .toList();
        RadiatorConfig.Fin fin = radiator.fin();
        RadiatorConfig.Tubes tubes = radiator.tubes();
        return new Radiator(
                panels,
                new Fin(
                        values.of(path + ".fin.conductivity_w_per_m_k", fin.conductivityWPerMK()),
                        values.of(path + ".fin.thickness_mm", fin.thicknessMm()) * M_PER_MM,
                        values.of(path + ".fin.half_width_mm", fin.halfWidthMm()) * M_PER_MM),
                new Tubes(
                        values.of(path + ".tubes.bore_mm", tubes.boreMm()) * M_PER_MM,
                        tubes.parallelCount(),
                        values.of(path + ".tubes.length_m", tubes.lengthM())),
                values.of(path + ".lateral_w_per_k", radiator.lateralWPerK()),
                values.of(path + ".structure_w_per_k", radiator.structureWPerK()));
    }

    private static Facing facing(List<Double> normal) {
        return new Facing(normal.get(0), normal.get(1), normal.get(2));
    }

    private Opening opening(int panel) {
        LeakConfig leak = config.leak();
        int circuit = indexOf(config.circuits().stream().map(LoopConfig::id).toList(), leak.circuit());
        List<String> panels = config.circuits().get(circuit).radiator().panels().stream()
                .map(RadiatorConfig.Panel::id)
                .toList();
        double wallM = values.of(WALL, leak.wallMm()) * M_PER_MM;
        return new Opening(
                circuit,
                new Breach(
                        values.of(HOLE, leak.holeMm()) * M_PER_MM,
                        indexOf(panels, leak.panels().get(panel)),
                        leak.onsetH() * S_PER_H,
                        values.of("leak.discharge_factor", leak.dischargeFactor()),
                        values.of("leak.viscous_reynolds_factor", leak.viscousReynoldsFactor()),
                        law(leak.law(), wallM),
                        leak.residue() == LeakConfig.Residue.EVAPORATES));
    }

    private static int indexOf(List<String> ids, String id) {
        int index = ids.indexOf(id);
        if (index < 0) {
            throw new IllegalArgumentException("unknown id \"" + id + "\"; known are " + ids);
        }
        return index;
    }

    private static LeakLaw law(LeakConfig.Law law, double wallM) {
        return switch (law) {
            case NON_EQUILIBRIUM -> new NonEquilibriumFlashing(wallM);
            case ORIFICE -> new OrificeFlow();
            case EQUILIBRIUM -> new EquilibriumFlashing();
            case WARM_HOLE -> new WarmHoleFlashing(wallM);
        };
    }

    private InitialTemperatures initial() {
        CircuitConfig.Start start = config.start();
        return new InitialTemperatures(
                start.instrumentBayC() + Celsius.ZERO_K,
                start.livingCompartmentC() + Celsius.ZERO_K,
                start.warmLegC() + Celsius.ZERO_K,
                start.coldLegC() + Celsius.ZERO_K,
                start.panelC() + Celsius.ZERO_K);
    }
}
