package org.thirdleak.simulator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.FamilyResult;
import org.thirdleak.simulator.result.RunResult;

/** What families of hypotheses add to the lines of a run: nothing where each family is one hypothesis, or all are one family. */
final class FamilyLines {

    private static final double Z_95 = 1.96;

    private FamilyLines() {}

    /**
     * The lines.
     *
     * @param result the run
     * @param titles names of the hypotheses by their ids
     */
    static List<String> of(RunResult result, Map<String, String> titles) {
        List<String> lines = new ArrayList<>();
        boolean single = result.families().stream()
                .allMatch(family -> family.hypotheses().size() == 1);
        if (single || result.families().size() == 1) {
            return lines;
        }
        Map<String, String> families = result.families().stream()
                .collect(Collectors.toMap(FamilyResult::id, FamilyResult::title, (a, b) -> a));
        for (FamilyResult family : result.families()) {
            for (BayesFactor factor : family.bayesFactors()) {
                lines.add(odds(factor, families));
            }
        }
        for (FamilyResult family : result.families()) {
            String members = family.hypotheses().stream()
                    .map(id -> titles.getOrDefault(id, id))
                    .collect(Collectors.joining(", "));
            lines.add(String.format(
                    Locale.ROOT,
                    "as families: %s: probability %.4f ± %.4f after the record, %.3f before it (%s)",
                    family.title(),
                    family.posteriorProbability(),
                    Z_95 * family.posteriorStandardError(),
                    family.priorProbability(),
                    members));
        }
        return lines;
    }

    private static String odds(BayesFactor factor, Map<String, String> titles) {
        boolean forNumerator = factor.logValue() >= 0;
        double log = Math.abs(factor.logValue());
        return String.format(
                Locale.ROOT,
                "as families: %s predicted the record %.2f times better than %s (numerical error %.2f to %.2f)",
                titles.getOrDefault(forNumerator ? factor.of() : factor.over(), ""),
                Math.exp(log),
                titles.getOrDefault(forNumerator ? factor.over() : factor.of(), ""),
                Math.exp(log - Z_95 * factor.standardError()),
                Math.exp(log + Z_95 * factor.standardError()));
    }
}
