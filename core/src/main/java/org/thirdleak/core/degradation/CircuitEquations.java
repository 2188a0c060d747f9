package org.thirdleak.core.degradation;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.thirdleak.core.circuit.Charge;
import org.thirdleak.core.circuit.Panel;
import org.thirdleak.core.circuit.Radiator;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.coolant.Coolant;
import org.thirdleak.core.coolant.CoolantTables;

/**
 * Derivatives of one circuit. Writes its own entries of the derivative and adds what it takes from the compartments to
 * those of the module. No allocation; stages that overshoot give finite numbers, so that they are rejected.
 */
final class CircuitEquations {

    private static final double LOWEST_K = 100;
    private static final double HIGHEST_K = 500;

    private final RadiatorCircuit circuit;
    private final boolean meanHeat;
    private final StateLayout layout;
    private final int index;
    private final int n;
    private final LoopFlow flow;
    private final PanelHeat heat;
    private final @Nullable LeakFlow leak;
    private final CoolantTables tables;
    private final double minimumK;
    private final double maximumK;
    private final double heatCapacity;
    private final double warmShare;
    private final double residualKg;
    private final double volume;
    private final double lateral;
    private final double structure;
    private final double stagnantWarm;
    private final double stagnantCold;
    private final double[] panelCapacity;
    private final double[] perPanelCapacity;

    CircuitEquations(LeakScenario scenario, boolean meanHeat, StateLayout layout, int index) {
        this.meanHeat = meanHeat;
        this.layout = layout;
        this.index = index;
        circuit = scenario.module().circuits().get(index);
        Charge charge = circuit.charge();
        Radiator radiator = circuit.radiator();
        List<Panel> panels = radiator.panels();
        n = panels.size();
        flow = new LoopFlow(circuit);
        heat = new PanelHeat(radiator, scenario.orbit(), meanHeat);
        leak = scenario.breachOf(index)
                .map(breach -> new LeakFlow(breach, circuit))
                .orElse(null);
        Coolant coolant = charge.coolant();
        tables = CoolantTables.of(coolant);
        minimumK = coolant.minimumK();
        maximumK = coolant.maximumK();
        heatCapacity = charge.heatCapacityJPerKgK();
        warmShare = charge.warmShare();
        residualKg = charge.residualKg();
        volume = circuit.volumeM3();
        lateral = n > 1 ? radiator.lateralWPerK() : 0;
        structure = radiator.structureWPerK();
        stagnantWarm = circuit.loop().stagnantWarmWPerK();
        stagnantCold = circuit.loop().stagnantColdWPerK();
        panelCapacity = panels.stream().mapToDouble(Panel::heatCapacityJPerK).toArray();
        perPanelCapacity = DoubleStream.of(panelCapacity).map(c -> 1 / c).toArray();
    }

    RadiatorCircuit circuit() {
        return circuit;
    }

    @Nullable
    LeakFlow leak() {
        return leak;
    }

    /** Adds bay and living losses (W), net heat (W) to the entries 0, 1 and energy of the derivative. */
    void derive(Phase phase, double sine, double cosine, double[] y, double[] dot) {
        panels(phase, sine, cosine, y, dot);
        if (phase.mode(index) == Mode.PUMPING) {
            pumping(phase, y, dot);
        } else {
            standing(phase, y, dot);
        }
        if (phase.venting(index)) {
            venting(phase, y, dot);
        } else {
            double lost = leakKgPerS(phase, y);
            dot[layout.mass(index)] = -lost;
            dot[layout.energy()] -= lost * heatCapacity * meanLiquidK(y);
        }
        for (int i = 0; i < n; i++) {
            dot[layout.panel(index, i)] *= perPanelCapacity[i];
        }
    }

    private void panels(Phase phase, double sine, double cosine, double[] y, double[] dot) {
        double bay = y[StateLayout.BAY];
        int first = layout.panel(index, 0);
        for (int i = 0; i < n; i++) {
            double t = y[first + i];
            double absorbed = meanHeat ? heat.meanAbsorbedW(i) : heat.absorbedW(i, sine, cosine, phase.eclipsed());
            double net = absorbed - heat.radiatedW(i, clamp(t));
            double before = y[first + (i == 0 ? n - 1 : i - 1)];
            double after = y[first + (i == n - 1 ? 0 : i + 1)];
            double fromBay = structure * (bay - t);
            dot[first + i] = net + lateral * (after - 2 * t + before) + fromBay;
            dot[StateLayout.BAY] -= fromBay;
            dot[layout.energy()] += net;
        }
    }

    private void pumping(Phase phase, double[] y, double[] dot) {
        double warm = y[layout.warm(index)];
        double cold = y[layout.cold(index)];
        double w = flow.capacityFlow();
        double behindLiving = flow.behindLivingK(cold, y[StateLayout.LIVING]);
        double behindBay = flow.behindBayK(behindLiving, y[StateLayout.BAY]);
        dot[StateLayout.LIVING] -= w * (behindLiving - cold);
        dot[StateLayout.BAY] -= w * (behindBay - behindLiving);
        double share = flow.radiatorShare(warm);
        double decay = flow.decay(warm, share, phase.regime(index));
        double fluid = warm;
        int first = layout.panel(index, 0);
        for (int i = 0; i < n; i++) {
            double outlet = y[first + i] + (fluid - y[first + i]) * decay;
            dot[first + i] += share * w * (fluid - outlet);
            fluid = outlet;
        }
        double back = share * fluid + (1 - share) * warm;
        double mass = massKg(phase, y);
        dot[layout.warm(index)] = flow.massFlow() * (behindBay - warm) / (warmShare * mass);
        dot[layout.cold(index)] = flow.massFlow() * (back - cold) / ((1 - warmShare) * mass);
    }

