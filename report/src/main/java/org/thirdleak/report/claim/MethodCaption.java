package org.thirdleak.report.claim;

import java.util.List;
import java.util.stream.Stream;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.MethodEvidence;

/** Words of the figure of evidences by method. */
public final class MethodCaption {
    private static final double SUSPICIOUS = 3;
    private static final double Z_95 = 1.96;

    private MethodCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result, with more than one method of some evidence
     * @param shown hypotheses drawn
     * @return the caption
     */
    public static Caption of(Reading reading, List<HypothesisResult> shown) {
        String subtitle =
                "ln Z by each method less that of the method that counts (first row of each hypothesis); bars: "
                        + "95\u00A0% numerical error";
        int more = reading.result().hypotheses().size() - shown.size();
        String left = Wording.leftToTheTable(more);
        String note =
                left + "Beyond three standard errors a run warns, beyond four it gives no verdict. Methods share the "
                        + "record and the priors, not the way to integrate over them.";
        return new Caption(title(reading), subtitle, note, alternative(reading, shown));
    }

    private static String title(Reading reading) {
        double most = reading.result().hypotheses().stream()
                .flatMap(MethodCaption::apart)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        if (!(most <= SUSPICIOUS)) {
            return "Methods disagree on an evidence: " + Numbers.significant(most, 2) + " standard errors apart";
        }
        String agree = "Every evidence by more than one method: at most " + Numbers.significant(most, 2)
                + " standard errors apart";
        return reading.trusted() ? agree : "Verdict withheld: evidence by method";
    }

    private static Stream<Double> apart(HypothesisResult hypothesis) {
        List<MethodEvidence> all = hypothesis.evidenceByMethod();
        return all.stream().skip(1).map(other -> apart(all.get(0), other));
    }

    /**
     * How far two methods are apart.
     *
     * @param a one
     * @param b the other
     * @return standard errors of the difference; 0 where they agree in every digit
     */
    public static double apart(MethodEvidence a, MethodEvidence b) {
        double difference = Math.abs(a.value() - b.value());
        return difference == 0 ? 0 : difference / Math.hypot(a.standardError(), b.standardError());
    }

    /**
     * An evidence with its error.
     *
     * @param evidence the evidence
     * @return such as "−10.853 ± 0.004"
     */
    public static String words(MethodEvidence evidence) {
        return Z_95 * evidence.standardError() < 5e-7
                ? Numbers.fixed(evidence.value(), 6)
                : Numbers.withError(evidence.value(), evidence.standardError());
    }

    private static String alternative(Reading reading, List<HypothesisResult> shown) {
        List<String> parts = shown.stream()
                .map(hypothesis -> reading.inSentence(hypothesis.id()) + " "
                        + Wording.list(hypothesis.evidenceByMethod().stream()
                                .map(evidence -> words(evidence) + " by " + MethodName.of(evidence.engine()))
                                .toList()))
                .toList();
        return "ln Z of the record: " + String.join("; ", parts) + ".";
    }
}
