package org.thirdleak.workbench.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.thirdleak.simulator.config.Limits;
import org.thirdleak.simulator.config.NumberText;

/**
 * A whole number, one step up or down: by 1, and where the range spans decades by a tenth of its size.
 *
 * @param limits what the number may be
 */
record NumberStep(Limits limits) {
    private static final double DECADES = 1000;

    /**
     * The number after a step.
     *
     * @param typed the number as typed, such as {@code 1e6}
     * @param up whether it grows
     * @return within the limits, in plain digits; empty if the text is no number or nothing is left in that direction
     */
    Optional<String> from(String typed, boolean up) {
        return new NumberText(typed.strip())
                .node()
                .map(node -> node.decimalValue())
                .map(number -> next(number, up))
                .filter(next -> up ? next.doubleValue() <= limits.max() : next.doubleValue() >= limits.min())
                .map(BigInteger::toString);
    }

    private BigInteger next(BigDecimal number, boolean up) {
        BigInteger whole = number.toBigInteger();
        BigInteger step = stepAt(whole);
        BigInteger below = whole.subtract(BigInteger.ONE);
        return up ? whole.add(step) : whole.subtract(stepAt(below)); // back by what led here
    }

    private BigInteger stepAt(BigInteger whole) {
        boolean decades = Double.isFinite(limits.max()) && limits.max() - limits.min() >= DECADES;
        int digits = whole.abs().toString().length();
        return decades && digits > 2 ? BigInteger.TEN.pow(digits - 2) : BigInteger.ONE;
    }
}
