package org.thirdleak.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.LedgerCaption;
import org.thirdleak.report.claim.MethodCaption;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.PredictionCaption;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.ScanCaption;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.LifePlausibility;
import org.thirdleak.simulator.result.MethodEvidence;
import org.thirdleak.simulator.result.PriorOdds;
import org.thirdleak.simulator.result.SimulationOdds;
import org.thirdleak.simulator.result.SimulationSummary;

/** What no figure draws: other starts, the road by simulation, the scan, the cross-check and every check. */
final class RunTables {
    private static final double Z_95 = 1.96;

    private final Markup page;
    private final Reading reading;

    RunTables(Markup page, Reading reading) {
        this.page = page;
        this.reading = reading;
    }

    void write() {
        FamilySection.write(page, reading);
        starts();
        plausibility();
        simulations();
        scan();
        new ApproximateBayesTables(page, reading).write();
    }

    /** The cross-check and every check: whether the numbers can be trusted. */
    void trust() {
        crossCheck();
        checks();
    }

    private void starts() {
        List<List<String>> rows = new ArrayList<>();
        for (PriorOdds prior : reading.result().priorOdds()) {
            for (Reading.Pair pair : reading.pairs()) {
                reading.among(prior.bayesFactors(), pair)
                        .ifPresent(comparison -> rows.add(List.of(
                                LedgerCaption.start(prior),
                                pair(pair.of(), pair.over()),
                                comparison.odds(),
                                comparison.interval())));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        open("starts", "Where the odds were even decides what they become")
                .element(
                        "p class=\"sub\"",
                        "The same record for readers who held even odds at different dates: only what followed "
                                + "counts.");
        table(List.of("start", "odds", "Bayes factor of what followed", "95\u00A0% numerical error"), 2, rows);
        close();
    }

    /** What a mechanism says of its leaks before any odds. */
    private void plausibility() {
        List<List<String>> rows = new ArrayList<>();
        long implausible = 0;
        for (HypothesisResult hypothesis : reading.result().hypotheses()) {
            for (LifePlausibility leak : hypothesis.plausibility()) {
                implausible += leak.plausible() ? 0 : 1;
                rows.add(List.of(
                        reading.name(hypothesis.id()),
                        reading.vehicle(leak.unit()),
                        leak.plausible() ? "plausible" : "physically implausible",
                        Numbers.fixed(leak.ageD(), 1),
                        Numbers.significant(leak.probabilityLow(), 2),
                        Numbers.significant(leak.probabilityHigh(), 2),
                        Numbers.significant(leak.stressOfMedianLifeMpa(), 3)));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        open(
                        "plausibility",
                        implausible == 0
                                ? "At the highest stress of the prior each leak is old enough for its mechanism"
                                : "Too early for the mechanism: " + implausible + " of " + rows.size() + " judgements")
                .element(
                        "p class=\"sub\"",
                        "Probability that a defective circuit leaks by the age the leak had, at the lowest and the highest "
                                + "stress of the prior; below 0.001 at every stress the leak is called physically "
                                + "implausible. Not below it says only that the mechanism can do it at some stress of the prior, "
                                + "with the flaws that the config assumes. Last: the stress at which half of the flaws are through by then.");
        table(
                List.of(
                        "hypothesis",
                        "leak",
                        "judgement",
                        "age, d",
                        "probability, lowest stress",
                        "probability, highest stress",
                        "stress of the median life, MPa"),
                3,
                rows);
        close();
    }

    /** Odds on summaries and never a Bayes factor. */
    private void simulations() {
        List<HypothesisResult> all = reading.result().hypotheses();
        if (all.isEmpty()) {
            return;
        }
        open(
                        "simulation",
                        "The second road: "
                                + Numbers.count(reading.result().provenance().histories())
                                + " simulated histories per hypothesis")
                .element(
                        "p class=\"sub\"",
                        "Histories are played forward from the prior; counted are those that match the record on the "
                                + "declared summaries. Their ratios are odds on those summaries. The summaries leave "
                                + "out part of the record, so these odds need not agree with the Bayes factors above.");
        List<List<String>> rows = new ArrayList<>();
        for (HypothesisResult hypothesis : all) {
            SimulationSummary played = hypothesis.simulation();
            boolean predicted = PredictionCaption.isDrawable(hypothesis.predictedLeaks());
            var mean = PredictionCaption.priorMean(hypothesis);
            rows.add(List.of(
                    reading.name(hypothesis.id()),
                    Numbers.count(played.histories()),
                    Numbers.count(played.matches()),
                    played.matches() == 0
                            ? "below " + Numbers.significant(played.high(), 2)
                            : Numbers.significant(played.fraction(), 3),
                    played.matches() == 0
                            ? "none matched"
                            : Numbers.significant(played.low(), 3) + " to " + Numbers.significant(played.high(), 3),
                    predicted
                            ? Numbers.withError(mean.value(), mean.standardError())
                            : Numbers.significant(played.meanLeaks(), 3),
                    predicted
                            ? Numbers.withError(
                                    PredictionCaption.posteriorMean(hypothesis).value(),
                                    PredictionCaption.posteriorMean(hypothesis).standardError())
                            : "–"));
        }
        table(
                List.of(
                        "hypothesis",
                        "histories",
                        "matches",
                        "fraction",
                        "95\u00A0% interval",
                        "mean leaks before the record",
                        "mean leaks after it"),
                1,
                rows);
        List<List<String>> odds = new ArrayList<>();
        for (SimulationOdds pair : reading.result().simulationOdds()) {
            odds.add(List.of(
                    pair(pair.of(), pair.over()),
                    pair.statement(),
                    reading.base(new Reading.Pair(pair.of(), pair.over()))
                            .map(factor -> factor.odds() + " (" + factor.interval() + ")")
                            .orElse("–")));
        }
        if (!odds.isEmpty()) {
            table(
                    List.of("pair", "odds on those summaries", "for comparison: Bayes factor of the whole record"),
                    3,
                    odds);
        }
        close();
    }

    private void scan() {
        Optional<String> sentence = ScanCaption.sentence(reading);
        if (sentence.isPresent()) {
            open("scan", "How tight a cluster chance alone would make").element("p", sentence.get());
            close();
        }
    }

    /** Every method of every evidence, with its words in full. */
    private void crossCheck() {
        List<List<String>> rows = new ArrayList<>();
        for (HypothesisResult hypothesis : reading.result().hypotheses()) {
            List<MethodEvidence> methods = hypothesis.evidenceByMethod();
            for (MethodEvidence evidence : methods) {
                boolean first = evidence.equals(methods.get(0));
                rows.add(List.of(
                        reading.name(hypothesis.id()),
                        evidence.method(),
                        logEvidence(evidence),
                        first ? "–" : Numbers.fixed(MethodCaption.apart(methods.get(0), evidence), 1),
                        Numbers.count(evidence.evaluations())));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        open("cross-check", "More than one method for every evidence")
                .element(
                        "p class=\"sub\"",
                        "ln Z with its 95\u00A0% numerical error; the first method of a hypothesis is the one that "
                                + "counts.");
        table(List.of("hypothesis", "method", "ln Z", "standard errors from the first", "likelihoods"), 2, rows);
        close();
    }

    private static String logEvidence(MethodEvidence evidence) {
        return Numbers.fixed(evidence.value(), 4) + " ± " + Numbers.fixed(Z_95 * evidence.standardError(), 4);
    }

    private void checks() {
        Diagnostics diagnostics = reading.result().diagnostics();
        if (diagnostics.checks().isEmpty()) {
            return;
        }
        long failed =
                diagnostics.checks().stream().filter(check -> !check.passed()).count();
        open(
                "checks",
                failed == 0
                        ? "All " + diagnostics.checks().size() + " checks passed"
                        : failed + " of " + diagnostics.checks().size() + " checks failed");
        Table.open(page, List.of("check", "state", "finding"), column -> false);
        for (Diagnostics.Check check : diagnostics.checks()) {
            String state = check.passed() ? "passed" : "failed";
            String word = check.passed() ? "passed" : check.stops() ? "stop" : "warning";
            page.raw("<tr class=\"" + state + "\"><th scope=\"row\">")
                    .value(check.name())
                    .raw("</th><td class=\"state\">" + word + "</td><td class=\"long\">")
                    .value(check.statement())
                    .raw("</td></tr>\n");
        }
        Table.close(page);
        close();
    }

    private String pair(String of, String over) {
        return reading.inSentence(of) + " : " + reading.inSentence(over);
    }

    private Markup open(String id, String title) {
        return page.raw("<section id=\"" + id + "\">\n").element("h3", title);
    }

    private void close() {
        page.raw("</section>\n");
    }

    private void table(List<String> columns, int firstNumber, List<List<String>> rows) {
        new Table(columns, firstNumber, rows).write(page);
    }
}
