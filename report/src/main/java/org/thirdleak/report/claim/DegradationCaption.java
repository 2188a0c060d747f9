package org.thirdleak.report.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.LeakOutlook.Band;
import org.thirdleak.simulator.result.LeakOutlook.QuantityFan;
import org.thirdleak.simulator.result.LeakOutlook.TimeQuantile;
import org.thirdleak.simulator.result.LeakOutlook.TimeToEvent;

/** Words of what the leaks of a design do over time. */
public final class DegradationCaption {
    private static final int MOST_IN_TITLE = 2;
    private static final double LARGE = 10;

    private DegradationCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result
     * @param outlooks what it says of leaks
     * @param design the design
     * @param drawn how many of its mixtures are drawn
     * @return the caption
     */
    public static Caption of(Reading reading, Outlooks outlooks, Outlooks.Design design, int drawn) {
        String title = reading.trusted()
                ? Wording.capital(design.inSentence()) + ": " + claim(design, outlooks.horizonH(), MOST_IN_TITLE)
                : "Verdict withheld: what a leak does to " + design.inSentence();
        String subtitle = "Simulated leaks followed for " + Hours.round(outlooks.horizonH())
                + "; bands hold 50, 70 and 90\u00A0% of them, the line is the median" + error(design)
                + "; dashed: limit";
        List<String> note = new ArrayList<>();
        int left = design.mixtures().size() - drawn;
        if (left > 0) {
            note.add(Wording.capital(Numbers.counted(left, "further mixture", "further mixtures"))
                    + " of causes in the table only.");
        }
        note.add(TrajectoryCaption.LAW);
        note.add(TrajectoryCaption.TUNED);
        return new Caption(title, subtitle, String.join(" ", note), alternative(outlooks, design));
    }

    /**
     * Writes the caption of a strip on a page: shorter, for the first mixture of causes.
     *
     * @param reading the result
     * @param outlooks what it says of leaks
     * @param design the design
     * @return the caption, without a note
     */
    public static Caption strip(Reading reading, Outlooks outlooks, Outlooks.Design design) {
        String title = reading.trusted()
                ? Wording.capital(design.inSentence()) + ": " + brief(design, outlooks.horizonH())
                : "Verdict withheld: what a leak does to " + design.inSentence();
        Outlooks.Mixture first = design.mixtures().get(0);
        String condition = design.mixtures().size() > 1 ? " under " + first.name() : "";
        String subtitle = Numbers.count(first.trajectories()) + " simulated leaks" + condition
                + ": medians, with 95\u00A0% numerical error";
        return new Caption(
                title,
                subtitle,
                "Bands hold 50, 70 and 90\u00A0% of the leaks, over " + Hours.round(outlooks.horizonH())
                        + ". Temperatures were tuned, not predicted.",
                alternative(outlooks, design));
    }

    /**
     * When the loop is empty, for at most so many mixtures of causes.
     *
     * @param design the design
     * @param horizonH the horizon, h
     * @param most largest number of mixtures
     * @return such as "half of the leaks empty the loop within 3.1 h (95 % 2.9 to 3.4 h)"
     */
    private static String claim(Outlooks.Design design, double horizonH, int most) {
        List<Told> parts = new ArrayList<>();
        for (Outlooks.Mixture mixture : design.mixtures()) {
            if (parts.size() < most) {
                mixture.time(LeakStory.DRAINED)
                        .flatMap(time -> drained(mixture, time, horizonH))
                        .ifPresent(parts::add);
            }
        }
        if (parts.isEmpty()) {
            return "what a leak does";
        }
        Told first = parts.get(0);
        if (most == 1 || design.mixtures().size() == 1) {
            return first.whole();
        }
        boolean same = parts.size() == design.mixtures().size()
                && parts.stream().allMatch(part -> part.whole().equals(first.whole()));
        if (same) {
            return first.whole() + ", whichever the hypothesis";
        }
        StringBuilder claim = new StringBuilder(first.whole() + " under " + first.hypothesis());
        parts.stream()
                .skip(1)
                .forEach(part ->
                        claim.append(", ").append(part.more()).append(" under ").append(part.hypothesis()));
        return claim.toString();
    }

