package org.thirdleak.report.claim;

import java.util.List;
import org.thirdleak.simulator.result.Reanalysis.Axis;
import org.thirdleak.simulator.result.Reanalysis.Multiverse;
import org.thirdleak.simulator.result.Reanalysis.Spread;

/** Words of the comparison under every combination of choices. */
public final class MultiverseCaption {
    private MultiverseCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result, with a multiverse
     * @param told the spread of the headline pair, turned as it is told
     * @param options whether the picture shows which options a combination has
     * @return the caption
     */
    public static Caption of(Reading reading, Spread told, boolean options) {
        Multiverse multiverse = reading.result().reanalysis().multiverse();
        List<String> axes = multiverse.axes().stream()
                .map(Axis::title)
                .map(Wording::inSentence)
                .toList();
        String subtitle = "Bayes factor, " + reading.inSentence(told.of()) + " over " + reading.inSentence(told.over())
                + " (above 1: for the first), under every combination of choices; bars: 95\u00A0% numerical error";
        int left = multiverse.skipped().size();
        String skipped = left == 0
                ? ""
                : " "
                        + Wording.capital(Numbers.counted(
                                left, "combination contradicts itself", "combinations contradict" + " themselves"))
                        + " and " + (left == 1 ? "is" : "are") + " left out.";
        String note = "Choices: " + String.join("; ", axes)
                + ". A share of combinations is no probability: nobody drew them."
                + skipped
                + (options ? "" : " Which options a combination has is in the table.");
        return new Caption(title(reading, told), subtitle, note, alternative(reading, told));
    }

    private static String title(Reading reading, Spread told) {
        if (!reading.trusted()) {
            return "Verdict withheld: the comparison under every combination of choices";
        }
        return Wording.capital(reading.inSentence(told.of())) + " over " + reading.inSentence(told.over()) + ": "
                + odds(told.least()) + " to " + odds(told.greatest()) + ", above 1 in " + told.aboveOne() + " of "
                + Numbers.counted(told.cells(), "combination", "combinations") + ", above 3 in " + told.aboveThree()
                + open(told);
    }

    private static String open(Spread told) {
        int open = told.cells() - told.aboveOne() - told.belowOne();
        return open == 0 ? "" : ", open in " + open;
    }

    private static String odds(double value) {
        return Numbers.odds(value);
    }

    private static String alternative(Reading reading, Spread told) {
        return "Bayes factor of " + reading.inSentence(told.of()) + " over " + reading.inSentence(told.over())
                + " under " + Numbers.counted(told.cells(), "combination", "combinations")
                + " of choices: least " + odds(told.least()) + ", median " + odds(told.median()) + ", greatest "
                + odds(told.greatest()) + "; above 1 in " + told.aboveOne() + ", above 3 in " + told.aboveThree()
                + ", below 1 in " + told.belowOne() + ", below 1/3 in " + told.belowThird() + open(told) + ".";
    }
}
