package org.thirdleak.report.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Reanalysis.Influence;
import org.thirdleak.simulator.result.Reanalysis.LeftOut;
import org.thirdleak.simulator.result.RecordSummary;

/** Words of the comparison without one of its observations. */
public final class LeftOutCaption {
    private LeftOutCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result, with observations left out
     * @param omitted observations that are in the table only
     * @return the caption
     */
    public static Caption of(Reading reading, int omitted) {
        Reading.Pair pair = reading.headlinePair().orElseThrow();
        Comparison base = reading.base(pair).orElseThrow();
        String subtitle = "How many times better one hypothesis predicted the record without one observation; bars:"
                + " 95\u00A0% numerical error only, hidden where smaller than the dot";
        String note = "“Without” drops the circuit from the record; “had it not leaked” lets it survive to the date of"
                + " its leak and not be watched after it."
                + (omitted == 0
                        ? ""
                        : " The " + Numbers.counted(omitted, "observation", "observations")
                                + " that move the first column least are in the table only.");
        List<String> parts = reading.result().reanalysis().leftOut().stream()
                .flatMap(out -> find(out, reading, pair).stream()
                        .map(found -> name(reading, out) + " " + found.odds() + " (" + found.interval() + ")"))
                .toList();
        String alternative = "Bayes factor of " + reading.inSentence(pair.of()) + " over "
                + reading.inSentence(pair.over()) + ", whole record " + base.odds() + "; " + String.join("; ", parts)
                + ".";
        return new Caption(title(reading, pair, base), subtitle, note, alternative);
    }

    private static String title(Reading reading, Reading.Pair pair, Comparison base) {
        if (!reading.trusted()) {
            return "Verdict withheld: the comparison without each of its observations";
        }
        Optional<LeftOut> most = reading.result().reanalysis().leftOut().stream()
                .filter(out -> out.kind().equals(LeftOut.UNIT))
                .filter(out -> influence(out, pair).map(i -> i.rank() == 1).orElse(false))
                .findFirst();
        return most.flatMap(out -> find(out, reading, pair))
                .map(without -> "Without " + alike(reading, pair, without)
                        + " the Bayes factor for " + reading.inSentence(pair.of()) + " goes from "
                        + base.odds()
                        + " to "
                        + without.odds())
                .orElse("The comparison without each of its observations");
    }

    /** Every circuit that moves it as far within the error. */
    private static String alike(Reading reading, Reading.Pair pair, Comparison most) {
        return reading.result().reanalysis().leftOut().stream()
                .filter(out -> out.kind().equals(LeftOut.UNIT))
                .filter(out -> find(out, reading, pair)
                        .filter(found -> found.low() <= most.high() && found.high() >= most.low())
                        .isPresent())
                .map(out -> reading.vehicle(out.id()))
                .collect(Collectors.joining(" or "));
    }

    /**
     * The Bayes factor of a pair without an observation.
     *
     * @param out the observation
     * @param reading the result
     * @param pair the pair
     * @return the factor, empty if the result lacks the pair
     */
    public static Optional<Comparison> find(LeftOut out, Reading reading, Reading.Pair pair) {
        return reading.among(out.bayesFactors().stream().map(Influence::without).toList(), pair);
    }

    /**
     * How far an observation moves a pair.
     *
     * @param out the observation
     * @param pair the pair, either way round
     * @return its influence, empty if the result lacks the pair
     */
    public static Optional<Influence> influence(LeftOut out, Reading.Pair pair) {
        return out.bayesFactors().stream()
                .filter(each -> {
                    BayesFactor factor = each.without();
                    return Comparison.isPair(factor.of(), factor.over(), pair.of(), pair.over());
                })
                .findFirst();
    }

    /**
     * An observation in words.
     *
     * @param reading the result
     * @param out the observation
     * @return such as "without Soyuz MS-22" or "had Soyuz MS-22 not leaked"
     */
    public static String name(Reading reading, LeftOut out) {
        return switch (out.kind()) {
            case LeftOut.LEAK -> "had " + reading.vehicle(out.id()) + " not leaked";
            case LeftOut.DESIGN -> "without all of " + design(reading, out.id());
            default -> "without " + reading.vehicle(out.id());
        };
    }

    private static String design(Reading reading, String id) {
        return reading.result().record().designs().stream()
                .filter(design -> design.id().equals(id))
                .map(RecordSummary.Design::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse(id);
    }
}
