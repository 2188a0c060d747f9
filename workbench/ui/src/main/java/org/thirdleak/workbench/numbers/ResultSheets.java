package org.thirdleak.workbench.numbers;

import static org.thirdleak.workbench.numbers.Sheet.Column.number;
import static org.thirdleak.workbench.numbers.Sheet.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.ParameterName;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.Withheld;
import org.thirdleak.simulator.result.Attribution;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.LogEvidence;
import org.thirdleak.simulator.result.ParameterSummary;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.SimulationSummary;
import org.thirdleak.workbench.numbers.Sheet.Row;

/** The tables of a run: the verdict, what it rests on, and whether it can be trusted. Nothing is computed here. */
final class ResultSheets {

    private static final int EVIDENCE_DECIMALS = 4;
    private static final double Z_95 = 1.96;

    private final Reading reading;
    private final RunResult result;

    private ResultSheets(RunResult result) {
        this.reading = new Reading(result);
        this.result = result;
    }

    /**
     * Tables of a run.
     *
     * @param result the run
     * @return always the same tables in the same order, some without rows
     */
    static List<Sheet> of(RunResult result) {
        ResultSheets sheets = new ResultSheets(result);
        OutlookSheets outlook = new OutlookSheets(sheets.reading);
        return List.of(
                sheets.hypotheses(),
                sheets.factors(),
                sheets.attribution(),
                sheets.parameters(),
                outlook.ledger(),
                outlook.scenarios(),
                outlook.forecast(),
                outlook.diagnostics());
    }

    private Sheet hypotheses() {
        List<Row> rows = new ArrayList<>();
        for (HypothesisResult each : result.hypotheses()) {
            SimulationSummary played = each.simulation();
            rows.add(new Row(
                    each.id(),
                    List.of(
                            Entry.text(reading.name(each.id())),
                            Entry.number(Numbers.percent(each.priorProbability()), each.priorProbability()),
                            Entry.number(
                                    Numbers.percentWithError(
                                            each.posteriorProbability(), each.posteriorStandardError()),
                                    each.posteriorProbability()),
                            evidence(each.logEvidence()),
                            evidence(each.crossCheck()),
                            Entry.text(each.crossCheck().method()),
                            Entry.number(
                                    played.matches() == 0
                                            ? "below " + Numbers.significant(played.high(), 2)
                                            : Numbers.significant(played.fraction(), 3),
                                    played.fraction())),
                    each));
        }
        return new Sheet(
                "Hypotheses",
                List.of(
                        text("hypothesis", 30),
                        number("before", 10),
                        number("after the record", 20),
                        number("ln Z, 95 % error", 20),
                        number("by second method", 20),
                        text("second method", 30),
                        number("histories matched", 18)),
                rows,
                remark());
    }

    private static Entry evidence(LogEvidence evidence) {
        return Entry.number(
                Numbers.fixed(evidence.value(), EVIDENCE_DECIMALS)
                        + " ± "
                        + Numbers.fixed(Z_95 * evidence.standardError(), EVIDENCE_DECIMALS),
                evidence.value());
    }

    private Sheet factors() {
        List<Row> rows = new ArrayList<>();
        for (Reading.Pair pair : reading.pairs()) {
            Optional<Comparison> found = reading.base(pair);
            Optional<BayesFactor> given = given(pair);
            if (found.isEmpty() || given.isEmpty()) {
                continue;
            }
            rows.add(new Row(
                    pair.of() + " " + pair.over(),
                    List.of(
                            Entry.text(reading.name(pair.of())),
                            Entry.text(reading.name(pair.over())),
                            Entry.number(found.get().odds(), found.get().value()),
                            Entry.number(found.get().interval(), found.get().low()),
                            Entry.text(direction(found.get()))),
                    given.get()));
        }
        return new Sheet(
                "Bayes Factors",
                List.of(
                        text("hypothesis", 30),
                        text("against", 30),
                        number("Bayes factor", 14),
                        number("95 % numerical error", 22),
                        text("what it says", 50)),
                rows,
                remark());
    }

    private Optional<BayesFactor> given(Reading.Pair pair) {
        return result.bayesFactors().stream()
                .filter(factor -> (factor.of().equals(pair.of())
                                && factor.over().equals(pair.over()))
                        || (factor.of().equals(pair.over()) && factor.over().equals(pair.of())))
                .findFirst();
    }

    private String direction(Comparison comparison) {
        if (!reading.trusted()) {
            return "verdict withheld";
        }
        return switch (comparison.verdict()) {
            case OF -> "speaks for " + reading.inSentence(comparison.of());
            case OVER -> "speaks for " + reading.inSentence(comparison.over());
            case OPEN -> "names neither: not beyond 3 : 1";
        };
    }

    private Sheet attribution() {
        List<Row> rows = new ArrayList<>();
        for (Attribution each : result.attribution()) {
            rows.add(new Row(
                    each.unit() + " " + each.hypothesis(),
                    List.of(
                            Entry.text(reading.vehicle(each.unit())),
                            new Entry(OutlookSheets.day(each.leakUtc()), each.leakUtc()),
                            Entry.text(
                                    each.hypothesis().equals(Attribution.AVERAGED)
                                            ? "averaged over hypotheses"
                                            : reading.name(each.hypothesis())),
                            Entry.number(
                                    Numbers.percentWithError(
                                            each.defectProbability().value(),
                                            each.defectProbability().standardError()),
                                    each.defectProbability().value())),
                    each));
        }
        return new Sheet(
                "Attribution",
                List.of(
                        text("leak", 24),
                        text("onset", 22),
                        text("if true", 36),
                        number("probability of the defect", 24)),
                rows,
                remark());
    }

    private Sheet parameters() {
        List<Row> rows = new ArrayList<>();
        for (HypothesisResult hypothesis : result.hypotheses()) {
            for (ParameterSummary each : hypothesis.parameters()) {
                rows.add(new Row(
                        hypothesis.id() + " " + each.name(),
                        List.of(
                                Entry.text(reading.name(hypothesis.id())),
                                Entry.text(each.name()),
                                value(each.q50(), each.unit()),
                                value(each.q05(), each.unit()),
                                value(each.q95(), each.unit()),
                                Entry.text(each.unit().equals("utc") ? "date" : ParameterName.unit(each.unit())),
                                Entry.number(Numbers.count(Math.round(each.essBulk())), each.essBulk()),
                                Entry.text(each.prior())),
                        each));
            }
        }
        return new Sheet(
                "Parameters",
                List.of(
                        text("hypothesis", 26),
                        text("parameter", 38),
                        number("median", 12),
                        number("90 % from", 12),
                        number("90 % to", 12),
                        text("unit", 16),
                        number("effective draws", 14),
                        text("prior", 40)),
                rows,
                remark());
    }

    private static Entry value(double value, String unit) {
        return Entry.number(
                unit.equals("utc") ? ParameterName.value(value, unit) : Numbers.significant(value, 4), value);
    }

    private String remark() {
        return reading.trusted() ? "" : Withheld.words(reading);
    }
}
