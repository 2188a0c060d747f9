package org.thirdleak.report.claim;

import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.VerdictOutlook.Expectation;
import org.thirdleak.simulator.result.VerdictOutlook.PairOutlook;
import org.thirdleak.simulator.result.VerdictOutlook.Watch;
import org.thirdleak.simulator.result.VerdictOutlook.Year;

/** Words of how long it takes to settle the question by watching. */
public final class WatchCaption {
    private WatchCaption() {}

    /**
     * A pair at a yearly look, turned as it is told.
     *
     * @param pair the pair
     * @param ifOf what is expected if the numerator is true
     * @param ifOver what is expected if the denominator is true
     */
    public record Told(Reading.Pair pair, Expectation ifOf, Expectation ifOver) {}

    /**
     * Finds a pair.
     *
     * @param year a yearly look
     * @param pair the pair
     * @return what is expected of it, empty if the result lacks it
     */
    public static Optional<Told> find(Year year, Reading.Pair pair) {
        return year.pairs().stream()
                .filter(each -> Comparison.isPair(each.of(), each.over(), pair.of(), pair.over()))
                .findFirst()
                .map(each -> turned(each, pair));
    }

    private static Told turned(PairOutlook found, Reading.Pair pair) {
        return found.of().equals(pair.of())
                ? new Told(pair, found.ifOf(), found.ifOver())
                : new Told(pair, found.ifOver(), found.ifOf());
    }

    /**
     * The threshold in words.
     *
     * @param watch what was watched for
     * @return such as "20 : 1"
     */
    public static String threshold(Watch watch) {
        return Numbers.odds(watch.threshold());
    }

    /**
     * Writes the caption.
     *
     * @param reading the result, with a watch
     * @return the caption
     */
    public static Caption of(Reading reading) {
        Reading.Pair pair = reading.headlinePair().orElseThrow();
        Watch watch = reading.result().outlook().watch();
        Year last = watch.years().get(watch.years().size() - 1);
        Told told = find(last, pair).orElseThrow();
        String years = Numbers.counted((int) Math.round(last.years()), "more year", "more years");
        String title = reading.trusted()
                ? Wording.capital(years) + " reach " + threshold(watch) + " in "
                        + share(told.ifOf().reachedFor())
                        + " of futures if " + reading.inSentence(pair.of()) + " is true, in "
                        + share(told.ifOver().reachedFor()) + " if " + reading.inSentence(pair.over()) + " is"
                : "Verdict withheld: how long watching would take";
        String subtitle = "Probability that the Bayes factor has reached " + threshold(watch)
                + " for the true hypothesis, looked at once a year; bands: 95\u00A0% simulation error";
        String note = "Played from each posterior, " + Numbers.count(watch.futures())
                + " futures each, the flights going on as in the flight plan. Misled, "
                + threshold(watch) + " for the wrong one of the first pair: "
                + share(told.ifOf().reachedAgainst()) + " and "
                + share(told.ifOver().reachedAgainst()) + " of them.";
        List<String> parts = watch.years().stream()
                .flatMap(year -> find(year, pair).stream()
                        .map(each -> Numbers.fixed(year.years(), 0) + " years "
                                + interval(each.ifOf().reachedFor()) + " and "
                                + interval(each.ifOver().reachedFor())))
                .toList();
        return new Caption(
                title,
                subtitle,
                note,
                "Probability of having reached " + threshold(watch) + " if " + reading.inSentence(pair.of())
                        + " is true, and if " + reading.inSentence(pair.over()) + " is: " + String.join("; ", parts)
                        + ".");
    }

    /**
     * A share of futures.
     *
     * @param probability the share
     * @return such as "82 %", or "none"
     */
    public static String share(Estimate probability) {
        return probability.value() == 0 ? "none" : Numbers.percent(probability.value());
    }

    private static String interval(Estimate probability) {
        return share(probability) + " (" + Numbers.percentInterval(probability.value(), probability.standardError())
                + ")";
    }
}
