package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.MethodCaption;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.MethodEvidence;

/** Whether the methods of an evidence agree. */
final class MethodFigure {
    /** Rows that can be read at full height. */
    private static final int MOST_ROWS = 22;

    private static final int AROUND = 186;
    private static final int ROW = 27;

    private MethodFigure() {}

    static Optional<Figure> of(Reading reading) {
        List<HypothesisResult> all = reading.result().hypotheses();
        if (all.stream().noneMatch(hypothesis -> hypothesis.evidenceByMethod().size() > 1)) {
            return Optional.empty();
        }
        List<HypothesisResult> shown = new ArrayList<>();
        int rows = 0;
        for (HypothesisResult hypothesis : all) {
            rows += 1 + hypothesis.evidenceByMethod().size();
            if (rows <= MOST_ROWS || shown.isEmpty()) {
                shown.add(hypothesis);
            }
        }
        int height = Math.min(Figure.HEIGHT, AROUND + ROW * Math.min(rows, MOST_ROWS));
        return Optional.of(new Figure(
                "evidence-by-method",
                MethodCaption.of(reading, shown),
                table(reading),
                new MethodPainting(reading, shown),
                height));
    }

    private static NumberTable table(Reading reading) {
        var table = new NumberTable.Builder(
                "hypothesis",
                "method",
                "log_evidence",
                "log_evidence_standard_error",
                "standard_errors_from_first",
                "likelihoods");
        for (HypothesisResult hypothesis : reading.result().hypotheses()) {
            List<MethodEvidence> methods = hypothesis.evidenceByMethod();
            for (MethodEvidence evidence : methods) {
                table.row(
                        hypothesis.id(),
                        evidence.engine(),
                        evidence.value(),
                        evidence.standardError(),
                        MethodCaption.apart(methods.get(0), evidence),
                        evidence.evaluations());
            }
        }
        return table.build();
    }
}
