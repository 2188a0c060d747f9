package org.thirdleak.report.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thirdleak.simulator.result.PriorSensitivity.TurningPoint;

/** Words of the figures that show how the verdict depends on the priors. */
public final class PriorCaption {
    private static final String WITHHELD = "Verdict withheld: ";

    private PriorCaption() {}

    private static String pair(PriorStory story) {
        return story.reading().inSentence(story.pair().of()) + " against "
                + story.reading().inSentence(story.pair().over());
    }

    /** The pair on an upright scale, which has no room for arrows. */
    private static String directed(PriorStory story) {
        return pair(story) + " (above 1: for the first)";
    }

    private static String claim(PriorStory story, String claim, String neutral) {
        return story.reading().trusted() ? claim : WITHHELD + neutral;
    }

    /** A claim of what turns the Bayes factor; one that is 1 within its error has nothing to turn. */
    private static String turning(PriorStory story, String claim, String neutral) {
        Comparison base = story.base();
        boolean open = base.low() <= 1 && base.high() >= 1;
        return claim(story, open ? "The Bayes factor is 1 within its error: " + neutral : claim, neutral);
    }

    /**
     * Of the curves against values.
     *
     * @param story the result
     * @param drawn the parameters that are drawn
     * @return the caption
     */
    public static Caption values(PriorStory story, List<PriorLine> drawn) {
        List<TurningPoint> turns = story.turningPoints().stream()
                .filter(turn -> !turn.unit().equals("utc"))
                .toList();
        String title = turns.isEmpty()
                ? "No parameter, known within its prior, would turn the Bayes factor"
                : turns.size() == 1
                        ? "Known by itself, one parameter can turn it: " + story.words(turns.get(0))
                        : "Known by itself, each of " + Numbers.counted(turns.size(), "parameter", "parameters")
                                + " can turn it, such as " + story.words(turns.get(0));
        return new Caption(
                turning(story, title, "what each parameter would make of it"),
                "Bayes factor, " + directed(story) + ", with one parameter known; 95\u00A0% numerical error as a band; "
                        + "grey: 5 to 95\u00A0% of its prior",
                "The " + Numbers.counted(drawn.size(), "parameter", "parameters")
                        + " that matter most; all others keep their priors. Dot: Bayes factor of 1. Dates have a picture "
                        + "of their own.",
                alternative(story, drawn));
    }

    private static String alternative(PriorStory story, List<PriorLine> drawn) {
        List<String> parts = drawn.stream().map(line -> swing(line.swing())).toList();
        List<String> turns = story.turningPoints().stream()
                .map(turn -> story.words(turn) + " (prior probability " + Numbers.percent(turn.priorBeyond()) + ")")
                .toList();
        return "Bayes factor of " + pair(story) + ", " + story.base().odds() + " ("
                + story.base().interval()
                + ") under the priors as they are, with one parameter known: " + String.join("; ", parts) + ". "
                + (turns.isEmpty()
                        ? "None of them turns it within its prior."
                        : "It turns with " + Wording.list(turns) + ".");
    }

    private static String swing(PriorSwing swing) {
        PriorSwing.Point low = swing.quantiles().get(0);
        PriorSwing.Point high = swing.quantiles().get(2);
        return swing.name() + " " + ParameterName.value(low.at(), swing.unit()) + ": "
                + low.comparison().odds() + " (" + low.comparison().interval() + "), "
                + ParameterName.value(high.at(), swing.unit()) + ": "
                + high.comparison().odds() + " ("
                + high.comparison().interval() + ")";
    }

    /**
     * Of the curves against the place of each prior.
     *
     * @param story the result
     * @param drawn the parameters that are drawn
     * @return the caption
     */
    public static Caption scales(PriorStory story, List<PriorLine> drawn) {
        List<String> turning = drawn.stream()
                .filter(line -> !line.scaleTurns().isEmpty())
                .sorted(Comparator.comparingDouble(line -> Math.abs(Math.log(nearest(line)))))
                .map(line -> line.name() + " times " + Numbers.significant(nearest(line), 2))
                .toList();
        String title = turning.isEmpty()
                ? "No prior, moved as far as drawn, would turn the Bayes factor"
                : "How far a prior must be moved to turn it: " + Wording.list(turning.subList(0, 1));
        return new Caption(
                turning(story, title, "what moving each prior would make of it"),
                "Bayes factor, " + directed(story)
                        + ", with one prior moved by a factor, its width as it is; 95\u00A0% numerical error as a band",
                "1 is the prior as it is. A fraction has its odds multiplied. Curves end where the models end, or where "
                        + "more than 2\u00A0% of the prior would leave the values that were evaluated.",
                "Bayes factor of " + pair(story) + " with one prior moved: "
                        + String.join(
                                "; ", drawn.stream().map(PriorCaption::ends).toList()) + ". "
                        + (turning.isEmpty()
                                ? "It stays on its side of 1."
                                : "It is 1 with " + Wording.list(turning) + "."));
    }

    private static double nearest(PriorLine line) {
        return line.scaleTurns().stream()
                .mapToDouble(crossing -> crossing.at())
                .boxed()
                .min(Comparator.comparingDouble(at -> Math.abs(Math.log(at))))
                .orElse(1.0);
    }

