package org.thirdleak.core.degradation;

import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.coolant.Coolant;
import org.thirdleak.core.coolant.CoolantTables;
import org.thirdleak.core.coolant.Saturation;
import org.thirdleak.core.leak.Breach;
import org.thirdleak.core.leak.VapourTail;

/** Flow through the breach of one circuit. Temperatures are held in the range of the coolant: stages may overshoot. */
final class LeakFlow {

    private final Breach breach;
    private final CoolantTables tables;
    private final double minimumK;
    private final double maximumK;
    private final double molarMassKgPerMol;
    private final double specificGasJPerKgK;
    private final double heatCapacity;
    private final double area;

    LeakFlow(Breach breach, RadiatorCircuit circuit) {
        this.breach = breach;
        Coolant coolant = circuit.charge().coolant();
        tables = CoolantTables.of(coolant);
        minimumK = coolant.minimumK();
        maximumK = coolant.maximumK();
        molarMassKgPerMol = coolant.saturation().molarMassKgPerMol();
        specificGasJPerKgK = Saturation.GAS_CONSTANT_J_PER_MOL_K / molarMassKgPerMol;
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
        double t = Math.max(minimumK, Math.min(maximumK, holeK));
        double density = tables.density().at(t);
        double vapour = tables.pressure().at(t);
        double growth = specificGasJPerKgK * t / vapour - 1 / density;
        double boiling = tables.vaporisation().at(t) / growth;
        double flux = breach.law()
                .massFluxKgPerM2S(drivingPa, vapour, density, boiling, t * heatCapacity, breach.dischargeCoefficient());
        if (breach.viscousReynolds() > 0) {
            flux = breach.withFrictionKgPerM2S(flux, tables.viscosity().at(t));
        }
        return area * flux;
    }

    /** Choked vapour of a residue at a temperature. */
    double vapourKgPerS(double holeK) {
        double t = Math.max(minimumK, Math.min(maximumK, holeK));
        double vapour = tables.pressure().at(t);
        return area * VapourTail.massFluxKgPerM2S(vapour, t, molarMassKgPerMol, breach.dischargeCoefficient());
    }

    /** Heat that a kilogram of vapour takes along, J/kg. */
    double vaporisationJPerKg(double holeK) {
        return tables.vaporisation().at(Math.max(minimumK, Math.min(maximumK, holeK)));
    }
}
