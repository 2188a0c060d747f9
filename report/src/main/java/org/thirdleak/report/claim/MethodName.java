package org.thirdleak.report.claim;

/** Short names of the methods of an evidence. */
public final class MethodName {
    private MethodName() {}

    /**
     * The name of a method.
     *
     * @param engine its word in a config
     * @return such as "plain Monte Carlo"
     */
    public static String of(String engine) {
        return switch (engine) {
            case "exact_onset_rqmc" -> "quasi-Monte Carlo, onset exact";
            case "prior_monte_carlo" -> "plain Monte Carlo over the prior";
            default -> engine.replace('_', ' ');
        };
    }
}
