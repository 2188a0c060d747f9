package org.thirdleak.core.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import org.junit.jupiter.api.Test;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.circuit.ReferenceCircuit;
import org.thirdleak.core.degradation.DrainTable.Outcome;
import org.thirdleak.core.leak.Accumulator;
import org.thirdleak.core.leak.Breach;

class DrainTableTest {

    private static final double DAY_S = 86400;

    private static DrainTable table(int count) {
        return DrainTable.of(TrajectorySolver.DEFAULT, ReferenceScenario.leaking(), 0.4e-3, 4e-3, count, 1.5 * DAY_S);
    }

    /** What the card says of the closed form: within 1 % except for slow leaks, whose temperatures move. */
    @Test
    void theClosedFormOfTheLossOfFlowIsWithinOnePercent() {
        double[][] litres = {{6, 7}, {4, 12}, {2, 2}};
        for (double[] l : litres) {
            RadiatorCircuit circuit =
                    ReferenceCircuit.with(new Accumulator(303975, l[0] * 1e-3, (l[0] + l[1]) * 1e-3, 1));
            for (double mm : new double[] {0.8, 1, 2, 4}) {
                Breach breach = Breach.of(mm * 1e-3, 1, 3600, ReferenceScenario.LAW);
                Trajectory run = TrajectorySolver.DEFAULT.solve(
                        ReferenceScenario.of(ReferenceCircuit.module(circuit), new Opening(0, breach)), DAY_S / 2);
                CircuitState onset = run.at(3600).circuits().get(0);
                double full = run.timeS(TrajectoryEvent.Kind.LOSS_OF_FLOW, 0).orElseThrow() - 3600;
                double estimate = LossOfFlowEstimate.timeS(circuit, breach, onset.warmLegK(), onset.coldLegK());
                assertRelative(full, estimate, 0.01, mm + " mm, " + l[0] + " l: " + full + " " + estimate);
            }
        }
    }

    @Test
    void aFullBellowsLosesItsFlowAtOnce() {
        RadiatorCircuit circuit = ReferenceCircuit.with(new Accumulator(303975, 0.006, 0.0061, 1));
        Breach breach = Breach.of(1e-3, 1, 3600, ReferenceScenario.LAW);
        assertEquals(0, LossOfFlowEstimate.timeS(circuit, breach, 280, 270));
    }

    @Test
    void theTableHoldsItsTrajectoriesAndItsError() {
        DrainTable table = table(25);
        Trajectory run = TrajectorySolver.DEFAULT.solve(
                ReferenceScenario.leaking(0.4e-3, 1, ReferenceScenario.LAW), 1.5 * DAY_S);
        double drained = run.timeS(TrajectoryEvent.Kind.DRAINED, 0).orElseThrow() - 3600;
        assertRelative(drained, table.timeS(Outcome.DRAINED, 0.4e-3), 1e-12, "at a node");
        assertTrue(table.greatestError(Outcome.LOSS_OF_FLOW) < 0.01, "" + table.greatestError(Outcome.LOSS_OF_FLOW));
        assertTrue(table.greatestError(Outcome.HALF_EMPTY) < 0.03, "" + table.greatestError(Outcome.HALF_EMPTY));
        assertTrue(table.greatestError(Outcome.DRAINED) < 0.03, "" + table.greatestError(Outcome.DRAINED));
        double honest = 8.6005 * 3600;
        assertRelative(
                honest, table.timeS(Outcome.DRAINED, 0.8e-3), 2 * table.greatestError(Outcome.DRAINED), "0.8 mm");
        assertTrue(table(7).greatestError(Outcome.DRAINED) > table.greatestError(Outcome.DRAINED));
    }

    @Test
    void whatTheHorizonCutsIsInfinite() {
        DrainTable table =
                DrainTable.of(TrajectorySolver.DEFAULT, ReferenceScenario.leaking(), 0.4e-3, 2e-3, 5, DAY_S / 2);
        assertEquals(Double.POSITIVE_INFINITY, table.timeS(Outcome.DRAINED, 0.41e-3));
        assertTrue(table.timeS(Outcome.DRAINED, 1.9e-3) < DAY_S);
    }

    @Test
    void nonsenseIsRefused() {
        DrainTable table = table(2);
        assertThrows(IllegalArgumentException.class, () -> table.timeS(Outcome.DRAINED, 0.39e-3));
        assertThrows(IllegalArgumentException.class, () -> table.timeS(Outcome.DRAINED, Double.NaN));
        assertThrows(
                IllegalArgumentException.class,
                () -> DrainTable.of(TrajectorySolver.DEFAULT, ReferenceScenario.sound(), 1e-3, 2e-3, 5, DAY_S));
    }
}
