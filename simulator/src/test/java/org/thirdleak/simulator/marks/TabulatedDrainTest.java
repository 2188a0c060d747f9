package org.thirdleak.simulator.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.degradation.LeakScenario;
import org.thirdleak.core.degradation.Opening;
import org.thirdleak.core.degradation.Trajectory;
import org.thirdleak.core.degradation.TrajectoryEvent;
import org.thirdleak.core.degradation.TrajectorySolver;
import org.thirdleak.core.leak.Breach;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.degradation.CircuitModel;

class TabulatedDrainTest {

    private static final Path LOOP = Path.of("../examples/configs/soyuz-loop.yaml");
    private static final LeakScenario REFERENCE = reference();
    private static final DrainTimes TIMES = DrainTimes.of(REFERENCE);

    private static LeakScenario reference() {
        try {
            CircuitModel model =
                    new CircuitModel(CircuitConfigReader.read(LOOP, List.of()).config());
            return model.scenario(model.reference());
        } catch (InvalidConfigException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Between the diameters of the table, which are a factor of 1.22 apart, within 3 % of the trajectory itself. */
    @Test
    void timesAreThoseOfTheTrajectories() {
        Opening opening = REFERENCE.openings().get(0);
        for (double mm : new double[] {0.27, 0.8, 1.3, 3.7}) {
            Breach breach = opening.breach().withDiameter(mm * 1e-3);
            Trajectory run = TrajectorySolver.DEFAULT.solve(
                    new LeakScenario(
                            REFERENCE.module(),
                            REFERENCE.orbit(),
                            List.of(new Opening(opening.circuit(), breach)),
                            REFERENCE.initial()),
                    10 * 86_400);
            double half = run.timeOfLossS(opening.circuit(), 0.5).orElseThrow() - breach.onsetS();
            double drained =
                    run.timeS(TrajectoryEvent.Kind.DRAINED, opening.circuit()).orElseThrow() - breach.onsetS();
            assertEquals(1, TIMES.halfEmptyH(mm * 1e-3) * 3600 / half, 0.03, mm + " mm");
            assertEquals(1, TIMES.drainedH(mm * 1e-3) * 3600 / drained, 0.03, mm + " mm");
        }
    }

    @Test
    void beyondTheTableSmallHolesAreSlowAndLargeOnesAsFastAsTheTube() {
        assertEquals(4 * TIMES.halfEmptyH(0.1e-3), TIMES.halfEmptyH(0.05e-3), 1e-9);
        assertEquals(TIMES.drainedH(10e-3), TIMES.drainedH(50e-3), 1e-12);
        assertTrue(TIMES.drainedH(10e-3) < 0.2, "" + TIMES.drainedH(10e-3));
    }

    /** Of MS-22: a hole of 0.8 mm fits what was seen, one of 12 mm does not, nor does a pinhole. */
    @Test
    void theDrainOfTheFirstLeakFitsItsPublishedHole() {
        DrainMark seen = new DrainMark(3, 17.75, 0.5, TIMES);
        assertTrue(seen.probability(0.8e-3) > 0.95, "" + seen.probability(0.8e-3));
        assertTrue(seen.probability(12e-3) < 1e-6, "" + seen.probability(12e-3));
        assertTrue(seen.probability(0.1e-3) < 1e-3, "" + seen.probability(0.1e-3));
    }
}
