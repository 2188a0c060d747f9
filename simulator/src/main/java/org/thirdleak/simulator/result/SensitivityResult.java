package org.thirdleak.simulator.result;

import java.util.List;

/**
 * How the outcomes of a leak depend on the inputs of its circuit.
 *
 * @param trajectories trajectories followed for it; 0 if it was not asked for
 * @param failures points with a trajectory that could not be followed, of which nothing else is used, and single changes
 *     that could not
 * @param outcomes one entry per outcome; none if the leak at the medians could not be followed
 */
public record SensitivityResult(long trajectories, long failures, List<Outcome> outcomes) {

    /** Not asked for. */
    public static final SensitivityResult NONE = new SensitivityResult(0, 0, List.of());

    /** Copies the list. */
    public SensitivityResult {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * An outcome.
     *
     * @param id {@code loss_of_flow}, {@code half_empty}, {@code instrument_bay}, {@code living_compartment}
     * @param title the outcome in words
     * @param unit its unit
     * @param reference its value with every input at its median
     * @param sd its standard deviation over the priors; of a time, that of its natural logarithm
     * @param inputs what each input does, the largest total index first
     */
    public record Outcome(String id, String title, String unit, double reference, double sd, List<InputEffect> inputs) {
        /** Copies the list. */
        public Outcome {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * What an input does to an outcome.
     *
     * @param input dotted path of the input
     * @param unit its unit
     * @param low its 5 % quantile, or the nearest of the 10 %, 25 % and 50 % quantiles whose leak can be followed
     * @param high its 95 % quantile, or the nearest of the 90 %, 75 % and 50 % quantiles whose leak can be followed
     * @param outcomeAtLow the outcome with this input low, the others at their medians
     * @param outcomeAtHigh the same with it high
     * @param firstOrder part of the variance that would vanish if the input alone were known (Sobol 1993)
     * @param total part of the variance that would remain if all others were known (Homma and Saltelli 1996)
     */
    public record InputEffect(
            String input,
            String unit,
            double low,
            double high,
            double outcomeAtLow,
            double outcomeAtHigh,
            Estimate firstOrder,
            Estimate total) {}
}
