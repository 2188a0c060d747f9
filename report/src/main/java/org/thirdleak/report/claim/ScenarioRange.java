package org.thirdleak.report.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.ScenarioResult;

/**
 * Smallest and largest Bayes factor of a pair, base case and scenarios together.
 *
 * @param low smallest
 * @param high largest
 * @param relativeError largest relative numerical error among all of them
 * @param scenarios number of scenarios beside the base case
 */
public record ScenarioRange(Comparison low, Comparison high, double relativeError, int scenarios) {
    /**
     * Base case and scenarios of a pair together.
     *
     * @param reading the result
     * @param pair the pair
     * @return smallest and largest, empty if the result lacks the pair
     */
    public static Optional<ScenarioRange> of(Reading reading, Reading.Pair pair) {
        List<Comparison> all = new ArrayList<>();
        reading.base(pair).ifPresent(all::add);
        int scenarios = 0;
        for (ScenarioResult scenario : reading.result().scenarios()) {
            Optional<Comparison> found = reading.among(scenario.bayesFactors(), pair);
            found.ifPresent(all::add);
            scenarios += found.isPresent() ? 1 : 0;
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Comparator<Comparison> byValue = Comparator.comparingDouble(Comparison::value);
        double error = all.stream().mapToDouble(Comparison::relativeError).max().orElse(0);
        return Optional.of(new ScenarioRange(
                all.stream().min(byValue).orElseThrow(),
                all.stream().max(byValue).orElseThrow(),
                error,
                scenarios));
    }

    /**
     * The range in words.
     *
     * @return such as "1 : 1.9 to 31 : 1"
     */
    public String words() {
        return low.odds() + " to " + high.odds();
    }

    /**
     * Turned the way a comparison is told.
     *
     * @param base the comparison
     * @return this, or the range of the inverse where the comparison is below one
     */
    public ScenarioRange told(Comparison base) {
        return base.value() < 1 ? new ScenarioRange(high.inverse(), low.inverse(), relativeError, scenarios) : this;
    }

    /**
     * Whether the range reaches to both sides of one.
     *
     * @return true if some assumption favours the other hypothesis
     */
    public boolean tips() {
        return low.value() <= 1 && high.value() >= 1;
    }

    /**
     * Whether the range, numerical errors and all, stays on one side of one.
     *
     * @return true if no assumption favours the other hypothesis or leaves it open
     */
    public boolean holds() {
        return low.low() > 1 || high.high() < 1;
    }
}
