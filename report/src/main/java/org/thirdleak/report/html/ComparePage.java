package org.thirdleak.report.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.RunsReading;
import org.thirdleak.simulator.comparison.ComparedFactor;
import org.thirdleak.simulator.comparison.ComparedProbability;
import org.thirdleak.simulator.comparison.ComparedProbability.Kind;
import org.thirdleak.simulator.comparison.ComparedRun;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.result.Diagnostics;

/** Runs side by side as one file without requests, which reads well without its script: what was changed, then what it did. */
public final class ComparePage {
    private final Markup page;
    private final RunsReading reading;
    private final RunComparison comparison;

    private ComparePage(Markup page, RunsReading reading) {
        this.page = page;
        this.reading = reading;
        this.comparison = reading.comparison();
    }

    /**
     * Writes the page.
     *
     * @param reading the runs
     * @param figure their Bayes factors; empty if there are none to draw
     * @return the file, UTF-8
     * @throws IOException if the style sheet is missing
     */
    public static byte[] encode(RunsReading reading, Optional<HtmlReport.Illustrated> figure) throws IOException {
        RunComparison comparison = reading.comparison();
        String title = figure.map(drawn -> drawn.figure().caption().title())
                .orElse("No Bayes factor that two runs have in common may be compared");
        Markup page = HtmlReport.opened(
                comparison.runs().size() + " runs side by side: "
                        + IntStream.range(0, comparison.runs().size())
                                .mapToObj(reading::name)
                                .collect(Collectors.joining(", ")),
                title,
                comparison.configStatement() + " " + comparison.numberStatement());
        ComparePage written = new ComparePage(page, reading);
        written.settings();
        written.runs();
        figure.ifPresent(drawn -> HtmlReport.figure(page, drawn, "h2"));
        written.factors();
        written.probabilities(Kind.HYPOTHESIS, "hypotheses", "Probability of each hypothesis after the record");
        written.probabilities(Kind.FORECAST, "forecast", "Probability of another leak");
        written.probabilities(Kind.ATTRIBUTION, "attribution", "Probability that a leak was the defect, not an impact");
        written.trust();
        return HtmlReport.closed(page, reading.provenance());
    }

    private void settings() {
        open("settings", "What was changed").element("p class=\"sub\"", comparison.configStatement());
        if (!comparison.settings().isEmpty()) {
            List<String> columns = new ArrayList<>(List.of("setting", "unit"));
            comparison.runs().forEach(run -> columns.add(run.label()));
            table(
                    columns,
                    columns.size(),
                    comparison.settings().stream()
                            .map(setting -> Stream.concat(
                                            Stream.of(setting.path(), setting.unit()), setting.values().stream())
                                    .toList())
                            .toList());
        }
        close();
    }

    private void runs() {
        open("runs", "The runs");
        List<List<String>> rows = new ArrayList<>();
        for (int run = 0; run < comparison.runs().size(); run++) {
            ComparedRun compared = comparison.runs().get(run);
            rows.add(Stream.concat(Stream.of(compared.label(), compared.name()), reading.facts(run).values().stream())
                    .toList());
        }
        table(
                Stream.concat(Stream.of("run", "folder"), reading.facts(0).keySet().stream())
                        .toList(),
                5,
                rows);
        for (ComparedRun run : comparison.runs()) {
            if (!run.settings().note().isEmpty()) {
                page.element("p", run.label() + ": " + run.settings().note() + ".");
            }
        }
        close();
    }

    private void factors() {
        if (comparison.bayesFactors().isEmpty()) {
            return;
        }
        open("bayes-factors", "Bayes factor of every pair in every run")
                .element(
                        "p class=\"sub\"",
                        "How many times better the first hypothesis of a pair predicted the record of the run than the "
                                + "second, with the 95\u00A0% interval of the numerical error. Ranges of ratios take the "
                                + "errors of two runs as independent; what lies within numerical error is judged so that, of "
                                + "20 comparisons of runs that only noise tells apart, 19 name no difference.");
        List<List<String>> rows = new ArrayList<>();
        for (ComparedFactor factor : comparison.bayesFactors()) {
            Reading.Pair pair = new Reading.Pair(factor.of(), factor.over());
            for (int run = 0; run < comparison.runs().size(); run++) {
                Optional<Comparison> found = reading.found(run, pair);
                rows.add(List.of(
                        reading.inWords(pair),
                        comparison.runs().get(run).label(),
                        found.map(Comparison::odds).orElse(reading.absent(run)),
                        found.map(Comparison::interval).orElse("–"),
                        reading.ratio(factor, run).orElse("–")));
            }
        }
        table(List.of("pair", "run", "Bayes factor", "95\u00A0% numerical error", "change"), 2, rows);
        close();
    }

    private void probabilities(Kind kind, String id, String title) {
        List<ComparedProbability> all = comparison.probabilities(kind);
        if (all.isEmpty()) {
            return;
        }
        open(id, title)
                .element(
                        "p class=\"sub\"",
                        kind == Kind.HYPOTHESIS
                                ? "Each starts from the prior beside it: another prior moves the probability though the "
                                        + "record says the same. Changes in percentage points."
                                : "Averaged over the hypotheses of each run. Changes in percentage points.");
        List<List<String>> rows = new ArrayList<>();
        for (ComparedProbability each : all) {
            for (int run = 0; run < comparison.runs().size(); run++) {
                rows.add(row(each, run));
            }
        }
        table(
                kind == Kind.HYPOTHESIS
                        ? List.of("hypothesis", "run", "before the record", "after it", "change")
                        : List.of(kind == Kind.FORECAST ? "within" : "leak", "run", "probability", "change"),
                2,
                rows);
        close();
    }

    private List<String> row(ComparedProbability each, int run) {
        List<String> cells = new ArrayList<>(
                List.of(reading.subject(each), comparison.runs().get(run).label()));
        if (each.kind() == Kind.HYPOTHESIS) {
            cells.add(each.priors().get(run).map(Numbers::percent).orElse("–"));
        }
        cells.add(reading.value(each, run));
        cells.add(reading.difference(each, run).orElse("–"));
        return cells;
    }

    private void trust() {
        List<List<String>> rows = new ArrayList<>();
        for (ComparedRun run : comparison.runs()) {
            for (Diagnostics.Check check : new Reading(run.result()).failedChecks()) {
                rows.add(List.of(run.label(), check.name(), check.stops() ? "stop" : "warning", check.statement()));
            }
        }
        open("trust", rows.isEmpty() ? "All checks of all runs passed" : "Checks that failed");
        if (!rows.isEmpty()) {
            table(List.of("run", "check", "state", "finding"), 4, rows);
        }
        close();
    }

    private Markup open(String id, String title) {
        return page.raw("<section id=\"" + id + "\">\n").element("h2", title);
    }

    private void close() {
        page.raw("</section>\n");
    }

    private void table(List<String> columns, int firstNumber, List<List<String>> rows) {
        new Table(columns, firstNumber, rows).write(page);
    }
}
