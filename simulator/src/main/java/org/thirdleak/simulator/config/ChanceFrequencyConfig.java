package org.thirdleak.simulator.config;

/**
 * How often steady chance gives a Bayes factor as large as the one observed.
 *
 * @param replicationCount simulated records per sample; 0 leaves it out
 * @param stopping when the analysis of a simulated record is made
 */
@Doc("How often steady chance gives a Bayes factor of a defect as large as the one observed")
public record ChanceFrequencyConfig(
        @Doc("Simulated records per sample; 0 leaves the question out") @Default("400") @Range(min = 0, max = 1_000_000)
        int replicationCount,

        @Doc(
                "When the analysis of a simulated record is made: fixed_end, at the end of the observation; at_third_leak, "
                        + "as soon as as many leaks as observed have fallen into the matching window, else at the end")
        @Default("at_third_leak")
        Stopping stopping) {
    /** When the analysis of a simulated record is made. */
    public enum Stopping {
        /** At the end of the observation. */
        FIXED_END,
        /** As soon as as many leaks as observed have fallen into the matching window, else at the end. */
        AT_THIRD_LEAK
    }
}
