package org.thirdleak.report.claim;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thirdleak.simulator.result.FamilyResult;

/** Words of the triangle of three families. */
public final class FamilyCaption {
    private static final double CLEAR = 0.95;
    private static final double NEGLIGIBLE = 0.05;
    private static final int LONGEST_NOTE = 280;

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

    /** Who belongs to which family; only how many do where the names are too long for a note. */
    private static String note(Reading reading) {
        String named = members(
                reading,
                family -> Wording.list(
                        family.hypotheses().stream().map(reading::inSentence).toList()));
        String told = named.length() <= LONGEST_NOTE
                ? named
                : members(reading, family -> Numbers.counted(family.hypotheses().size(), "hypothesis", "hypotheses"));
        return told + ". Record to " + reading.date() + ".";
    }

    private static String members(Reading reading, Function<FamilyResult, String> words) {
        return reading.result().families().stream()
                .map(family -> FamilyShares.name(family) + ": " + words.apply(family))
                .collect(Collectors.joining("; "));
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
