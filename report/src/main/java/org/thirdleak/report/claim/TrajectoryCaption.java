package org.thirdleak.report.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.Happening;
import org.thirdleak.simulator.result.CircuitResult.ModuleSample;
import org.thirdleak.simulator.result.SensitivityResult;

/** Words of the course of one leak. */
public final class TrajectoryCaption {
    /** Every report says so: nobody should take the temperatures for predictions. */
    static final String TUNED =
            "The temperatures are not predictions: heat loads and exchange are set by hand, for the reference loop so that "
                    + "they match the days after the leak of Soyuz MS-22.";

    /** Model form, measured with the reference loop and a hole of 0.8 mm. */
    static final String LAW =
            "Another law of the leak (a hole that stays warm, with standing coolant held at its temperature) would take 21 instead of 8\u00A0h to empty the reference loop through 0.8\u00A0mm.";

    private static final int PLACES = 1;
    private static final String TIME_UNIT = "h";

    private TrajectoryCaption() {}

    /**
     * Writes the caption.
     *
     * @param story the leak
     * @return the caption
     */
    public static Caption of(LeakStory story) {
        CircuitResult result = story.result();
        String subtitle = "Coolant left, its pressure and the temperatures after the hole opens; one deterministic "
                + "trajectory at the medians of the config's inputs" + spread(result.sensitivity());
        List<String> note = new ArrayList<>(story.others());
        note.add(LAW);
        note.add(TUNED);
        note.add(story.provenance());
        return new Caption(title(story), subtitle, String.join(" ", note), alternative(story));
    }

    private static String title(LeakStory story) {
        CircuitResult result = story.result();
        String hole = "A " + hole(result) + " hole ";
        boolean standing = story.time(LeakStory.LOSS_OF_FLOW).isEmpty()
                && story.time(LeakStory.PRESSURE_LOST).isPresent();
        OptionalDouble stop = story.stop();
        OptionalDouble drained = story.time(LeakStory.DRAINED);
        String horizon = "within " + Hours.round(result.horizonH());
        if (stop.isEmpty() && drained.isEmpty()) {
            return hole + "neither stops the flow nor empties the loop " + horizon;
        }
        String first = stop.isEmpty()
                ? ""
                : (standing ? "empties the accumulator" : "stops the flow") + " after "
                        + Hours.words(stop.getAsDouble());
        if (drained.isEmpty()) {
            return hole + first + "; the loop is not empty " + horizon;
        }
        String emptied = (standing ? "the loop in " : "empties the loop in ") + Hours.words(drained.getAsDouble());
        return hole + (first.isEmpty() ? emptied : first + " and " + emptied);
    }

    /** The times of the title have a spread, and it is larger than any error of the computation. */
    private static String spread(SensitivityResult sensitivity) {
        List<String> parts = sensitivity.outcomes().stream()
                .filter(outcome -> outcome.unit().equals(TIME_UNIT) && outcome.sd() > 0)
                .map(outcome ->
                        "of\u00A0" + Numbers.significant(Math.exp(outcome.sd()), 2) + " on the " + outcome.title())
                .toList();
        return parts.isEmpty()
                ? ""
                : "; the inputs' priors leave a factor " + Wording.list(parts) + " (one standard deviation)";
    }

    private static String alternative(LeakStory story) {
        CircuitResult result = story.result();
        ModuleSample last = result.samples().get(result.samples().size() - 1);
        List<String> events = new ArrayList<>();
        for (Happening happening : result.events()) {
            story.label(happening).ifPresent(events::add);
        }
        if (story.time(LeakStory.DRAINED).isEmpty()) {
            double left = last.circuits().get(story.leaking()).massKg();
            events.add("after " + Hours.round(result.horizonH()) + " " + Numbers.significant(left, 3) + "\u00A0kg of "
                    + Numbers.significant(story.circuit().inventoryKg(), 3) + "\u00A0kg are left");
        }
        return "A hole of " + hole(result) + " in the "
                + Wording.inSentence(story.circuit().title()) + ": " + Wording.list(events) + ". Instrument bay "
                + celsius(last.instrumentBayC()) + " and living compartment " + celsius(last.livingCompartmentC())
                + " after " + Hours.round(result.horizonH()) + ", with limits of "
                + celsius(result.instrumentBayLimitC()) + " and " + celsius(result.livingCompartmentLimitC()) + ".";
    }

    private static String hole(CircuitResult result) {
        String text = Numbers.significant(result.hole().diameterMm(), 2);
        return (text.contains(".") ? text.replaceAll("\\.?0+$", "") : text) + "\u00A0mm";
    }

    private static String celsius(double value) {
        return Numbers.fixed(value, PLACES) + "\u00A0°C";
    }
}
