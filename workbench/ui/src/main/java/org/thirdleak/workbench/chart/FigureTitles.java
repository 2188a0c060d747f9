package org.thirdleak.workbench.chart;

import java.util.Locale;
import java.util.Map;

/** Short names of figures for lists: what a figure is about, where its caption says what it shows. */
final class FigureTitles {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("timeline", "Leaks and exposure"),
            Map.entry("posterior-families", "Posterior by family"),
            Map.entry("predicted-leaks", "Predicted leaks"),
            Map.entry("prior-tornado", "Priors, one at a time"),
            Map.entry("left-out", "One leak left out"),
            Map.entry("multiverse", "Other choices"),
            Map.entry("watching", "Watching on"),
            Map.entry("silence", "Silent units"),
            Map.entry("reliability", "Reliability of probabilities"),
            Map.entry("bounded-bayes-factors", "Bounded Bayes factors"),
            Map.entry("trajectory", "Course of the leak"),
            Map.entry("sensitivity", "What it depends on"),
            Map.entry("approximate-bayes", "Approximate Bayes"));

    private FigureTitles() {}

    /**
     * The name of a figure.
     *
     * @param id its id, such as {@code bayes-factors}
     * @return such as "Bayes factors"
     */
    static String of(String id) {
        String known = KNOWN.get(id);
        if (known != null) {
            return known;
        }
        String words = id.replace('-', ' ').replace("bayes", "Bayes").strip();
        return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
