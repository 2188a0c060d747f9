package org.thirdleak.simulator.hypothesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thirdleak.simulator.Reference;

/** The tabulated survival of a Weibull law against numbers of 30 digits and against two exponentials. */
class LogWeibullSurvivalTest {

    private static final double STATED = 4e-15;

    @TestFactory
    Stream<DynamicTest> isWithinTheStatedError() {
        return Reference.rows("hypothesis/log-weibull-survival.csv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        "exp(-e^" + row[0] + ")",
                        () -> assertEquals(
                                Double.parseDouble(row[1]),
                                LogWeibullSurvival.at(Double.parseDouble(row[0])),
                                STATED)));
    }

    /** The library's own error is below 1e-15 here, so that no seed can fail by chance. */
    @Test
    void isWithinTheStatedErrorAtRandomArguments() {
        SplittableRandom random = new SplittableRandom(2);
        double worst = 0;
        for (int i = 0; i < 1_000_000; i++) {
            double x = -38 + 43 * random.nextDouble();
            double survival = LogWeibullSurvival.at(x);
            assertTrue(survival >= 0 && survival <= 1, () -> "at " + x + " it is " + survival);
            worst = Math.max(worst, Math.abs(survival - Math.exp(-Math.exp(x))));
        }
        assertTrue(worst <= STATED, "worst is " + worst);
    }

    @Test
    void hasItsLimits() {
        assertEquals(1, LogWeibullSurvival.at(Double.NEGATIVE_INFINITY));
        assertEquals(0, LogWeibullSurvival.at(Double.POSITIVE_INFINITY));
        assertEquals(Double.NaN, LogWeibullSurvival.at(Double.NaN));
    }
}
