package org.thirdleak.core.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.quadrature.GaussLegendre;

class GrowthTest {

    private static final CompoundGrowth FRAGMENTS = new CompoundGrowth(1988, 0.02, 2011, 0.04);
    private static final LinearGrowth OBJECTS = new LinearGrowth(1988, 0.05);

    @Test
    void growsFromTheReferenceYearAndChangesPaceWithoutAJump() {
        assertEquals(1, FRAGMENTS.at(1988));
        assertRelative(1.02 * 1.02, FRAGMENTS.at(1990), 1e-15, "two years on");
        assertRelative(Math.pow(1.02, 23), FRAGMENTS.at(2011), 1e-14, "at the break");
        assertRelative(Math.pow(1.02, 23) * 1.04, FRAGMENTS.at(2012), 1e-14, "a year after the break");
        assertRelative(2.7, OBJECTS.at(2022), 1e-15, "34 years of 5 %");
        assertEquals(1, TimeGrowth.steady().at(1900));
    }

    @Test
    void integralsAgreeWithQuadratureAcrossTheBreak() {
        GaussLegendre rule = GaussLegendre.of(20);
        for (TimeGrowth growth : List.of(FRAGMENTS, OBJECTS, new ConstantGrowth(3))) {
            double expected = rule.integrate(growth::at, new double[] {1998.9, 2011, 2023.8});
            assertRelative(expected, growth.integral(1998.9, 2023.8), 1e-13, growth);
        }
    }

    @Test
    void integralsAreAdditiveAndAccurateOverASecond() {
        double second = 1 / (365.25 * 86_400);
        assertEquals(0, FRAGMENTS.integral(2020, 2020));
        double start = 2022.5;
        double span = (start + second) - start;
        assertRelative(span * FRAGMENTS.at(start), FRAGMENTS.integral(start, start + second), 1e-9, "one second");
        assertRelative(
                FRAGMENTS.integral(2000, 2020),
                FRAGMENTS.integral(2000, 2010) + FRAGMENTS.integral(2010, 2020),
                1e-14,
                "additive");
    }

    @Test
    void refusesLawsWithoutMeaning() {
        assertThrows(IllegalArgumentException.class, () -> new ConstantGrowth(-1));
        assertThrows(IllegalArgumentException.class, () -> new LinearGrowth(1988, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new CompoundGrowth(1988, 0, 2011, 0.04));
        String message = assertThrows(IllegalArgumentException.class, () -> OBJECTS.at(1960))
                .getMessage();
        assertTrue(String.valueOf(message).contains("epochYear must be >= 1968.0"), message);
    }
}
