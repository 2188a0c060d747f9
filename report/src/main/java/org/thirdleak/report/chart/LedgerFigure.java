package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Dates;
import org.thirdleak.report.claim.LedgerCaption;
import org.thirdleak.report.claim.LedgerStep;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.LedgerEntry;

/** What every silence and every leak contributed to the Bayes factors. */
final class LedgerFigure {
    private LedgerFigure() {}

    /**
     * One step on the way to the total.
     *
     * @param step the step
     * @param name who leaked, or "silence"
     * @param when when, or how long
     * @param before Bayes factor before the step
     */
    record Step(LedgerStep step, String name, String when, double before) {
        double after() {
            return step.soFar().value();
        }
    }

    /**
     * The steps of one pair.
     *
     * @param pair the pair
     * @param steps its steps
     */
    record Line(Reading.Pair pair, List<Step> steps) {
        Comparison total() {
            return steps.get(steps.size() - 1).step().soFar();
        }
    }

    static Optional<Figure> of(Reading reading) {
        List<Line> lines = new ArrayList<>();
        for (Reading.Pair pair : reading.pairs()) {
            List<Step> steps = steps(reading, pair);
            if (!steps.isEmpty() && steps.size() == reading.result().ledger().size()) {
                lines.add(new Line(pair, steps));
            }
        }
        if (lines.isEmpty() || !lines.get(0).pair().equals(reading.pairs().get(0))) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                "evidence-ledger",
                LedgerCaption.of(reading),
                table(reading),
                new LedgerPainting(reading, List.copyOf(lines))));
    }

    private static List<Step> steps(Reading reading, Reading.Pair pair) {
        List<Step> steps = new ArrayList<>();
        double before = 1;
        for (LedgerEntry entry : reading.result().ledger()) {
            Optional<LedgerStep> found = LedgerStep.find(entry, pair);
            if (found.isPresent() && found.get().soFar().value() > 0) {
                boolean leak = found.get().leak();
                String name = leak ? reading.vehicle(entry.unit()) : "silence";
                String when =
                        leak ? Dates.shortDay(entry.toUtc()) : Dates.span(Dates.days(entry.fromUtc(), entry.toUtc()));
                steps.add(new Step(found.get(), name, when, before));
                before = found.get().soFar().value();
            }
        }
        return List.copyOf(steps);
    }

    private static NumberTable table(Reading reading) {
        var table = new NumberTable.Builder(
                "kind",
                "unit",
                "from_utc",
                "to_utc",
                "of",
                "over",
                "bayes_factor",
                "low_95",
                "high_95",
                "factor",
                "log_factor_standard_error");
        for (LedgerEntry entry : reading.result().ledger()) {
            for (LedgerEntry.Step step : entry.bayesFactors()) {
                table.row(
                        entry.kind(),
                        entry.unit(),
                        entry.fromUtc(),
                        entry.toUtc(),
                        step.of(),
                        step.over(),
                        step.value(),
                        step.low(),
                        step.high(),
                        step.factor(),
                        step.factorStandardError());
            }
        }
        return table.build();
    }
}
