package org.thirdleak.core.degradation;

import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.coolant.Coolant;
import org.thirdleak.core.coolant.Saturation;
import org.thirdleak.core.leak.Breach;

/** Flow through the breach of one circuit. Temperatures are held in the range of the coolant: stages may overshoot. */
final class LeakFlow {

    private final Breach breach;
    private final Coolant coolant;
    private final double heatCapacity;
    private final double area;

    LeakFlow(Breach breach, RadiatorCircuit circuit) {
        this.breach = breach;
        coolant = circuit.charge().coolant();
        heatCapacity = circuit.charge().heatCapacityJPerKgK();
        area = breach.flowAreaM2(circuit.radiator().tubes().boreM());
    }

    Breach breach() {
        return breach;
    }

    boolean holdsTemperatures(Mode mode) {
        return mode == Mode.STOPPED && breach.law().warmAtTheHole();
    }

    double holeK(Mode mode, double warmK, double coldK, double panelK) {
        if (mode == Mode.PUMPING) {
            return coldK;
        }
        return breach.law().warmAtTheHole() && mode == Mode.STOPPED ? warmK : Math.min(panelK, warmK);
    }

    double flowKgPerS(double drivingPa, double holeK) {
        double t = Math.max(coolant.minimumK(), Math.min(coolant.maximumK(), holeK));
        double density = coolant.liquid().density().at(t);
        Saturation saturation = coolant.saturation();
        double vapour = saturation.pressure().at(t);
        double growth =
                Saturation.GAS_CONSTANT_J_PER_MOL_K * t / (vapour * saturation.molarMassKgPerMol()) - 1 / density;
        double boiling = saturation.vaporisation().at(t) / growth;
        double flux = breach.law()
                .massFluxKgPerM2S(drivingPa, vapour, density, boiling, t * heatCapacity, breach.dischargeCoefficient());
        if (breach.viscousReynolds() > 0) {
            flux = breach.withFrictionKgPerM2S(
                    flux, coolant.liquid().viscosity().at(t));
        }
        return area * flux;
    }
}
