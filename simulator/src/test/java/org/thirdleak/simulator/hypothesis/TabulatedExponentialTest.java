package org.thirdleak.simulator.hypothesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thirdleak.simulator.Reference;

/** The exponential of the kernels against numbers of 30 digits and against the library of Java. */
class TabulatedExponentialTest {

    private static final int RANDOM_ARGUMENTS = 2_000_000;

    @TestFactory
    Stream<DynamicTest> isWithinOneUnitInTheLastPlace() {
        return Reference.rows("hypothesis/exponential.csv").stream()
                .map(row -> DynamicTest.dynamicTest("e^" + row[0], () -> check(row)));
    }

    private static void check(String[] row) {
        BigDecimal exact = new BigDecimal(row[1]);
        double found = TabulatedExponential.exp(Double.parseDouble(row[0]));
        double apart = new BigDecimal(found).subtract(exact).abs().doubleValue();
        assertTrue(apart <= Math.ulp(exact.doubleValue()), () -> "exp is " + found + ", not " + exact);
    }

    /** Both are within one unit of the truth, which would allow two between them; with this seed there is never more than one. */
    @Test
    void isWithinOneUnitOfTheLibraryAtRandomArguments() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < RANDOM_ARGUMENTS; i++) {
            double x = (2 * random.nextDouble() - 1) * (i % 2 == 0 ? 708 : 1);
            double library = StrictMath.exp(x);
            assertEquals(library, TabulatedExponential.exp(x), Math.ulp(library), () -> "at " + x);
        }
    }

    @Test
    void beyondTheRangeItIsAsInTheLibrary() {
        for (double x : new double[] {
            Double.NEGATIVE_INFINITY,
            -1e300,
            -746,
            -745.2,
            -744,
            709.7,
            710,
            1e300,
            Double.POSITIVE_INFINITY,
            Double.NaN
        }) {
            assertEquals(Math.exp(x), TabulatedExponential.exp(x));
        }
    }
}
