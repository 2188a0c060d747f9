package org.thirdleak.workbench.numbers;

import static org.thirdleak.workbench.numbers.Sheet.Column.number;
import static org.thirdleak.workbench.numbers.Sheet.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Dates;
import org.thirdleak.report.claim.LedgerCaption;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.Withheld;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.ForecastPoint;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.LedgerEntry;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.ScenarioResult;
import org.thirdleak.workbench.numbers.Sheet.Row;

/** The tables behind the verdict: its steps in time, other assumptions, what comes next, and the checks. */
record OutlookSheets(Reading reading) {

    private static final double Z_95 = 1.96;
    private static final int DAY = 10;

    private RunResult result() {
        return reading.result();
    }

    Sheet ledger() {
        List<Row> rows = new ArrayList<>();
        for (LedgerEntry entry : result().ledger()) {
            for (LedgerEntry.Step step : entry.bayesFactors()) {
                Comparison after = new Comparison(step.of(), step.over(), step.value(), step.low(), step.high());
                rows.add(new Row(
                        entry.fromUtc() + " " + entry.kind() + " " + step.of() + " " + step.over(),
                        List.of(
                                new Entry(LedgerCaption.stepName(reading, entry), entry.toUtc()),
                                new Entry(day(entry.toUtc()), entry.toUtc()),
                                Entry.text(pair(step.of(), step.over())),
                                Entry.number(Numbers.times(step.factor(), 3), step.factor()),
                                Entry.number(after.odds(), step.value()),
                                Entry.number(after.interval(), step.low())),
                        step));
            }
        }
        return new Sheet(
                "Ledger",
                List.of(
                        text("what happened", 40),
                        text("until", 22),
                        text("pair", 40),
                        number("step", 10),
                        number("Bayes factor so far", 18),
                        number("95 % numerical error", 22)),
                rows,
                remark());
    }

    Sheet scenarios() {
        List<Row> rows = new ArrayList<>();
        for (ScenarioResult scenario : result().scenarios()) {
            for (Reading.Pair pair : reading.pairs()) {
                reading.among(scenario.bayesFactors(), pair)
                        .ifPresent(factor -> rows.add(new Row(
                                scenario.id() + " " + pair.of() + " " + pair.over(),
                                List.of(
                                        Entry.text(scenario.title()),
                                        Entry.text(pair(pair.of(), pair.over())),
                                        Entry.number(factor.odds(), factor.value()),
                                        Entry.number(factor.interval(), factor.low())),
                                scenario)));
            }
        }
        return new Sheet(
                "Scenarios",
                List.of(
                        text("assumption", 56),
                        text("pair", 40),
                        number("Bayes factor", 14),
                        number("95 % numerical error", 22)),
                rows,
                remark());
    }

    Sheet forecast() {
        List<Row> rows = new ArrayList<>();
        forecast(rows, "averaged over hypotheses", result().forecast());
        for (HypothesisResult hypothesis : result().hypotheses()) {
            forecast(rows, reading.name(hypothesis.id()), hypothesis.forecast());
        }
        return new Sheet(
                "Forecast",
                List.of(
                        text("if true", 36),
                        number("within, days", 14),
                        number("probability of a further leak", 26),
                        number("95 % error", 14)),
                rows,
                remark());
    }

    private static void forecast(List<Row> rows, String name, List<ForecastPoint> points) {
        for (ForecastPoint point : points) {
            rows.add(new Row(
                    name + " " + point.days(),
                    List.of(
                            Entry.text(name),
                            Entry.number(Numbers.significant(point.days(), 4), point.days()),
                            Entry.number(
                                    Numbers.percent(point.probability(), point.standardError()), point.probability()),
                            Entry.number(
                                    "± " + Numbers.significant(100 * Z_95 * point.standardError(), 2) + " %",
                                    Z_95 * point.standardError())),
                    point));
        }
    }

    Sheet diagnostics() {
        List<Row> rows = new ArrayList<>();
        for (Diagnostics.Check check : result().diagnostics().checks()) {
            String word = check.passed() ? "passed" : check.stops() ? "stop" : "warning";
            rows.add(new Row(
                    check.name(),
                    List.of(Entry.text(check.name()), Entry.text(word), Entry.text(check.statement())),
                    check));
        }
        return new Sheet("Checks", List.of(text("check", 44), text("state", 10), text("finding", 110)), rows, remark());
    }

    private String pair(String of, String over) {
        return reading.inSentence(of) + " : " + reading.inSentence(over);
    }

    private String remark() {
        return reading.trusted() ? "" : Withheld.words(reading);
    }

    /** The day of a time in words, or the text itself where it is none. */
    static String day(String iso) {
        return iso.length() >= DAY ? Dates.day(iso) : iso;
    }
}
