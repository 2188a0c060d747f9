package org.thirdleak.report.claim;

import java.util.List;
import org.thirdleak.simulator.result.Attribution;

/** Words of the figure that attributes each leak. */
public final class AttributionCaption {
    private static final double CLEAR = 0.9;

    private AttributionCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result
     * @param averaged the attributions averaged over hypotheses, in order of the leaks
     * @return the caption
     */
    public static Caption of(Reading reading, List<Attribution> averaged) {
        String subtitle = "Defect and not impact, averaged over the hypotheses (large), " + reading.priorCondition()
                + "; ranges: 95\u00A0% numerical error";
        String note = "Record to " + reading.date()
                + ". The probability speaks of mechanisms: it names no maker and no " + "operator.";
        return new Caption(title(reading, averaged), subtitle, note, alternative(reading, averaged));
    }

    private static String title(Reading reading, List<Attribution> averaged) {
        if (!reading.trusted()) {
            return "Verdict withheld: attribution of the leaks";
        }
        List<String> defects = named(reading, averaged, true);
        List<String> impacts = named(reading, averaged, false);
        if (defects.isEmpty() && impacts.isEmpty()) {
            double low = averaged.stream()
                    .mapToDouble(AttributionCaption::value)
                    .min()
                    .orElse(0);
            double high = averaged.stream()
                    .mapToDouble(AttributionCaption::value)
                    .max()
                    .orElse(0);
            String span = Numbers.percent(low).equals(Numbers.percent(high))
                    ? Numbers.percent(low)
                    : Numbers.percent(low) + " to " + Numbers.percent(high);
            return "No single leak can be put down to either cause: " + span + " for the defect";
        }
        String first = defects.isEmpty() ? "" : Wording.list(defects) + ": probably the defect";
        String second = impacts.isEmpty() ? "" : Wording.list(impacts) + ": probably an impact";
        return first + (first.isEmpty() || second.isEmpty() ? "" : "; ") + second;
    }

    private static String percent(Attribution attribution) {
        return Numbers.percent(
                value(attribution), attribution.defectProbability().standardError());
    }

    private static double value(Attribution attribution) {
        return attribution.defectProbability().value();
    }

    private static List<String> named(Reading reading, List<Attribution> averaged, boolean defect) {
        return averaged.stream()
                .filter(attribution -> {
                    double p = value(attribution);
                    double error = attribution.defectProbability().standardError();
                    return defect ? Numbers.low(p, error) > CLEAR : Numbers.high(p, error) < 1 - CLEAR;
                })
                .map(attribution -> reading.vehicle(attribution.unit()) + " (" + percent(attribution) + ")")
                .toList();
    }

    private static String alternative(Reading reading, List<Attribution> averaged) {
        List<String> parts = averaged.stream()
                .map(attribution -> reading.vehicle(attribution.unit()) + " " + percent(attribution) + " ("
                        + Numbers.percentInterval(
                                value(attribution),
                                attribution.defectProbability().standardError())
                        + ")")
                .toList();
        return "Probability that the leak was the defect, averaged over the hypotheses " + reading.priorCondition()
                + ": " + Wording.list(parts) + ".";
    }
}
