package org.thirdleak.core.degradation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.core.circuit.CooledModule;
import org.thirdleak.core.circuit.Duty;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.orbit.CircularOrbit;

/**
 * Derivatives of a module and its circuits, smooth within a phase. Belongs to one run. With mean heat the panels absorb
 * their mean over the orbit at all times.
 */
final class ModuleEquations implements Derivatives {

    private static final double SWITCH_MARGIN_S = 1e-9;
    private static final int TIME = 0;
    private static final int SINE = 1;
    private static final int COSINE = 2;

    private final LeakScenario scenario;
    private final StateLayout layout;
    private final CircuitEquations[] circuits;
    private final Phase phase;
    private final CompartmentHeat bay;
    private final CompartmentHeat living;
    private final double between;
    private final double crewWaterKgPerS;
    private final double start;
    private final double rate;
    private final double eclipseFraction;
    private final double[] turned = {Double.NaN, 0, 0};

    ModuleEquations(LeakScenario scenario, boolean meanHeat) {
        this.scenario = scenario;
        CooledModule module = scenario.module();
        List<RadiatorCircuit> parts = module.circuits();
        layout = new StateLayout(parts);
        circuits = IntStream.range(0, parts.size())
                .mapToObj(i -> new CircuitEquations(scenario, meanHeat, layout, i))
                .toArray(CircuitEquations[]::new);
        phase = new Phase(parts.stream()
                .map(circuit -> circuit.duty() == Duty.RUNNING ? Mode.PUMPING : Mode.STANDBY)
                .toArray(Mode[]::new));
        bay = new CompartmentHeat(module.bay());
        living = new CompartmentHeat(module.living());
        between = module.betweenWPerK();
        crewWaterKgPerS = module.crew().waterKgPerS();
        start = scenario.orbit().startRad();
        rate = scenario.orbit().rateRadPerS();
        eclipseFraction = scenario.orbit().eclipseFraction();
        loadsFrom(0);
    }

    /** Sets the shadow and the loads of a segment. */
    void beginSegment(double fromS, double toS) {
        phase.eclipsed(CircularOrbit.isShadowed(start + rate * 0.5 * (fromS + toS), eclipseFraction));
        loadsFrom(fromS);
    }

    private void loadsFrom(double timeS) {
        CooledModule module = scenario.module();
        double bayW = module.bay().heatLoadW();
        double livingW = module.living().heatLoadW();
        for (LoadStep step : scenario.loads()) {
            if (step.timeS() <= timeS + SWITCH_MARGIN_S) {
                bayW = step.bayW();
                livingW = step.livingW();
            }
        }
        phase.loads(bayW, livingW + module.crew().heatW());
    }

    LeakScenario scenario() {
        return scenario;
    }

    StateLayout layout() {
        return layout;
    }

    Phase phase() {
        return phase;
    }

    CircuitEquations circuit(int index) {
        return circuits[index];
    }

    double[] initialState() {
        double[] y = new double[layout.dimension()];
        InitialTemperatures initial = scenario.initial();
        y[StateLayout.BAY] = initial.bayK();
        y[StateLayout.LIVING] = initial.livingK();
        for (int c = 0; c < circuits.length; c++) {
            y[layout.warm(c)] = initial.warmLegK();
            y[layout.cold(c)] = initial.coldLegK();
            Arrays.fill(y, layout.panel(c, 0), layout.mass(c), initial.panelK());
            y[layout.mass(c)] = circuits[c].circuit().charge().massKg();
        }
        return y;
    }

    int dimension() {
        return layout.dimension();
    }

    @Override
    public void derive(double timeS, double[] y, double[] dot) {
        double bayNet = phase.bayLoadW() + bay.fromOutsideW(y[StateLayout.BAY]);
        double livingNet = phase.livingLoadW() + living.fromOutsideW(y[StateLayout.LIVING]);
        double across = between * (y[StateLayout.LIVING] - y[StateLayout.BAY]);
        dot[StateLayout.BAY] = bayNet + across;
        dot[StateLayout.LIVING] = livingNet - across;
        dot[layout.energy()] = bayNet + livingNet;
        dot[layout.vapour()] = phase.anyPumping() ? 0 : crewWaterKgPerS;
        turnTo(timeS);
        for (CircuitEquations circuit : circuits) {
            circuit.derive(phase, turned[SINE], turned[COSINE], y, dot);
        }
        dot[StateLayout.BAY] = bay.kelvinPerS(dot[StateLayout.BAY]);
        dot[StateLayout.LIVING] = living.kelvinPerS(dot[StateLayout.LIVING]);
    }

    /** In the shadow no panel asks where the Sun is; two of the stages of a step are at one time. */
    private void turnTo(double timeS) {
        if (!phase.eclipsed() && timeS != turned[TIME]) {
            double angle = start + rate * timeS;
            turned[SINE] = Math.sin(angle);
            turned[COSINE] = Math.cos(angle);
            turned[TIME] = timeS;
        }
    }

    /** Heat stored in everything above 0 K, J. */
    double storedJ(double[] y) {
        double sum = bay.storedJ(y[StateLayout.BAY]) + living.storedJ(y[StateLayout.LIVING]);
        for (CircuitEquations circuit : circuits) {
            sum += circuit.storedJ(y);
        }
        return sum;
    }
}