    private void standing(Phase phase, double[] y, double[] dot) {
        boolean held = leak != null && phase.leaking(index) && leak.holdsTemperatures(phase.mode(index));
        int first = layout.panel(index, 0);
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += y[first + i] / n;
        }
        double toWarm = held ? 0 : stagnantWarm * (y[StateLayout.BAY] - y[layout.warm(index)]);
        double toCold = held ? 0 : stagnantCold * (mean - y[layout.cold(index)]);
        double capacity = massKg(phase, y) * heatCapacity;
        dot[StateLayout.BAY] -= toWarm;
        for (int i = 0; i < n; i++) {
            dot[first + i] -= toCold / n;
        }
        dot[layout.warm(index)] = toWarm / (warmShare * capacity);
        dot[layout.cold(index)] = toCold / ((1 - warmShare) * capacity);
    }

    /** The heat of vaporisation comes from the panel with the hole; the legs keep the capacity of the wet tubes. */
    private void venting(Phase phase, double[] y, double[] dot) {
        double lost = leakKgPerS(phase, y);
        dot[layout.mass(index)] = -lost;
        if (leak != null) {
            double heat = lost * leak.vaporisationJPerKg(holeK(leak, phase, y));
            dot[layout.panel(index, leak.breach().panel())] -= heat;
            dot[layout.energy()] -= heat;
        }
    }

    /** Flow through the breach: of liquid, or of the vapour of the residue. */
    double leakKgPerS(Phase phase, double[] y) {
        if (leak == null || !(phase.leaking(index) || phase.venting(index))) {
            return 0;
        }
        double holeK = holeK(leak, phase, y);
        return phase.venting(index)
                ? leak.vapourKgPerS(holeK)
                : leak.flowKgPerS(pressurePa(phase.mode(index), y), holeK);
    }

    private double holeK(LeakFlow through, Phase phase, double[] y) {
        double panel = y[layout.panel(index, through.breach().panel())];
        return through.holeK(phase.mode(index), y[layout.warm(index)], y[layout.cold(index)], panel);
    }

    /** Pressure of the liquid: that of the gas, or of the vapour of the warm leg where it stands. */
    double pressurePa(Mode mode, double[] y) {
        return mode == Mode.STOPPED
                ? vapourPa(y[layout.warm(index)])
                : circuit.accumulator().pressurePa(gasM3(y));
    }

    double gasM3(double[] y) {
        double t = inRange(meanLiquidK(y));
        double gas = volume
                - Math.max(residualKg / 2, y[layout.mass(index)])
                        / tables.density().at(t);
        // an overfull loop has no gas left: keep it finite, the accepted states are checked
        return Math.max(gas, 1e-3 * circuit.accumulator().fillGasM3());
    }

    /** Above 0 while the bellows is off its stop and, for a pump, its inlet far enough from boiling. */
    double flowMargin(Mode mode, double[] y) {
        double gas = gasM3(y);
        double stop = circuit.accumulator().stopGasM3();
        double bellows = (stop - gas) / stop;
        if (mode == Mode.STANDBY) {
            return bellows;
        }
        double suction = circuit.accumulator().pressurePa(gas)
                - vapourPa(y[layout.cold(index)])
                - circuit.loop().pump().suctionPa();
        return Math.min(bellows, suction / circuit.accumulator().fillPa());
    }

    /** Reynolds number in the tubes while the pump runs. */
    double reynolds(double[] y) {
        return flow.reynolds(y[layout.warm(index)]);
    }

    double meanLiquidK(double[] y) {
        return warmShare * y[layout.warm(index)] + (1 - warmShare) * y[layout.cold(index)];
    }

    /** Heat stored in liquid and panels above 0 K, J. */
    double storedJ(double[] y) {
        double sum = Math.max(residualKg, y[layout.mass(index)]) * heatCapacity * meanLiquidK(y);
        for (int i = 0; i < n; i++) {
            sum += panelCapacity[i] * y[layout.panel(index, i)];
        }
        return sum;
    }

    /**
     * Liquid whose heat the legs keep. A stage may go far below the residue before it is rejected; once drained the wet
     * tubes keep as much heat as the residue.
     */
    private double massKg(Phase phase, double[] y) {
        return phase.isDrained(index) ? residualKg : Math.max(residualKg / 2, y[layout.mass(index)]);
    }

    private double vapourPa(double kelvin) {
        return tables.pressure().at(inRange(kelvin));
    }

    private double inRange(double kelvin) {
        return Math.max(minimumK, Math.min(maximumK, kelvin));
    }

    private static double clamp(double kelvin) {
        return Math.max(LOWEST_K, Math.min(HIGHEST_K, kelvin));
    }
}
