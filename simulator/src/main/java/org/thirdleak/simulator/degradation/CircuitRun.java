package org.thirdleak.simulator.degradation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.degradation.Balance;
import org.thirdleak.core.degradation.CircuitState;
import org.thirdleak.core.degradation.LeakScenario;
import org.thirdleak.core.degradation.ModuleState;
import org.thirdleak.core.leak.Breach;
import org.thirdleak.core.quantity.Celsius;
import org.thirdleak.simulator.config.CircuitConfig;
import org.thirdleak.simulator.config.LoopConfig;
import org.thirdleak.simulator.config.RadiatorConfig;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.CircuitProvenance;
import org.thirdleak.simulator.result.CircuitResult.CircuitSample;
import org.thirdleak.simulator.result.CircuitResult.CircuitSummary;
import org.thirdleak.simulator.result.CircuitResult.Hole;
import org.thirdleak.simulator.result.CircuitResult.MassAndEnergy;
import org.thirdleak.simulator.result.CircuitResult.ModuleSample;
import org.thirdleak.simulator.result.SensitivityResult;

/** One leak with every input at its median, and how it depends on the inputs. */
public final class CircuitRun {

    private static final double S_PER_H = 3600;
    private static final double MM_PER_M = 1e3;
    private static final double PA_PER_KPA = 1e3;
    private static final double J_PER_KJ = 1e3;
    /** Samples over the horizon: five minutes apart in a day. */
    private static final int SAMPLES = 288;

    private final CircuitModel model;
    private final CircuitConfig config;
    private final LeakScenario scenario;
    private final LeakCourse course;
    private final double horizonS;

    private CircuitRun(CircuitModel model) {
        this.model = model;
        this.config = model.config();
        this.horizonS = config.horizonH() * S_PER_H;
        this.scenario = model.scenario(model.reference());
        this.course = LeakCourse.follow(model, model.reference(), horizonS);
    }

    /**
     * Follows the leak.
     *
     * @param model the circuit
     * @param provenance what the result is of
     * @param runner does the work of the sensitivities
     * @return the same bits on any runner
     * @throws org.thirdleak.core.degradation.IntegrationFailure if the leak cannot be followed
     */
    public static CircuitResult run(CircuitModel model, CircuitProvenance provenance, BlockRunner runner) {
        CircuitRun run = new CircuitRun(model);
        SensitivityResult sensitivity = new Sensitivities(
                        model,
                        run.horizonS,
                        provenance.seed(),
                        "circuit",
                        run.config.sensitivity().pointCount())
                .run(runner);
        return new CircuitResult(
                CircuitResult.SCHEMA_VERSION,
                provenance,
                run.config.title(),
                run.circuits(),
                run.hole(),
                run.config.horizonH(),
                run.config.limits().instrumentBayC(),
                run.config.limits().livingCompartmentC(),
                run.samples(),
                new CircuitEvents(model, run.course).list(),
                run.balance(),
                sensitivity);
    }

    private List<CircuitSummary> circuits() {
        List<CircuitSummary> list = new ArrayList<>();
        for (int c = 0; c < config.circuits().size(); c++) {
            LoopConfig loop = config.circuits().get(c);
            RadiatorCircuit circuit = scenario.module().circuits().get(c);
            list.add(new CircuitSummary(
                    loop.id(),
                    circuit.name(),
                    word(loop.duty()),
                    circuit.charge().coolant().name(),
                    circuit.charge().massKg(),
                    loop.radiator().panels().stream()
                            .map(RadiatorConfig.Panel::id)
                            .toList(),
                    c == course.circuit()));
        }
        return list;
    }

    private Hole hole() {
        Breach breach = scenario.openings().get(0).breach();
        return new Hole(
                config.leak().circuit(),
                config.leak().panels().get(0),
                breach.diameterM() * MM_PER_M,
                model.reference()[model.indexOf(CircuitModel.WALL)],
                word(config.leak().law()),
                config.leak().onsetH());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** In equal steps, and at every event, where the curves have their corners. */
    private List<ModuleSample> samples() {
        double step = horizonS / SAMPLES;
        int before = (int) Math.min(SAMPLES, Math.floor(model.onsetS() / step));
        DoubleStream even = IntStream.rangeClosed(-before, SAMPLES).mapToDouble(i -> i * step);
        DoubleStream events =
                course.trajectory().events().stream().mapToDouble(event -> event.timeS() - model.onsetS());
        return DoubleStream.concat(even, events)
                .sorted()
                .distinct()
                .mapToObj(time -> sample(course.at(time), time))
                .toList();
    }

    private ModuleSample sample(ModuleState state, double sinceOnsetS) {
        return new ModuleSample(
                sinceOnsetS / S_PER_H,
                state.bayK() - Celsius.ZERO_K,
                state.livingK() - Celsius.ZERO_K,
                state.waterKg(),
                state.circuits().stream().map(CircuitRun::sample).toList());
    }

    private static CircuitSample sample(CircuitState circuit) {
        return new CircuitSample(
                word(circuit.mode()),
                circuit.massKg(),
                circuit.pressurePa() / PA_PER_KPA,
                circuit.leakKgPerS() * S_PER_H,
                circuit.warmLegK() - Celsius.ZERO_K,
                circuit.coldLegK() - Celsius.ZERO_K,
                circuit.panelsK().stream()
                        .map(kelvin -> kelvin - Celsius.ZERO_K)
                        .toList());
    }

    private MassAndEnergy balance() {
        Balance balance = course.trajectory().balance();
        return new MassAndEnergy(
                balance.lostKg(),
                balance.leakedKg(),
                balance.storedChangeJ() / J_PER_KJ,
                balance.suppliedJ() / J_PER_KJ,
                balance.energyResidual());
    }
}
