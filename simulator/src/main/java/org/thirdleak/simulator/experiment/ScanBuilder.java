package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.config.LookElsewhereConfig;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.history.ClusterSpans;
import org.thirdleak.simulator.history.HistorySummary;
import org.thirdleak.simulator.history.MatchRule;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.ScanResult;
import org.thirdleak.simulator.scan.ClusterScan;
import org.thirdleak.simulator.scan.GammaRate;
import org.thirdleak.simulator.scan.SteadyRecord;
import org.thirdleak.simulator.scenario.Study;

/** How tight a cluster chance alone makes, and what it costs to have looked for it everywhere. */
final class ScanBuilder {

    private static final double SAME_WIDTH = 1e-9;

    private final Study study;
    private final Impacts impacts;
    private final FleetExposure fleet;
    private final MatchRule rule;
    private final BlockRunner runner;

    ScanBuilder(Study study, Impacts impacts, FleetExposure fleet, MatchRule rule, BlockRunner runner) {
        this.study = study;
        this.impacts = impacts;
        this.fleet = fleet;
        this.rule = rule;
        this.runner = runner;
    }

    /** Widths of the curve, days, ascending, with the window of the matching among them. */
    static List<Double> widthsDays(Study study) {
        double window = study.config().matching().windowD();
        List<Double> widths = new ArrayList<>(study.config().lookElsewhere().windowWidthsD());
        widths.removeIf(width -> Math.abs(width - window) < SAME_WIDTH);
        widths.add(window);
        return widths.stream().sorted().distinct().toList();
    }

    /**
     * The scan.
     *
     * @param alone what was computed for impacts alone
     */
    ScanResult of(Appraisal alone) {
        double prior = Summaries.clusterAtLeast(alone.histories(), rule.observed());
        double posterior = Summaries.clusterAtLeast(alone.posterior().replayed(), rule.observed());
        if (rule.observed() == 0) { // no leak lies outside of any window
            return new ScanResult(
                    rule.windowDays(),
                    rule.observed(),
                    1,
                    0,
                    1,
                    0,
                    1,
                    prior,
                    posterior,
                    0,
                    List.of(),
                    ScanResult.Steady.NONE);
        }
        double[] leakDays = study.base().record().leaked().stream()
                .mapToDouble(unit -> Epoch.days(unit.atRiskTo()))
                .sorted()
                .toArray();
        double last = leakDays[leakDays.length - 1];
        List<Double> widths = widthsDays(study);
        ClusterScan.Sums sums = runner.run(new ClusterScan(
                impacts, fleet, rule.observed(), widths, last, study.config().seed()));
        List<ScanResult.Width> curve = IntStream.range(0, widths.size())
                .mapToObj(i -> new ScanResult.Width(
                        widths.get(i),
                        sums.somewhere(i),
                        sums.oneWindow(i),
                        sums.lookElsewhereFactor(i),
                        asManyHolding(alone.histories(), i),
                        holding(alone.histories(), i),
                        holding(alone.posterior().replayed(), i)))
                .toList();
        ScanResult.Width stated = curve.get(widths.indexOf(rule.windowDays()));
        return new ScanResult(
                rule.windowDays(),
                rule.observed(),
                stated.given().value(),
                stated.given().standardError(),
                stated.givenOneWindow().value(),
                stated.givenOneWindow().standardError(),
                stated.lookElsewhereFactor().value(),
                prior,
                posterior,
                last - leakDays[0],
                curve,
                steady(widths));
    }

    private static Estimate asManyHolding(HistorySummary histories, int i) {
        ClusterSpans spans = histories.spans();
        return fraction(spans.asManyHolding(i), histories.asMany());
    }

    private static Estimate holding(HistorySummary histories, int i) {
        return fraction(histories.spans().holding(i), histories.histories());
    }

    /** Where none or all do, the error says how little that means. */
    private static Estimate fraction(long hits, long trials) {
        if (trials == 0) {
            return new Estimate(0, 1);
        }
        double p = (double) hits / trials;
        double least = 1.0 / trials;
        return new Estimate(p, Math.sqrt(Math.max(p, least) * Math.max(1 - p, least) / trials));
    }

    private ScanResult.Steady steady(List<Double> widths) {
        ServiceRecord record = study.base().record();
        double recordDays = Epoch.days(record.observeUntil()) - Epoch.days(record.observeFrom());
        LookElsewhereConfig.RatePrior written = study.config().lookElsewhere().ratePrior();
        GammaRate prior = new GammaRate(written.shapeFactor(), written.exposureYr());
        double ratePerYear = rule.observed() / (recordDays / Epoch.DAYS_PER_YEAR);
        List<ScanResult.SteadyWidth> curve = widths.stream()
                .filter(width -> SteadyRecord.covers(recordDays, width, rule.observed()))
                .map(width -> new SteadyRecord(recordDays, width, rule.observed()))
                .map(steady -> new ScanResult.SteadyWidth(
                        steady.windowD(),
                        steady.givenNumber(),
                        steady.oneWindowGivenNumber(),
                        steady.atRate(ratePerYear),
                        steady.oneWindowAtRate(ratePerYear),
                        steady.overRates(prior),
                        steady.oneWindowOverRates(prior)))
                .toList();
        return curve.isEmpty()
                ? ScanResult.Steady.NONE
                : new ScanResult.Steady(true, recordDays, prior.shape(), prior.rateYears(), ratePerYear, curve);
    }
}
