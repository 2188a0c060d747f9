package org.thirdleak.simulator.config;

import java.util.Locale;
import java.util.Optional;

/**
 * Priors so wide that a Bayes factor says how wide they are and little else: halving their range doubles it, whatever the
 * record shows (D. V. Lindley 1957, <i>Biometrika</i> 44, 187; M. S. Bartlett 1957, <i>ibid.</i>, 533).
 *
 * @param reason what is too wide, and how wide it may be
 */
record NearlyImproper(String reason) {

    private static final double MOST_DECADES = 6;
    private static final double Z_95 = 1.96;
    /** From 2.5 to 97.5 % a gamma law of this shape spans six decades. */
    private static final double SMALLEST_SHAPE = 0.29;

    static Optional<NearlyImproper> logUniform(double low, double high) {
        double decades = Math.log10(high) - Math.log10(low);
        return decades <= MOST_DECADES * (1 + 1e-12)
                ? Optional.empty()
                : Optional.of(tooWide(
                        "the bounds " + NumberText.shortest(low) + " and " + NumberText.shortest(high) + " are ",
                        decades));
    }

    static Optional<NearlyImproper> logNormal(double sigmaLn) {
        double decades = 2 * Z_95 * sigmaLn / Math.log(10);
        return decades <= MOST_DECADES
                ? Optional.empty()
                : Optional.of(tooWide(
                        "with sigma_ln " + NumberText.shortest(sigmaLn) + " the ends of the middle 95 % are ",
                        decades));
    }

    static Optional<NearlyImproper> gamma(double shape) {
        return shape >= SMALLEST_SHAPE
                ? Optional.empty()
                : Optional.of(new NearlyImproper(
                        "the shape must be at least " + SMALLEST_SHAPE + " but is " + NumberText.shortest(shape)
                                + ": the middle 95 % would span more than 6 decades, and what follows from so wide a prior is"
                                + " arbitrary"));
    }

    private static NearlyImproper tooWide(String what, double decades) {
        return new NearlyImproper(
                what + String.format(Locale.ROOT, "%.1f", decades)
                        + " decades apart, at most 6 are allowed: what follows from so wide a prior is arbitrary, a Bayes factor above all");
    }
}
