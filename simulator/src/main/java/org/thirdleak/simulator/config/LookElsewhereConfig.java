package org.thirdleak.simulator.config;

import java.util.List;

/**
 * How the price of having looked for a cluster everywhere is shown.
 *
 * @param windowWidthsD widths of the windows of the curve
 * @param ratePrior law of the rate of the steady record it is compared with
 */
@Doc("How the price of having looked for a cluster everywhere is shown")
public record LookElsewhereConfig(
        @Doc("Widths of the windows of the curve, days; that of matching is always among them")
        @Default("[30, 40, 55, 70, 95, 125, 160, 210, 270, 350, 450, 590, 770, 1000]")
        @Range(min = 0, max = 36525, above = true)
        List<Double> windowWidthsD,

        @Doc("Gamma law of the rate of a steady record that is watched all the time, for comparison") @Default("{}")
        RatePrior ratePrior) {

    /** Copies the list. */
    public LookElsewhereConfig {
        windowWidthsD = List.copyOf(windowWidthsD);
    }

    /**
     * A gamma law of a rate, in the words of leaks seen before.
     *
     * @param shapeFactor its shape
     * @param exposureYr its rate parameter
     */
    @Doc("A gamma law of a rate: as if shape leaks had been seen within the exposure before")
    public record RatePrior(
            @Doc("Shape of the law")
            @Default("0.5")
            @Range(min = 0.01, max = 1000, why = "an improper law has no answer")
            double shapeFactor,

            @Doc("Rate parameter of the law, years; the mean is shape over exposure, in leaks a year")
            @Default("2")
            @Range(min = 0.001, max = 100000, why = "an improper law has no answer")
            double exposureYr) {}
}
