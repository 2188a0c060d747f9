package org.thirdleak.simulator.config;

import java.util.List;

/**
 * How the verdict will move. It needs the flight plan of {@code forecast}.
 *
 * @param horizonsD ends of a silence after the record
 * @param leakStepD step of the dates at which each unit of the flight plan is supposed to leak
 * @param nextLeaks leaks supposed beside these
 * @param yearCount years to watch
 * @param futureCount futures played under each hypothesis
 * @param thresholdFactor Bayes factor that counts as settled
 */
@Doc("How the verdict will move; it needs the flight plan of the forecast")
public record VerdictOutlookConfig(
        @Doc("Ends of a silence after the date of the record, days")
        @Default("[0, 30, 90, 180, 365, 730]")
        @Range(min = 0, max = 7305)
        List<Double> horizonsD,

        @Doc(
                "Step of the dates at which each unit in flight is supposed to leak, days; up to the end of the flight plan")
        @Default("45")
        @Range(min = 1, max = 3653)
        double leakStepD,

        @Doc("Leaks supposed beside those, each the next one of the fleet") @Default("[]")
        List<NextLeakConfig> nextLeaks,

        @Doc("Years to watch, the flights going on as in the flight plan; 0 for none")
        @Default("10")
        @Range(min = 0, max = 20)
        int yearCount,

        @Doc("Futures played under each hypothesis") @Default("200") @Range(min = 10, max = 100000)
        int futureCount,

        @Doc("Bayes factor, either way, that counts as settled") @Default("20") @Range(min = 1, max = 1e6, above = true)
        double thresholdFactor) {

    /** Copies the lists. */
    public VerdictOutlookConfig {
        horizonsD = List.copyOf(horizonsD);
        nextLeaks = List.copyOf(nextLeaks);
    }
}
