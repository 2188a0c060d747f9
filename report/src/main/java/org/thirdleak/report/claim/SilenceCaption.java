package org.thirdleak.report.claim;

import java.util.List;
import org.thirdleak.simulator.result.VerdictOutlook;
import org.thirdleak.simulator.result.VerdictOutlook.Silence;

/** Words of the verdict if nothing leaks. */
public final class SilenceCaption {
    private SilenceCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result, with silences
     * @param silences the silences that are drawn, in order of time
     * @return the caption
     */
    public static Caption of(Reading reading, List<Silence> silences) {
        Reading.Pair pair = reading.headlinePair().orElseThrow();
        VerdictOutlook outlook = reading.result().outlook();
        Silence last = silences.get(silences.size() - 1);
        Comparison then = reading.among(last.bayesFactors(), pair).orElseThrow();
        Comparison base = reading.base(pair).orElseThrow();
        String title = reading.trusted()
                ? "If nothing leaks until " + Dates.month(last.utc()) + ", " + reading.inSentence(pair.of())
                        + " goes from " + base.odds() + " to " + then.odds()
                : "Verdict withheld: the comparison if nothing leaks";
        String subtitle =
                "Bayes factor of the record and a silence after it, log scale; above 1 the hypothesis named first"
                        + " predicts better; bands: 95\u00A0% numerical error";
        String note = "Among the circuits of the flight plan in the config, to " + Dates.day(outlook.planUntilUtc())
                + "; after that its launches recur.";
        List<String> parts = silences.stream()
                .flatMap(silence -> reading.among(silence.bayesFactors(), pair).stream()
                        .map(found -> "until " + Dates.shortDay(silence.utc()) + " " + found.odds() + " ("
                                + found.interval() + ")"))
                .toList();
        return new Caption(
                title,
                subtitle,
                note,
                "Bayes factor of " + reading.inSentence(pair.of()) + " over " + reading.inSentence(pair.over())
                        + " if nothing leaks: " + Wording.list(parts) + ".");
    }
}
