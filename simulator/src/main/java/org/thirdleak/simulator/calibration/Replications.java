package org.thirdleak.simulator.calibration;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.execution.Mergeable;

/**
 * Simulated records as the analysis saw them.
 *
 * @param records in the order of their numbers
 */
public record Replications(List<Replication> records) implements Mergeable<Replications> {

    /** Copies the list. */
    public Replications {
        records = List.copyOf(records);
    }

    /**
     * One record.
     *
     * @param truth index of the hypothesis that made it
     * @param leaks number of leaks
     * @param logZ per hypothesis, ln of the evidence
     * @param standardError per hypothesis, its standard error
     * @param fitted number of hypotheses whose evidence needed points of their own
     * @param ranks per parameter of the true hypothesis that is not fixed, how many of the draws are below the true value;
     *     empty where too few points carried the posterior
     */
    public record Replication(int truth, int leaks, double[] logZ, double[] standardError, int fitted, int[] ranks) {}

    @Override
    public Replications merge(Replications next) {
        List<Replication> both = new ArrayList<>(records);
        both.addAll(next.records);
        return new Replications(both);
    }
}
