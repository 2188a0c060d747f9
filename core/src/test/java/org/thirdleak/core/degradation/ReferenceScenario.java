package org.thirdleak.core.degradation;

import java.util.List;
import org.thirdleak.core.circuit.CooledModule;
import org.thirdleak.core.circuit.ReferenceCircuit;
import org.thirdleak.core.leak.Breach;
import org.thirdleak.core.leak.LeakLaw;
import org.thirdleak.core.leak.NonEquilibriumFlashing;
import org.thirdleak.core.orbit.CircularOrbit;
import org.thirdleak.core.orbit.EarthEnvironment;

/** The golden runs: the reference circuit at 415 km, beta 45 deg, with and without a hole at 3600 s. */
final class ReferenceScenario {

    static final LeakLaw LAW = new NonEquilibriumFlashing(1e-3);

    private ReferenceScenario() {}

    static CircularOrbit orbit(double betaDeg) {
        return new CircularOrbit(EarthEnvironment.MEAN, 415e3, Math.toRadians(betaDeg), 0);
    }

    static LeakScenario sound() {
        return of(ReferenceCircuit.module(ReferenceCircuit.whole()));
    }

    static LeakScenario leaking() {
        return leaking(0.8e-3, 1, LAW);
    }

    static LeakScenario leaking(double diameterM, int panel, LeakLaw law) {
        return of(
                ReferenceCircuit.module(ReferenceCircuit.whole()),
                new Opening(0, Breach.of(diameterM, panel, 3600, law)));
    }

    static LeakScenario of(CooledModule module, Opening... openings) {
        return new LeakScenario(module, orbit(45), List.of(openings), InitialTemperatures.USUAL);
    }
}
