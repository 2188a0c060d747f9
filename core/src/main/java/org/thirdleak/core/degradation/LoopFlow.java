package org.thirdleak.core.degradation;

import org.thirdleak.core.circuit.Charge;
import org.thirdleak.core.circuit.Loop;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.circuit.Tubes;
import org.thirdleak.core.coolant.CoolantTables;

/** The running loop of one circuit: constants computed once, exchange with compartments and tubes. */
final class LoopFlow {

    private final CoolantTables tables;
    private final double minimumK;
    private final double maximumK;
    private final Loop loop;
    private final Tubes tubes;
    private final double heatCapacity;
    private final double massFlow;
    private final double livingEffectiveness;
    private final double bayEffectiveness;

    LoopFlow(RadiatorCircuit circuit) {
        Charge charge = circuit.charge();
        tables = CoolantTables.of(charge.coolant());
        minimumK = charge.coolant().minimumK();
        maximumK = charge.coolant().maximumK();
        loop = circuit.loop();
        tubes = circuit.radiator().tubes();
        heatCapacity = charge.heatCapacityJPerKgK();
        massFlow = loop.pump().massFlowKgPerS();
        livingEffectiveness = loop.living().effectiveness(capacityFlow());
        bayEffectiveness = loop.bay().effectiveness(capacityFlow());
    }

    double capacityFlow() {
        return massFlow * heatCapacity;
    }

    double massFlow() {
        return massFlow;
    }

    double behindLivingK(double coldK, double livingK) {
        return coldK + livingEffectiveness * (livingK - coldK);
    }

    double behindBayK(double beforeK, double bayK) {
        return beforeK + bayEffectiveness * (bayK - beforeK);
    }

    double radiatorShare(double warmK) {
        return loop.valve().radiatorShare(warmK);
    }

    /** What is left of a temperature difference behind a panel. */
    double decay(double warmK, double share, Tubes.Regime regime) {
        double t = clamp(warmK);
        double viscosity = tables.viscosity().at(t);
        double conductivity = tables.conductivity().at(t);
        double reynolds = tubes.reynolds(share * massFlow, viscosity);
        // a stage far outside its regime must not extrapolate to a coolant that heats itself
        double nusselt = Math.max(0, regime.nusselt(reynolds, viscosity * heatCapacity / conductivity));
        return Math.exp(-tubes.conductanceWPerK(nusselt, conductivity) / (share * capacityFlow()));
    }

    double reynolds(double warmK) {
        return tubes.reynolds(
                radiatorShare(warmK) * massFlow, tables.viscosity().at(clamp(warmK)));
    }

    private double clamp(double kelvin) {
        return Math.max(minimumK, Math.min(maximumK, kelvin));
    }
}
