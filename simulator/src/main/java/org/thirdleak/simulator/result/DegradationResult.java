package org.thirdleak.simulator.result;

import java.util.List;

/**
 * What a leak does to a module, hour by hour: trajectories of simulated leaks, by hypothesis and design.
 *
 * @param modelled whether this run modelled it: whether a design has a circuit
 * @param horizonH how long every leak was followed, hours after its onset
 * @param samples the trajectories behind it, by cause and design
 * @param outlooks what they say, by hypothesis and design
 * @param sensitivities how the outcomes depend on the inputs, by design
 */
public record DegradationResult(
        boolean modelled,
        double horizonH,
        List<TrajectorySample> samples,
        List<LeakOutlook> outlooks,
        List<DesignSensitivity> sensitivities) {

    /** Of a run whose designs have no circuit. */
    public static final DegradationResult NONE = new DegradationResult(false, 0, List.of(), List.of(), List.of());

    /** Copies the lists. */
    public DegradationResult {
        samples = List.copyOf(samples);
        outlooks = List.copyOf(outlooks);
        sensitivities = List.copyOf(sensitivities);
    }

    /**
     * How the outcomes of a leak of a design depend on its inputs.
     *
     * @param design id of the design
     * @param title name of the design for people
     * @param sensitivity the indices
     */
    public record DesignSensitivity(String design, String title, SensitivityResult sensitivity) {}

    /**
     * The trajectories of one cause and design, shared by all hypotheses that know the cause.
     *
     * @param cause {@code impact} or {@code defect}
     * @param design id of the design
     * @param hypothesis id of the hypothesis whose histories the leaks come from
     * @param histories histories that were played for them
     * @param trajectories trajectories that were followed to the horizon
     * @param medianHoleMm median diameter of their holes
     * @param lowHoleMm 5 % quantile of it
     * @param highHoleMm 95 % quantile of it
     * @param failures those that could not be followed
     */
    public record TrajectorySample(
            String cause,
            String design,
            String hypothesis,
            long histories,
            long trajectories,
            double medianHoleMm,
            double lowHoleMm,
            double highHoleMm,
            List<FailedTrajectory> failures) {
        /** Copies the list. */
        public TrajectorySample {
            failures = List.copyOf(failures);
        }
    }

    /**
     * A trajectory that could not be followed: it can be found again by its block and index.
     *
     * @param seed seed of the run
     * @param block block of the job
     * @param index trajectory within the block
     * @param message what went wrong
     */
    public record FailedTrajectory(long seed, long block, int index, String message) {}
}