    /** What is told of a mixture: as a sentence, and as its continuation. */
    private record Told(String whole, String more, String hypothesis) {}

    private static Optional<Told> drained(Outlooks.Mixture mixture, TimeToEvent time, double horizonH) {
        return Outlooks.median(time).map(median -> {
            String horizon = " within " + Hours.round(horizonH);
            if (median.within()) {
                return new Told(
                        "half of the leaks empty the loop within " + Hours.withInterval(median, horizonH),
                        "within " + Hours.value(median) + " (" + Hours.interval(median, horizonH) + ")",
                        mixture.first());
            }
            if (!(time.fractionWithin().value() > 0)) {
                return new Told("no leak empties the loop" + horizon, "none" + horizon, mixture.first());
            }
            String share = "only " + DrainTimesCaption.share(mixture, time);
            return new Told(share + " of the leaks empty the loop" + horizon, share + horizon, mixture.first());
        });
    }

    /** The same without the error, which stands at the number beneath. */
    private static String brief(Outlooks.Design design, double horizonH) {
        Optional<TimeQuantile> median = design.mixtures()
                .get(0)
                .time(LeakStory.DRAINED)
                .flatMap(Outlooks::median)
                .filter(TimeQuantile::within);
        return median.map(found -> "half of the leaks empty the loop within " + Hours.value(found))
                .orElseGet(() -> claim(design, horizonH, 1));
    }

    /** The median is known better than a line is wide, or it is said how well. */
    private static String error(Outlooks.Design design) {
        double largest = 0;
        String unit = "";
        for (Outlooks.Mixture mixture : design.mixtures()) {
            for (QuantityFan fan : mixture.outlook().fans()) {
                if (fan.quantity().equals("inventory")) {
                    for (int i = 0;
                            i
                                    < Math.min(
                                            fan.medianLow().size(),
                                            fan.medianHigh().size());
                            i++) {
                        largest = Math.max(
                                largest,
                                (fan.medianHigh().get(i) - fan.medianLow().get(i)) / 2);
                    }
                    unit = fan.unit();
                }
            }
        }
        return largest > 0
                ? " (coolant ±\u00A0" + Numbers.significant(largest, largest >= LARGE ? 2 : 1) + "\u00A0" + unit
                        + " at most, 95\u00A0%)"
                : "";
    }

    private static String alternative(Outlooks outlooks, Outlooks.Design design) {
        List<String> parts = new ArrayList<>();
        for (Outlooks.Mixture mixture : design.mixtures()) {
            List<String> told = new ArrayList<>();
            for (TimeToEvent time : mixture.outlook().times()) {
                Outlooks.median(time)
                        .ifPresent(median -> told.add(Wording.inSentence(time.title()) + " "
                                + Hours.withInterval(median, outlooks.horizonH())));
            }
            for (QuantityFan fan : mixture.outlook().fans()) {
                end(fan).ifPresent(words -> told.add(Wording.inSentence(fan.title()) + " at the end " + words));
            }
            parts.add("under " + mixture.name() + " (" + Numbers.count(mixture.trajectories()) + " trajectories) "
                    + String.join(", ", told));
        }
        return Wording.capital(design.inSentence()) + ", medians and 5 to 95\u00A0% ranges: " + String.join("; ", parts)
                + ".";
    }

    private static Optional<String> end(QuantityFan fan) {
        Optional<Double> low = last(fan, 0.05);
        Optional<Double> median = last(fan, 0.5);
        Optional<Double> high = last(fan, 0.95);
        if (low.isEmpty() || median.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Numbers.fixed(median.get(), 1) + "\u00A0" + fan.unit() + " (" + Numbers.fixed(low.get(), 1)
                + " to " + Numbers.fixed(high.get(), 1) + ")");
    }

    private static Optional<Double> last(QuantityFan fan, double probability) {
        return fan.bands().stream()
                .filter(band -> Math.abs(band.probability() - probability) < 1e-9)
                .map(Band::values)
                .filter(values -> !values.isEmpty())
                .map(values -> values.get(values.size() - 1))
                .findFirst();
    }
}