    private static String ends(PriorLine line) {
        PriorSwing.Point first = line.byScale().get(0);
        PriorSwing.Point last = line.byScale().get(line.byScale().size() - 1);
        return line.name() + " times " + Numbers.significant(first.at(), 2) + ": "
                + first.comparison().odds() + ", times " + Numbers.significant(last.at(), 2) + ": "
                + last.comparison().odds();
    }

    /**
     * Of the tornado.
     *
     * @param story the result
     * @param drawn its rows
     * @return the caption
     */
    public static Caption tornado(PriorStory story, List<PriorSwing> drawn) {
        PriorSwing first = drawn.get(0);
        String title = Wording.capital(first.name()) + " moves the Bayes factor most: "
                + first.lower().comparison().odds() + " to "
                + first.upper().comparison().odds();
        double error = drawn.stream()
                .flatMap(swing -> swing.quantiles().stream())
                .mapToDouble(point -> point.comparison().relativeError())
                .max()
                .orElse(0);
        return new Caption(
                claim(story, title, "what moves the Bayes factor most"),
                "Bayes factor, " + pair(story)
                        + ", with one parameter known; ring: 5\u00A0% quantile of its prior, bar: median, dot: 95\u00A0%",
                "Blue line: the Bayes factor under all priors, " + story.base().odds()
                        + ". Numerical error at most ±\u00A0" + Numbers.errorShare(error)
                        + ". All other parameters keep their priors.",
                "Tornado of the Bayes factor of " + pair(story) + ": "
                        + String.join(
                                "; ", drawn.stream().map(PriorCaption::swing).toList()) + ".");
    }

    /**
     * Of the curve against a date.
     *
     * @param story the result
     * @param date the date
     * @return the caption
     */
    public static Caption date(PriorStory story, OnsetLine date) {
        List<TurningPoint> turns = story.turningPoints().stream()
                .filter(turn -> turn.parameter().equals(date.parameter()))
                .toList();
        String title = turns.isEmpty()
                ? "Whatever the " + date.name() + ", the Bayes factor stays on its side of 1"
                : Wording.capital(story.words(turns.get(0))) + " turns the Bayes factor: "
                        + Numbers.percent(turns.get(0).priorBeyond()) + " of its prior does";
        OnsetLine.Span best = date.best();
        return new Caption(
                turning(story, title, "the Bayes factor against the " + date.name()),
                "Bayes factor, " + directed(story) + ", with the " + date.name() + " known"
                        + (date.exact() ? " (constant between two lots)" : "")
                        + ", or known to be that late",
                "Best from " + Dates.shortDay(best.fromUtc()) + " to " + Dates.shortDay(best.toUtc()) + ": "
                        + best.within().odds() + " (" + best.within().interval() + "), with "
                        + Numbers.percent(best.priorMass()) + " of the prior. Bands: 95\u00A0% numerical error.",
                "Bayes factor of " + pair(story) + " against the " + date.name() + ": "
                        + date.spans().get(0).within().odds() + " at the start, at best "
                        + best.within().odds() + " (" + best.within().interval() + ") between "
                        + Dates.day(best.fromUtc()) + " and " + Dates.day(best.toUtc()) + ", a span with "
                        + Numbers.percent(best.priorMass()) + " of the prior. "
                        + Numbers.percent(date.priorMassAgainst())
                        + " of the prior lies where the verdict is the other one.");
    }

    /**
     * Of the bounds over classes of priors.
     *
     * @param story the result
     * @return the caption
     */
    public static Caption bounds(PriorStory story) {
        List<PriorStory.ClassRange> classes = story.classes();
        Comparator<PriorStory.ClassRange> byGreatest =
                Comparator.comparingDouble(range -> range.greatest().value());
        PriorStory.ClassRange most = classes.stream().max(byGreatest).orElseThrow();
        PriorStory.ClassRange fewest = classes.stream()
                .min(Comparator.comparingDouble(range -> range.least().value()))
                .orElseThrow();
        List<String> parts = new ArrayList<>();
        for (PriorStory.ClassRange range : classes) {
            parts.add(range.name() + ", " + range.priors() + ": "
                    + range.least().odds() + " to " + range.greatest().odds());
        }
        return new Caption(
                claim(
                        story,
                        "Other priors of one parameter could give "
                                + fewest.least().odds() + " to "
                                + most.greatest().odds() + ", no more",
                        "the Bayes factor over classes of priors"),
                "Least and greatest Bayes factor, " + pair(story) + ", over every prior of one parameter in a class",
                "Blue line: the Bayes factor under the priors as they are, "
                        + story.base().odds() + ". All other parameters keep their priors. " + scan(story),
                "Ranges of the Bayes factor of " + pair(story) + " over classes of priors: " + String.join("; ", parts)
                        + ". " + scan(story));
    }

    private static String scan(PriorStory story) {
        return story.reading().result().priorSensitivity().scanBound().stream()
                .findFirst()
                .map(bound -> "The cluster (p = "
                        + Numbers.significant(bound.pValue().value(), 2)
                        + ") can be worth at most "
                        + Numbers.odds(bound.greatestBayesFactor().value()) + " against chance (1/(−e p ln p)).")
                .orElse("");
    }
}
