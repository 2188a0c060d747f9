package org.thirdleak.report;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.result.ApproximateBayes;
import org.thirdleak.simulator.result.ApproximateBayes.Level;
import org.thirdleak.simulator.result.ApproximateBayes.Matches;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.SimulationOdds;

/** Odds by resembling histories of the right shape and size. */
public final class ApproximateBayesFixture {

    private static final double[] TOLERANCES = {1.06, 1, 0.54, 0.118, 0.098, 0.0588, 0.0082, 0};

    private ApproximateBayesFixture() {}

    /** Every hypothesis matches, each four times less often than the one after it. */
    public static ApproximateBayes of(List<String> ids) {
        return of(ids, true);
    }

    /** The same, where the first hypothesis finds no match. */
    public static ApproximateBayes without(List<String> ids) {
        return of(ids, false);
    }

    private static ApproximateBayes of(List<String> ids, boolean firstMatches) {
        List<Matches> matches = new ArrayList<>();
        List<SimulationOdds> odds = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            boolean reached = i > 0 || firstMatches;
            double end = 1.2e-5 * Math.pow(1.7, i);
            List<Level> levels = new ArrayList<>();
            int count = reached ? TOLERANCES.length : TOLERANCES.length - 3;
            for (int l = 0; l < count; l++) {
                double p = Math.pow(end, (l + 1.0) / TOLERANCES.length);
                double error = 0.012 * (l + 1) * p;
                levels.add(new Level(
                        TOLERANCES[l], new Estimate(0.25, 0.004), new Estimate(p, error), 250, 250 - 30 * l, 20, 0.4));
            }
            matches.add(new Matches(
                    ids.get(i),
                    reached,
                    levels.get(count - 1).probability(),
                    3_077_000,
                    levels,
                    19.25,
                    reached
                            ? List.of(new ApproximateBayes.MatchedParameter(
                                    "soyuz-progress.exposed_area", "m2", 1.3, 0.4, 1.1, 3.1))
                            : List.of()));
            for (int j = 0; j < i; j++) {
                boolean both = firstMatches || j > 0;
                double value = Math.pow(1.7, i - j);
                odds.add(
                        both
                                ? new SimulationOdds(ids.get(i), ids.get(j), value, value / 1.27, value * 1.27, "")
                                : new SimulationOdds(
                                        ids.get(i),
                                        ids.get(j),
                                        0,
                                        0,
                                        0,
                                        "none: no match of " + ids.get(j) + " was found"));
            }
        }
        return new ApproximateBayes(
                true,
                "abc_smc",
                List.of(
                        new ApproximateBayes.Summary("leaks", "soyuz-progress", "leaks", List.of(2.0), 0, 17),
                        new ApproximateBayes.Summary("leaks", "nauka-radiator", "leaks", List.of(1.0), 0, 1),
                        new ApproximateBayes.Summary("span", "", "d", List.of(298.677), 60, 6951),
                        new ApproximateBayes.Summary("ages", "", "d", List.of(84.45, 108.37, 149.875), 60, 13.7),
                        new ApproximateBayes.Summary("last_leak", "", "d", List.of(8682.7), 730, 1407)),
                1000,
                16,
                matches,
                odds,
                firstMatches ? List.of() : List.of(ids.get(0) + ": no match was found"));
    }
}
