package org.thirdleak.report.claim;

import java.util.Comparator;
import java.util.List;
import org.thirdleak.simulator.result.FamilyResult;

/** Words of the triangle of three families. */
public final class FamilyCaption {
    private static final double CLEAR = 0.95;
    private static final double NEGLIGIBLE = 0.05;

    private FamilyCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result, with families
     * @return the caption
     */
    public static Caption of(Reading reading) {
        int scenarios = reading.result().scenarios().size();
        String subtitle = "Probabilities " + reading.priorCondition()
                + (scenarios == 0
                        ? "; ±: 95\u00A0% numerical error"
                        : "; large dot: base case, ±: 95\u00A0% numerical error; small: scenarios");
        return new Caption(title(reading), subtitle, note(reading), alternative(reading));
    }

    private static String title(Reading reading) {
        if (!reading.trusted()) {
            return "Verdict withheld: probabilities of a run whose checks failed";
        }
        List<FamilyResult> sorted = reading.result().families().stream()
                .sorted(Comparator.comparingDouble(FamilyResult::posteriorProbability)
                        .reversed())
                .toList();
        FamilyResult first = sorted.get(0);
        if (first.posteriorProbability() >= CLEAR) {
            return Numbers.percent(first.posteriorProbability(), first.posteriorStandardError()) + " for the family "
                    + inSentence(first);
        }
        return sorted.get(sorted.size() - 1).posteriorProbability() > NEGLIGIBLE
                ? "None of the " + Numbers.counted(sorted.size(), "family", "families")
                        + " of explanations is ruled out"
                : "No family of explanations reaches " + Numbers.percent(CLEAR);
    }

    private static String inSentence(FamilyResult family) {
        return Wording.inSentence(FamilyShares.name(family));
    }

    private static String note(Reading reading) {
        List<String> parts = reading.result().families().stream()
                .map(family -> FamilyShares.name(family) + ": "
                        + Wording.list(family.hypotheses().stream()
                                .map(reading::inSentence)
                                .toList()))
                .toList();
        return String.join("; ", parts) + ". Record to " + reading.date() + ".";
    }

    private static String alternative(Reading reading) {
        List<String> parts = reading.result().families().stream()
                .map(family -> inSentence(family) + " "
                        + Numbers.percentWithError(family.posteriorProbability(), family.posteriorStandardError()))
                .toList();
        return "Probabilities of families, " + reading.priorCondition() + ", on the record to " + reading.date() + ": "
                + Wording.list(parts) + ".";
    }
}
