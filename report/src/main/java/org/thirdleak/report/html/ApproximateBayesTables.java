package org.thirdleak.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.thirdleak.report.claim.ApproximateBayesCaption;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.simulator.result.ApproximateBayes;
import org.thirdleak.simulator.result.SimulationOdds;

/** Odds by histories that resemble the record: what was compared, what was found, what the parameters were then. */
final class ApproximateBayesTables {
    private final Markup page;
    private final Reading reading;
    private final ApproximateBayes found;

    ApproximateBayesTables(Markup page, Reading reading) {
        this.page = page;
        this.reading = reading;
        this.found = reading.result().approximateBayes();
    }

    void write() {
        if (!found.computed()) {
            return;
        }
        page.raw("<section id=\"approximate-bayes-tables\">\n")
                .element("h3", "Odds by histories that resemble the record")
                .element(
                        "p class=\"sub\"",
                        "They match " + Wording.list(ApproximateBayesCaption.summaries(found))
                                + ". These summaries leave out part of the record, so the odds are no Bayes factors.");
        odds();
        new Table(
                        List.of("summary", "design", "in the record", "tolerance", "unit of the levels"),
                        3,
                        found.summaries().stream().map(this::summary).toList())
                .write(page);
        new Table(
                        List.of("hypothesis", "probability of a match", "tolerances", "ancestors", "histories"),
                        1,
                        found.hypotheses().stream().map(this::matches).toList())
                .write(page);
        parameters();
        found.warnings().forEach(warning -> page.element("p", "To be taken with care: " + warning + "."));
        page.raw("</section>\n");
    }

    private void odds() {
        List<List<String>> rows = new ArrayList<>();
        for (SimulationOdds odds : found.odds()) {
            Reading.Pair pair = new Reading.Pair(odds.of(), odds.over());
            rows.add(List.of(
                    reading.name(odds.of()) + " : " + reading.name(odds.over()),
                    ApproximateBayesCaption.odds(reading, pair)
                            .map(ApproximateBayesTables::withInterval)
                            .orElse(odds.statement()),
                    reading.base(pair).map(ApproximateBayesTables::withInterval).orElse("–")));
        }
        if (!rows.isEmpty()) {
            new Table(
                            List.of(
                                    "pair",
                                    "odds on these summaries",
                                    "for comparison: Bayes factor of the whole record"),
                            1,
                            rows)
                    .write(page);
        }
    }

    private static String withInterval(Comparison comparison) {
        return comparison.odds() + " (" + comparison.interval() + ")";
    }

    private List<String> summary(ApproximateBayes.Summary summary) {
        return List.of(
                summary.kind().replace('_', ' '),
                summary.design().isEmpty() ? "all" : summary.design(),
                summary.observed().stream()
                        .map(value -> Numbers.fixed(value, value == Math.rint(value) ? 0 : 1))
                        .collect(Collectors.joining(", ")),
                ApproximateBayesCaption.tolerance(summary),
                Numbers.significant(summary.scale(), 3) + "\u00A0" + summary.unit());
    }

    private List<String> matches(ApproximateBayes.Matches matches) {
        return List.of(
                reading.name(matches.id()),
                matches.reached() ? ApproximateBayesCaption.probability(matches.probability()) : "no match found",
                Integer.toString(matches.levels().size()),
                Numbers.fixed(matches.ancestors(), 1),
                Numbers.count(matches.histories()));
    }

    private void parameters() {
        List<List<String>> rows = new ArrayList<>();
        for (ApproximateBayes.Matches matches : found.hypotheses()) {
            for (ApproximateBayes.MatchedParameter parameter : matches.parameters()) {
                rows.add(List.of(
                        reading.name(matches.id()),
                        parameter.name(),
                        parameter.unit(),
                        value(parameter, parameter.q05()),
                        value(parameter, parameter.q50()),
                        value(parameter, parameter.q95())));
            }
        }
        if (!rows.isEmpty()) {
            page.raw("<details>\n").element("summary", "Parameters of the matching histories");
            new Table(List.of("hypothesis", "parameter", "unit", "5 %", "median", "95 %"), 3, rows).write(page);
            page.raw("</details>\n");
        }
    }

    private static String value(ApproximateBayes.MatchedParameter parameter, double value) {
        return parameter.unit().equals("utc")
                ? Numbers.fixed(value, 1).replace(",", "")
                : Numbers.significant(value, 3);
    }
}
