package org.thirdleak.report.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.SensitivityResult;
import org.thirdleak.simulator.result.SensitivityResult.InputEffect;
import org.thirdleak.simulator.result.SensitivityResult.Outcome;

/** Words of what the outcomes of a leak depend on. */
public final class SensitivityCaption {
    /** Smaller total indices are left out of pictures. */
    public static final double SMALLEST_TOLD = 0.01;

    private static final List<String> TITLE_OUTCOMES = List.of("half_empty", "instrument_bay");
    private static final Map<String, String> SUBJECTS = Map.of(
            "loss_of_flow", "the time to loss of flow",
            "half_empty", "the time to half empty",
            "instrument_bay", "the warmth of the instrument bay",
            "living_compartment", "the warmth of the living compartment");
    private static final double Z_95 = 1.96;
    private static final String HOLE = "leak.hole_mm";
    private static final String OF_THE = " of the ";

    private SensitivityCaption() {}

    /**
     * Writes the caption.
     *
     * @param sensitivity the result, with outcomes
     * @param subject name of a design before the claim; empty for a single circuit
     * @return the caption
     */
    public static Caption of(SensitivityResult sensitivity, String subject) {
        InputName names = InputName.in(sensitivity);
        String before = subject.isEmpty() ? "" : Wording.capital(subject) + ": ";
        List<Outcome> told = told(sensitivity);
        String title = told.isEmpty() ? "no outcome varies with the inputs" : claims(told, names);
        return new Caption(
                Wording.capital(before + title),
                "Bars: the outcome with one input at the low (grey) or high (blue) end of the range under its name, all "
                        + "others at their medians. Dots: Sobol index, total (full) and of first order (hollow), "
                        + "95\u00A0% numerical error",
                (subject.isEmpty() ? "" : hole(sensitivity)) + note(sensitivity),
                alternative(sensitivity, names));
    }

    private static List<Outcome> told(SensitivityResult sensitivity) {
        List<Outcome> varying = sensitivity.outcomes().stream()
                .filter(outcome -> outcome.sd() > 0 && !outcome.inputs().isEmpty())
                .toList();
        List<Outcome> chosen = varying.stream()
                .filter(outcome -> TITLE_OUTCOMES.contains(outcome.id()))
                .toList();
        return chosen.isEmpty() ? varying.stream().limit(1).toList() : chosen;
    }

    private static String claims(List<Outcome> told, InputName names) {
        List<String> decided = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Outcome outcome : told) {
            String subject = SUBJECTS.getOrDefault(outcome.id(), Wording.inSentence(outcome.title()));
            decisive(outcome)
                    .ifPresentOrElse(
                            effect -> decided.add(subject + " depends most on " + own(subject, names.of(effect)) + " ("
                                    + index(effect.total()) + ")"),
                            () -> open.add(subject));
        }
        if (!open.isEmpty()) {
            decided.add("no input alone decides " + String.join(" or ", open));
        }
        return String.join("; ", decided);
    }

    /** The warmth of a compartment depends on "its heat load", not on that of the compartment once more. */
    private static String own(String subject, String input) {
        int at = input.lastIndexOf(OF_THE);
        return at > 0 && subject.endsWith(input.substring(at)) ? "its " + input.substring(0, at) : "the " + input;
    }

    /** The first input, unless another cannot be told from it within their numerical error. */
    private static Optional<InputEffect> decisive(Outcome outcome) {
        InputEffect first = outcome.inputs().get(0);
        double low = first.total().value() - Z_95 * first.total().standardError();
        boolean shared = outcome.inputs().stream().skip(1).anyMatch(effect -> high(effect.total()) >= low);
        return shared ? Optional.empty() : Optional.of(first);
    }

    private static double high(Estimate estimate) {
        return estimate.value() + Z_95 * estimate.standardError();
    }

    private static String index(Estimate estimate) {
        return Numbers.withError(estimate.value(), estimate.standardError());
    }

    /** Of a design the hole is not that of its simulated leaks, and its times are others. */
    private static String hole(SensitivityResult sensitivity) {
        return sensitivity.outcomes().stream()
                .flatMap(outcome -> outcome.inputs().stream())
                .filter(effect -> effect.input().equals(HOLE))
                .findFirst()
                .map(effect -> "The hole is that of the reference config of the circuit, "
                        + Numbers.significant(effect.low(), 2) + " to " + Numbers.significant(effect.high(), 2)
                        + "\u00A0" + effect.unit() + ", and not of the leaks simulated under the hypotheses. ")
                .orElse("");
    }

    private static String note(SensitivityResult sensitivity) {
        List<String> parts = new ArrayList<>();
        parts.add(
                "Sobol indices (Sobol 1993; Homma and Saltelli 1996; estimators of Saltelli 2010 and Jansen 1999) over the priors of "
                        + "the inputs, of times those of their logarithms, from "
                        + Numbers.count(sensitivity.trajectories())
                        + " trajectories.");
        if (sensitivity.failures() > 0) {
            parts.add(Wording.capital(Numbers.counted((int) sensitivity.failures(), "point", "points"))
                    + " could not be followed.");
        }
        parts.add(
                "Ranges are 5 to 95\u00A0%, less where such a leak cannot be followed. Inputs with less than 1\u00A0% are left out.");
        return String.join(" ", parts);
    }

    private static String alternative(SensitivityResult sensitivity, InputName names) {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : sensitivity.outcomes()) {
            String effects = outcome.inputs().stream()
                    .limit(3)
                    .map(effect -> names.of(effect) + " " + index(effect.total()))
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("none");
            parts.add(Wording.inSentence(outcome.title()) + ", " + value(outcome.reference(), outcome.unit())
                    + " at the medians: " + effects);
        }
        return "Total Sobol indices with 95\u00A0% numerical error. " + Wording.capital(String.join("; ", parts)) + ".";
    }

    /**
     * A value of an outcome.
     *
     * @param value in its unit
     * @param unit h or °C
     * @return such as "16 min" or "34.7 °C"
     */
    public static String value(double value, String unit) {
        return unit.equals("h") ? Hours.words(value) : Numbers.fixed(value, 1) + "\u00A0" + unit;
    }
}
