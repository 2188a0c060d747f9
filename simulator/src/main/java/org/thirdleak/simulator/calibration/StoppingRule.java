package org.thirdleak.simulator.calibration;

import java.time.Instant;
import java.util.List;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;

/**
 * When the analysis of a record is made. Bayes factors do not depend on it, how often one is large does: whoever asks only
 * once leaks have come close together asks at a favourable moment.
 *
 * @param leaks number of leaks that prompts the analysis; 0 for never
 * @param windowDays time within which they have to fall, days
 */
public record StoppingRule(int leaks, double windowDays) {

    /** The analysis is made at the end of the observation, whatever happened. */
    public static final StoppingRule FIXED_END = new StoppingRule(0, 0);

    /**
     * The record that is analysed.
     *
     * @param whole the record to the end of the observation
     * @return the part up to the leak that prompts the analysis, that leak included; the whole if none does
     */
    public ServiceRecord analysed(ServiceRecord whole) {
        if (leaks == 0) {
            return whole;
        }
        List<CircuitUnit> leaked = whole.leaked();
        for (int i = leaks - 1; i < leaked.size(); i++) {
            Instant last = leaked.get(i).atRiskTo();
            Instant first = leaked.get(i - leaks + 1).atRiskTo();
            if (Epoch.days(last) - Epoch.days(first) <= windowDays) {
                return whole.asOf(last, last.plusNanos(1));
            }
        }
        return whole;
    }
}
