package org.thirdleak.simulator.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.VerdictOutlook;
import org.thirdleak.simulator.result.VerdictOutlook.Silence;

/** The line at the end of a run that says how the verdict perishes. */
final class OutlookLines {

    private static final int DATE_LETTERS = 10;
    /** Of more pairs than four hypotheses have, those over the first hypothesis are told. */
    private static final int MOST_PAIRS = 6;

    private OutlookLines() {}

    /**
     * The longest silence that the flight plan covers, else the shortest of all.
     *
     * @param outlook how the verdict will move
     * @param titles names of the hypotheses
     * @return one line, or none if no silence was asked for
     */
    static List<String> of(VerdictOutlook outlook, Map<String, String> titles) {
        Comparator<Silence> byLength = Comparator.comparingDouble(Silence::days);
        List<Silence> ahead = outlook.silences().stream()
                .filter(silence -> silence.days() > 0 && !silence.bayesFactors().isEmpty())
                .toList();
        Optional<Silence> told = ahead.stream()
                .filter(silence -> silence.utc().compareTo(outlook.planUntilUtc()) <= 0)
                .max(byLength)
                .or(() -> ahead.stream().min(byLength));
        return told
                .map(silence -> "if nothing leaks until " + silence.utc().substring(0, DATE_LETTERS) + ": "
                        + told(silence.bayesFactors()).stream()
                                .map(factor -> odds(factor, titles))
                                .collect(Collectors.joining("; ")))
                .stream()
                .toList();
    }

    private static List<BayesFactor> told(List<BayesFactor> factors) {
        String first = factors.get(0).over();
        return factors.size() <= MOST_PAIRS
                ? factors
                : factors.stream().filter(factor -> factor.over().equals(first)).toList();
    }

    /** Turned so that the factor is 1 or more. */
    private static String odds(BayesFactor factor, Map<String, String> titles) {
        boolean turned = factor.value() < 1;
        String better = turned ? factor.over() : factor.of();
        String worse = turned ? factor.of() : factor.over();
        return String.format(
                Locale.ROOT,
                "%s %.2f times %s (%.2f to %.2f)",
                titles.getOrDefault(better, better),
                turned ? 1 / factor.value() : factor.value(),
                titles.getOrDefault(worse, worse),
                turned ? 1 / factor.high() : factor.low(),
                turned ? 1 / factor.low() : factor.high());
    }
}
