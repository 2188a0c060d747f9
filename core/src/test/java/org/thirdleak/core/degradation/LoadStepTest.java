package org.thirdleak.core.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Equipment that is switched on the way. */
class LoadStepTest {

    private static final double DAY_S = 86400;
    private static final double ZERO_K = 273.15;

    private static Trajectory leak(double days, LoadStep... steps) {
        return TrajectorySolver.DEFAULT.solve(ReferenceScenario.leaking().withLoads(List.of(steps)), days * DAY_S);
    }

    /**
     * What the compartments were tuned to: bay to about 40 degrees and living compartment to about 30 in the days after
     * the leak, both to about 30 after the bay is powered down to 350 W. "About" is 2 degrees here.
     */
    @Test
    void theTunedModuleDoesWhatItWasTunedTo() {
        Trajectory run = leak(10, new LoadStep(4 * DAY_S, 350, 90));
        for (double day : new double[] {2, 3, 4}) {
            assertEquals(40, run.at(day * DAY_S).bayK() - ZERO_K, 2, "bay on day " + day);
            assertEquals(30, run.at(day * DAY_S).livingK() - ZERO_K, 2, "living compartment on day " + day);
        }
        assertEquals(30, run.at(10 * DAY_S).bayK() - ZERO_K, 0.5, "bay after the power-down");
        assertEquals(30, run.at(10 * DAY_S).livingK() - ZERO_K, 2, "living compartment after the power-down");
    }

    @Test
    void theBalanceClosesOverASwitch() {
        Trajectory run = new TrajectorySolver(1e-10)
                .solve(
                        ReferenceScenario.leaking()
                                .withLoads(List.of(new LoadStep(40_000, 350, 20), new LoadStep(50_000.5, 600, 0))),
                        DAY_S);
        assertTrue(run.balance().energyResidual() < 1e-12, run.balance().toString());
    }

    /** Before the switch nothing moves; a switch to the same load moves nothing but the steps. */
    @Test
    void onlyWhatComesAfterTheSwitchChanges() {
        Trajectory plain = leak(1);
        Trajectory switched = leak(1, new LoadStep(40_000, 350, 90));
        assertEquals(plain.at(37_000).bayK(), switched.at(37_000).bayK());
        assertTrue(switched.at(45_000).bayK() < plain.at(45_000).bayK() - 0.5);
        assertEquals(
                plain.at(DAY_S).bayK(),
                leak(1, new LoadStep(40_000, 520, 90)).at(DAY_S).bayK(),
                1e-5);
        assertEquals(
                leak(1, new LoadStep(0, 350, 90)).at(1000).bayK(),
                plain.at(1000).bayK() - 0.1,
                0.05);
    }

    @Test
    void nonsenseIsRefusedWithItsName() {
        String negative = assertThrows(IllegalArgumentException.class, () -> new LoadStep(0, -1, 90))
                .getMessage();
        assertEquals("bayW of a load step must be finite and >= 0 W but was -1.0", negative);
        assertThrows(IllegalArgumentException.class, () -> new LoadStep(Double.NaN, 1, 1));
        String order = assertThrows(
                        IllegalArgumentException.class, () -> leak(1, new LoadStep(500, 1, 1), new LoadStep(500, 2, 2)))
                .getMessage();
        assertEquals("timeS of load step 1 must be > 500.0 s, that of the step before, but was 500.0 s", order);
    }
}
