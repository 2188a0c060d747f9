package org.thirdleak.core.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.thirdleak.core.circuit.Charge;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.circuit.ReferenceCircuit;
import org.thirdleak.core.coolant.Coolant;
import org.thirdleak.core.leak.Accumulator;
import org.thirdleak.core.leak.Breach;

/** Every hole and every coolant gives a trajectory or says why not. */
class RobustnessTest {

    private static final double DAY_S = 86400;

    private static RadiatorCircuit filledWith(String coolant) {
        RadiatorCircuit base = ReferenceCircuit.whole();
        Charge charge = base.charge();
        Charge other = new Charge(
                Coolant.named(coolant).orElseThrow(),
                charge.volumeM3(),
                charge.fillK(),
                charge.residualKg(),
                charge.warmShare());
        return new RadiatorCircuit(coolant, base.duty(), other, base.accumulator(), base.loop(), base.radiator());
    }

    private static Trajectory leakOf(String coolant) {
        Breach breach = Breach.of(0.8e-3, 1, 3600, ReferenceScenario.LAW);
        LeakScenario scenario =
                ReferenceScenario.of(ReferenceCircuit.module(filledWith(coolant)), new Opening(0, breach));
        return TrajectorySolver.DEFAULT.solve(scenario, DAY_S);
    }

    @Test
    void everyHoleIsFollowedAndLargerOnesDrainNoSlower() {
        double before = DAY_S;
        for (double mm = 0.02; mm < 40; mm *= 1.05) {
            Trajectory run = TrajectorySolver.DEFAULT.solve(
                    ReferenceScenario.leaking(mm * 1e-3, 1, ReferenceScenario.LAW), DAY_S);
            double drained = run.timeS(TrajectoryEvent.Kind.DRAINED, 0).orElse(DAY_S);
            // beyond two tube ends the tube limits the flow
            assertTrue(drained <= before + 1e-3, mm + " mm: " + drained + " after " + before);
            assertTrue(run.balance().energyResidual() < 1e-7, mm + " mm: " + run.balance());
            before = drained;
        }
    }

    /** A gas spring that could push out more than there is never meets its stop; yet nothing is left to pump. */
    @Test
    void aDrainedCircuitNoLongerPumps() {
        RadiatorCircuit longStroke = ReferenceCircuit.with(new Accumulator(303975, 0.006, 0.1, 1));
        Breach breach = Breach.of(2e-3, 1, 3600, ReferenceScenario.LAW);
        LeakScenario scenario = ReferenceScenario.of(ReferenceCircuit.module(longStroke), new Opening(0, breach));
        Trajectory run = TrajectorySolver.DEFAULT.solve(scenario, DAY_S);
        double drained = run.timeS(TrajectoryEvent.Kind.DRAINED, 0).orElseThrow();
        assertEquals(drained, run.timeS(TrajectoryEvent.Kind.LOSS_OF_FLOW, 0).orElseThrow());
        assertEquals(Mode.STOPPED, run.at(DAY_S).circuits().get(0).mode());
        assertTrue(run.at(DAY_S).bayK() > run.at(drained).bayK() + 5, "nothing cools the bay any more");
    }

    /** The vapour pressure of the siloxane is two decades lower: the stopped loop weeps for days. */
    @Test
    void theCoolantDecidesHowLongAStoppedLoopDrains() {
        Trajectory siloxane = leakOf("siloxane-1.5cst");
        Trajectory isooctane = leakOf("isooctane");
        assertTrue(siloxane.timeS(TrajectoryEvent.Kind.DRAINED, 0).isEmpty());
        assertTrue(isooctane.timeS(TrajectoryEvent.Kind.DRAINED, 0).isPresent());
        double slow = siloxane.at(20_000).circuits().get(0).leakKgPerS();
        double fast = isooctane.at(20_000).circuits().get(0).leakKgPerS();
        assertEquals(11, fast / slow, 5);
    }

    @Test
    void coolantsThatCannotDoItSayWhy() {
        String frozen = assertThrows(IntegrationFailure.class, () -> leakOf("water-ethylene-glycol"))
                .toString();
        assertTrue(frozen.contains("cold leg of circuit 0 must lie within 258.5"), frozen);
        String boiling = assertThrows(IllegalArgumentException.class, () -> filledWith("ammonia"))
                .toString();
        assertTrue(boiling.contains("fillPa of circuit ammonia must be >"), boiling);
    }
}
