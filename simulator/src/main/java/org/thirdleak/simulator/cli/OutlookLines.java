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
                        + silence.bayesFactors().stream()
                                .map(factor -> odds(factor, titles))
                                .collect(Collectors.joining("; ")))
                .stream()
                .toList();
    }

    private static String odds(BayesFactor factor, Map<String, String> titles) {
        return String.format(
                Locale.ROOT,
                "%s %.2f times %s (%.2f to %.2f)",
                titles.getOrDefault(factor.of(), factor.of()),
                factor.value(),
                titles.getOrDefault(factor.over(), factor.over()),
                factor.low(),
                factor.high());
    }
}
