package org.thirdleak.simulator.comparison;

import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.BayesFactor;

/**
 * A Bayes factor as every run found it, in the direction of the first run that has the pair.
 *
 * @param of id of the numerator
 * @param over id of the denominator
 * @param factors per run; empty where a hypothesis is missing, or the verdict is withheld
 * @param reference index of the run that the others are held against: the first that has the factor
 * @param changes per run, ratio to the reference; empty for the reference and where there is no factor
 */
public record ComparedFactor(
        String of, String over, List<Optional<BayesFactor>> factors, int reference, List<Optional<Change>> changes) {

    /** Copies the lists. */
    public ComparedFactor {
        factors = List.copyOf(factors);
        changes = List.copyOf(changes);
    }
}
