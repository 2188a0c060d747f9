package org.thirdleak.core.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.circuit.Panel;
import org.thirdleak.core.circuit.Radiator;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.circuit.ReferenceCircuit;
import org.thirdleak.core.coolant.Coolant;
import org.thirdleak.core.degradation.TrajectoryEvent.Kind;
import org.thirdleak.core.leak.Breach;
import org.thirdleak.core.leak.HoleFluid;
import org.thirdleak.core.leak.VapourTail;

/** The residue of a drained loop leaves as vapour, if that is asked for. */
class ResidueTest {

    private static final double DAY_S = 86400;
    private static final double RESIDUE_KG = 0.3;

    private static Breach hole(double diameterM) {
        return Breach.of(diameterM, 1, 3600, ReferenceScenario.LAW).withVapourTail();
    }

    private static Trajectory follow(RadiatorCircuit circuit, Breach breach, double tolerance, double days) {
        LeakScenario scenario = ReferenceScenario.of(ReferenceCircuit.module(circuit), new Opening(0, breach));
        return new TrajectorySolver(tolerance).solve(scenario, days * DAY_S);
    }

    private static double time(Trajectory trajectory, Kind kind) {
        return trajectory.timeS(kind, 0).orElseThrow();
    }

    @Test
    void nothingIsLeftAndNothingIsLost() {
        for (double mm : new double[] {0.8, 2, 12}) {
            Trajectory run = follow(ReferenceCircuit.whole(), hole(mm * 1e-3), 1e-8, 4);
            assertEquals(
                    List.of(Kind.LOSS_OF_FLOW, Kind.DRAINED, Kind.EMPTIED),
                    run.events().stream().map(TrajectoryEvent::kind).toList());
            Balance balance = run.balance();
            assertEquals(0, run.at(4 * DAY_S).circuits().get(0).massKg());
            assertEquals(0, run.at(4 * DAY_S).circuits().get(0).leakKgPerS());
            assertRelative(30.73307126487651, balance.lostKg(), 1e-14, mm + " mm");
            assertRelative(balance.lostKg(), balance.leakedKg(), 2e-8, mm + " mm");
            assertTrue(balance.energyResidual() < 1e-11, mm + " mm: " + balance);
        }
    }

    /** A panel that keeps its temperature: the residue over the choked flow at that temperature, in closed form. */
    @Test
    void theTailTakesAsLongAsTheClosedFormSays() {
        RadiatorCircuit base = ReferenceCircuit.whole();
        Radiator radiator = base.radiator();
        List<Panel> heavy = radiator.panels().stream()
                .map(panel -> new Panel(panel.facing(), panel.areaM2(), panel.absorptance(), panel.emittance(), 1e13))
                .toList();
        RadiatorCircuit circuit = new RadiatorCircuit(
                base.name(),
                base.duty(),
                base.charge(),
                base.accumulator(),
                base.loop(),
                new Radiator(heavy, radiator.fin(), radiator.tubes(), 0, 0));
        Breach breach = hole(0.8e-3);
        Trajectory run = follow(circuit, breach, 1e-9, 6);
        HoleFluid fluid = HoleFluid.of(Coolant.named("isooctane").orElseThrow(), 275.15);
        double flow = breach.areaM2() * VapourTail.massFluxKgPerM2S(fluid, breach.dischargeCoefficient());
        double tailS = time(run, Kind.EMPTIED) - time(run, Kind.DRAINED);
        assertRelative(RESIDUE_KG / flow, tailS, 1e-6, "time of the tail");
        double later = time(run, Kind.DRAINED) + 0.3 * tailS;
        assertRelative(0.7 * RESIDUE_KG, run.at(later).circuits().get(0).massKg(), 1e-6, "mass on the way");
    }

    @Test
    void theTailChangesNothingBeforeTheDrainAndTakesDays() {
        Trajectory kept = TrajectorySolver.DEFAULT.solve(ReferenceScenario.leaking(), 5 * DAY_S);
        Trajectory gone = follow(ReferenceCircuit.whole(), hole(0.8e-3), 1e-6, 5);
        assertEquals(time(kept, Kind.DRAINED), time(gone, Kind.DRAINED));
        assertEquals(kept.at(34000).bayK(), gone.at(34000).bayK());
        assertEquals(RESIDUE_KG, kept.at(5 * DAY_S).circuits().get(0).massKg());
        double days = (time(gone, Kind.EMPTIED) - time(gone, Kind.DRAINED)) / DAY_S;
        assertTrue(days > 2 && days < 4, days + " d");
        // 2 W of evaporation are not felt inside
        assertEquals(kept.at(5 * DAY_S).bayK(), gone.at(5 * DAY_S).bayK(), 0.01);
    }
}
