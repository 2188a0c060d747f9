package org.thirdleak.simulator.comparison;

import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.Estimate;

/**
 * A probability as every run found it.
 *
 * @param kind what it is the probability of
 * @param subject id of the hypothesis or unit; empty for a forecast
 * @param days horizon of a forecast, d; else 0
 * @param priors per run, the prior it starts from; empty for everything but hypotheses
 * @param values per run; empty where the run lacks it, or its verdict is withheld
 * @param reference index of the run that the others are held against: the first that has the number
 * @param changes per run, difference to the reference; empty for the reference and where there is no number
 */
public record ComparedProbability(
        Kind kind,
        String subject,
        double days,
        List<Optional<Double>> priors,
        List<Optional<Estimate>> values,
        int reference,
        List<Optional<Change>> changes) {

    /** What a probability is of. */
    public enum Kind {
        /** A hypothesis, after the record. */
        HYPOTHESIS,
        /** A further leak within the horizon, averaged over hypotheses. */
        FORECAST,
        /** A leak that was the defect and not an impact, averaged over hypotheses. */
        ATTRIBUTION
    }

    /** Copies the lists. */
    public ComparedProbability {
        priors = List.copyOf(priors);
        values = List.copyOf(values);
        changes = List.copyOf(changes);
    }
}
