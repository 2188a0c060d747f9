package org.thirdleak.report.claim;

import java.util.Comparator;
import java.util.List;
import org.thirdleak.simulator.result.VerdictOutlook.NextLeak;

/** Words of the verdict after a further leak. */
public final class NextLeakCaption {
    private NextLeakCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result
     * @param leaks the leaks of the table that the picture draws, all of which have the headline pair
     * @param omitted leaks that are in the table only
     * @return the caption
     */
    public static Caption of(Reading reading, List<NextLeak> leaks, int omitted) {
        Reading.Pair pair = reading.headlinePair().orElseThrow();
        Comparator<NextLeak> byValue =
                Comparator.comparingDouble(leak -> comparison(reading, leak).value());
        NextLeak least = leaks.stream().min(byValue).orElseThrow();
        NextLeak most = leaks.stream().max(byValue).orElseThrow();
        double error = leaks.stream()
                .mapToDouble(leak -> comparison(reading, leak).relativeError())
                .max()
                .orElse(0);
        String of = reading.inSentence(pair.of());
        String title = reading.trusted()
                ? "One more leak would make the Bayes factor for " + of + " "
                        + comparison(reading, least).odds() + " to "
                        + comparison(reading, most).odds() + ", by unit and date"
                : "Verdict withheld: the comparison after one more leak";
        String subtitle = "Bayes factor, " + of + " over " + reading.inSentence(pair.over())
                + ", if that unit leaks on that date and no other before it; numerical error at most ±\u00A0"
                + Numbers.errorShare(error);
        String note = "Below each number the age since the filling. Empty where the unit is not in flight."
                + (omitted == 0
                        ? ""
                        : " " + Wording.capital(Numbers.counted(omitted, "supposed leak", "supposed leaks"))
                                + " more in the table.");
        return new Caption(
                title,
                subtitle,
                note,
                "Bayes factor of " + of + " over " + reading.inSentence(pair.over()) + " after one more leak: least "
                        + told(reading, least) + ", greatest " + told(reading, most) + ", of "
                        + Numbers.counted(leaks.size(), "supposed leak", "supposed leaks") + ".");
    }

    /**
     * The headline pair after a leak.
     *
     * @param reading the result
     * @param leak the leak
     * @return its Bayes factor
     */
    public static Comparison comparison(Reading reading, NextLeak leak) {
        return reading.among(leak.bayesFactors(), reading.headlinePair().orElseThrow())
                .orElseThrow();
    }

    private static String told(Reading reading, NextLeak leak) {
        Comparison found = comparison(reading, leak);
        return found.odds() + " (" + found.interval() + ") for " + leak.vehicle() + " on " + Dates.shortDay(leak.utc());
    }
}
