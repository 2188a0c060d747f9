package org.thirdleak.simulator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thirdleak.simulator.result.ChanceFrequency;
import org.thirdleak.simulator.result.ChanceFrequency.Comparison;
import org.thirdleak.simulator.result.ChanceFrequency.SampleFrequency;

/** How often steady chance gives as large a Bayes factor, one line per defect. */
final class ChanceLines {

    private static final double PERCENT = 100;

    private ChanceLines() {}

    static List<String> of(ChanceFrequency frequency, Map<String, String> titles) {
        List<String> lines = new ArrayList<>();
        for (Comparison comparison : frequency.comparisons()) {
            // Ville's bound holds for records from the prior, and for no selection of them
            String asMany = comparison.samples().stream()
                    .filter(s -> s.sample().equals(ChanceFrequency.AS_MANY) && s.records() > 0)
                    .findFirst()
                    .map(s -> String.format(
                            Locale.ROOT, "; in %s of those with %d leaks", share(s), frequency.stoppingLeaks()))
                    .orElse("");
            comparison.samples().stream()
                    .filter(s -> s.sample().equals(ChanceFrequency.PRIOR))
                    .forEach(s -> lines.add(String.format(
                            Locale.ROOT,
                            "%s alone gives a Bayes factor of %.2f or more for %s in %s of records simulated from"
                                    + " the prior (never in more than %.0f %%)%s",
                            titles.getOrDefault(comparison.over(), comparison.over()),
                            Math.min(Double.MAX_VALUE, Math.exp(comparison.logBayesFactor())),
                            titles.getOrDefault(comparison.of(), comparison.of()),
                            share(s),
                            PERCENT * comparison.universalBound(),
                            asMany)));
        }
        return lines;
    }

    private static String share(SampleFrequency sample) {
        return String.format(
                Locale.ROOT,
                "%.1f %% (%.1f to %.1f %%)",
                PERCENT * sample.fraction(),
                PERCENT * sample.low(),
                PERCENT * sample.high());
    }
}
