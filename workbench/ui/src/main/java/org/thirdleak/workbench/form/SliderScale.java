package org.thirdleak.workbench.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.thirdleak.simulator.config.Limits;

/**
 * Places of a slider over the range of a number; in the logarithm where the range spans decades.
 *
 * @param limits the range, bounded on both sides
 */
record SliderScale(Limits limits) {
    /** Places of the slider. */
    static final int STEPS = 200;

    private static final double DECADES = 100;
    private static final int USUAL_SHARE = 50;
    private static final double CIRCLE_DEG = 360;
    private static final int DIGITS = 3;

    /**
     * Whether a slider helps: the values in use do not all lie at one end of it.
     *
     * @param usual the value by default, if there is one
     */
    boolean helps(Optional<Double> usual) {
        boolean seen = usual.filter(value -> value != limits.min() || limits.max() <= 1)
                .map(value -> value == limits.min() || place(value) >= STEPS / USUAL_SHARE)
                .orElse(usual.isEmpty() && limits.max() - limits.min() <= CIRCLE_DEG);
        return logarithmic() || seen;
    }

    private boolean logarithmic() {
        return limits.min() > 0 && limits.max() / limits.min() >= DECADES;
    }

    /** The place nearest to a value, 0 … {@value #STEPS}. */
    int place(double value) {
        double share = (scaled(value) - scaled(limits.min())) / (scaled(limits.max()) - scaled(limits.min()));
        return (int) Math.round(STEPS * Math.max(0, Math.min(1, share)));
    }

    /** The value of a place, to three digits; just inside where the bound itself is excluded. */
    String value(int place) {
        int allowed = limits.above() ? Math.max(1, place) : place;
        double at = scaled(limits.min()) + (scaled(limits.max()) - scaled(limits.min())) * allowed / STEPS;
        double value = logarithmic() ? Math.exp(at) : at;
        double inside = Math.max(limits.min(), Math.min(limits.max(), value));
        return new BigDecimal(inside)
                .round(new MathContext(DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }

    private double scaled(double value) {
        return logarithmic() ? Math.log(Math.max(value, limits.min())) : value;
    }
}
