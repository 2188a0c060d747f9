package org.thirdleak.report.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.LeakOutlook.TimeQuantile;
import org.thirdleak.simulator.result.LeakOutlook.TimeToEvent;

/** Words of how long it takes from the onset of a leak to what matters. */
public final class DrainTimesCaption {
    /** A sum of weights is one but for rounding. */
    private static final double ROUNDING = 1e-9;

    private DrainTimesCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result
     * @param outlooks what it says of leaks, with at least one design
     * @param left how many mixtures of causes are not drawn
     * @return the caption
     */
    public static Caption of(Reading reading, Outlooks outlooks, int left) {
        String subtitle =
                "Time since the onset of the leak, log scale; dots: medians with 95\u00A0% numerical error, bars: 5 "
                        + "to 95\u00A0% of the leaks, arrows: beyond " + Hours.round(outlooks.horizonH());
        List<String> note = new ArrayList<>(together(outlooks));
        if (left > 0) {
            note.add(Wording.capital(Numbers.counted(left, "more mixture", "more mixtures"))
                    + " of causes in the table of report.html.");
        }
        note.add(TrajectoryCaption.LAW);
        note.add(TrajectoryCaption.TUNED);
        return new Caption(title(reading, outlooks), subtitle, String.join(" ", note), alternative(outlooks));
    }

    /** With several designs a row has room for one hypothesis; the note tells which others it stands for. */
    private static List<String> together(Outlooks outlooks) {
        return outlooks.designs().size() < 2
                ? List.of()
                : outlooks.designs().stream()
                        .flatMap(design -> design.mixtures().stream())
                        .filter(mixture -> mixture.hypotheses().size() > 1)
                        .map(mixture ->
                                "Told together, since their leaks have the same causes: " + mixture.name() + ".")
                        .distinct()
                        .toList();
    }

    private static String title(Reading reading, Outlooks outlooks) {
        if (!reading.trusted()) {
            return "Verdict withheld: how long a leak takes";
        }
        Outlooks.Design design = outlooks.designs().get(0);
        Outlooks.Mixture mixture = design.mixtures().get(0);
        String flow = clause(mixture, LeakStory.LOSS_OF_FLOW, "flow lost", outlooks.horizonH());
        String half = clause(mixture, LeakStory.HALF_EMPTY, "half of the coolant", outlooks.horizonH());
        String both = flow.isEmpty() || half.isEmpty() ? flow + half : flow + ", " + half;
        return both.isEmpty()
                ? "How long a leak takes to what matters"
                : Wording.capital(design.inSentence()) + ": " + both + "; medians"
                        + (design.mixtures().size() > 1 ? " under " + mixture.first() : "");
    }

    private static String clause(Outlooks.Mixture mixture, String event, String what, double horizonH) {
        Optional<TimeQuantile> median = mixture.time(event).flatMap(Outlooks::median);
        return median.map(time -> time.within()
                        ? what + " after " + Hours.value(time) + " (" + Hours.interval(time, horizonH) + ")"
                        : what + " not within " + Hours.round(horizonH))
                .orElse("");
    }

    /**
     * How often an event comes within the horizon. Where all or none of the trajectories get there, a share would feign a
     * certainty that so many cannot give.
     *
     * @param mixture whose leaks
     * @param time the event
     * @return such as "41 ± 2 %" or "all of 4,096"
     */
    public static String share(Outlooks.Mixture mixture, TimeToEvent time) {
        double value = time.fractionWithin().value();
        if (!(value > 0) || value > 1 - ROUNDING) {
            return (value > 0 ? "all of " : "none of ") + Numbers.count(mixture.trajectories());
        }
        return Numbers.percentWithError(value, time.fractionWithin().standardError());
    }

    /**
     * A quantile for a table.
     *
     * @param time the event
     * @param probability of being earlier
     * @param horizonH the horizon, h
     * @return such as "3.1 h (95 % 2.9 to 3.4 h)" or "not within 24 h"
     */
    public static String quantile(TimeToEvent time, double probability, double horizonH) {
        return Outlooks.quantile(time, probability)
                .map(found -> Hours.withInterval(found, horizonH))
                .orElse("–");
    }

    private static String alternative(Outlooks outlooks) {
        List<String> sentences = new ArrayList<>();
        for (Outlooks.Design design : outlooks.designs()) {
            for (Outlooks.Mixture mixture : design.mixtures()) {
                List<String> parts = mixture.outlook().times().stream()
                        .map(time -> Wording.inSentence(time.title()) + " "
                                + quantile(time, 0.5, outlooks.horizonH()) + ", "
                                + share(mixture, time) + " within " + Hours.round(outlooks.horizonH()))
                        .toList();
                sentences.add(Wording.capital(design.inSentence()) + " under " + mixture.name() + ", medians: "
                        + String.join("; ", parts) + ".");
            }
        }
        return String.join(" ", sentences);
    }
}
