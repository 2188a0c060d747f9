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
    /** With fewer effective draws of the posterior single futures are weighed too roughly to be drawn. */
    private static final double FEWEST_DRAWS = 50;

    private WatchCaption() {}

    /**
     * The yearly looks that can be told: those behind which enough effective draws stand, without a gap.
     *
     * @param watch the watch
     * @return at least two, or all of them where the draws do not suffice for that
     */
    public static List<Year> told(Watch watch) {
        List<Year> enough = watch.years().stream()
                .takeWhile(year -> year.effectiveDraws() >= FEWEST_DRAWS)
                .toList();
        return enough.size() < 2 ? watch.years() : enough;
    }

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

    /** What is reached over the best rival of the headline, which may take much longer. */
    private static String overRival(Reading reading, Watch watch, Year last) {
        String of = reading.headlinePair().orElseThrow().of();
        return reading.rival()
                .flatMap(rival -> find(last, new Reading.Pair(of, rival))
                        .map(told -> "; over " + reading.inSentence(rival) + " in "
                                + share(told.ifOf().reachedFor(), watch, last)))
                .orElse("");
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
        List<Year> shown = told(watch);
        Year last = shown.get(shown.size() - 1);
        Told told = find(last, pair).orElseThrow();
        String years = Numbers.counted((int) Math.round(last.years()), "more year", "more years");
        String title = reading.trusted()
                ? Wording.capital(years) + " reach " + threshold(watch) + " over " + reading.inSentence(pair.over())
                        + " in " + share(told.ifOf().reachedFor(), watch, last) + " of futures if "
                        + reading.inSentence(pair.of()) + " is true" + overRival(reading, watch, last)
                : "Verdict withheld: how long watching would take";
        String subtitle = "Probability that the Bayes factor has reached " + threshold(watch)
                + " for the true hypothesis, looked at once a year; bands: 95\u00A0% simulation error";
        String note = "Played from each posterior, " + Numbers.count(watch.futures())
                + " futures each, the flights going on as in the flight plan. Misled, "
                + threshold(watch) + " for the wrong one of the first pair: "
                + share(told.ifOf().reachedAgainst(), watch, last) + " and "
                + share(told.ifOver().reachedAgainst(), watch, last) + " of them." + draws(watch, last);
        List<String> parts = shown.stream()
                .flatMap(year -> find(year, pair).stream()
                        .map(each -> Numbers.fixed(year.years(), 0) + " years "
                                + interval(each.ifOf().reachedFor(), watch, year) + " and "
                                + interval(each.ifOver().reachedFor(), watch, year)))
                .toList();
        return new Caption(
                title,
                subtitle,
                note,
                "Probability of having reached " + threshold(watch) + " if " + reading.inSentence(pair.of())
                        + " is true, and if " + reading.inSentence(pair.over()) + " is: " + String.join("; ", parts)
                        + ".");
    }

    private static String draws(Watch watch, Year last) {
        List<Year> all = watch.years();
        String effective =
                Numbers.fixed(last.effectiveDraws(), 0) + " effective draws stand behind the last year drawn";
        if (last.effectiveDraws() < FEWEST_DRAWS) {
            return " Only " + effective + ": single futures are weighed roughly.";
        }
        boolean cut = last.years() < all.get(all.size() - 1).years();
        return " " + effective + (cut ? "; later years, with fewer than 50, are in the table only." : ".");
    }

    /**
     * A share of futures. None of N bounds a probability by 3/N with 95 % (the rule of three).
     *
     * @param probability the share
     * @param watch how many futures were played
     * @param year the yearly look; today nothing can have been reached
     * @return such as "82 %", "below 1.5 %" or "none"
     */
    public static String share(Estimate probability, Watch watch, Year year) {
        if (probability.value() > 0) {
            return Numbers.percent(probability.value());
        }
        String bound = Numbers.percent(Math.min(1, 3.0 / Math.max(3, watch.futures())));
        return year.years() == 0 ? "none" : bound.startsWith("below") ? bound : "below\u00A0" + bound;
    }

    private static String interval(Estimate probability, Watch watch, Year year) {
        if (probability.value() == 0) {
            return share(probability, watch, year);
        }
        return share(probability, watch, year) + " ("
                + Numbers.percentInterval(probability.value(), probability.standardError()) + ")";
    }
}
