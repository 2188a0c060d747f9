package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.config.VerdictOutlookConfig;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.predictive.WatchGrid;
import org.thirdleak.simulator.predictive.WatchJob;
import org.thirdleak.simulator.predictive.WatchTally;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.VerdictOutlook;
import org.thirdleak.simulator.scenario.FlightPlan;
import org.thirdleak.simulator.scenario.Study;

/** What watching on would tell, in the words of the result. */
record WatchBuilder(Study study, FlightPlan flights, List<Appraisal> appraisals, Weights now, BlockRunner runner) {

    /** Futures are played and looked at; none if that was not asked for or cannot be. */
    VerdictOutlook.Watch watch() {
        VerdictOutlookConfig config = study.config().verdictOutlook();
        Optional<ServiceRecord> record =
                flights.until(Epoch.instant(Epoch.days(flights.now()) + config.yearCount() * Epoch.DAYS_PER_YEAR));
        if (config.yearCount() == 0 || appraisals.size() < 2 || record.isEmpty()) {
            return VerdictOutlook.Watch.NONE;
        }
        List<Estimate> posterior = now.posterior();
        WatchJob job = new WatchJob(
                IntStream.range(0, appraisals.size())
                        .mapToObj(h -> contender(h, posterior.get(h).value()))
                        .toList(),
                new WatchGrid(record.get(), config.yearCount(), study.base()::fleet),
                config.futureCount(),
                config.thresholdFactor(),
                study.config().seed(),
                runner);
        if (!job.possible()) {
            return VerdictOutlook.Watch.NONE;
        }
        WatchTally tally = runner.run(job);
        return new VerdictOutlook.Watch(
                config.thresholdFactor(),
                config.futureCount(),
                entropy(posterior),
                IntStream.rangeClosed(0, config.yearCount())
                        .mapToObj(year -> year(tally, year, posterior))
                        .toList());
    }

    private WatchJob.Contender contender(int h, double probability) {
        Appraisal appraisal = appraisals.get(h);
        return new WatchJob.Contender(
                appraisal.weighted().hypothesis(),
                appraisal.posterior(),
                now.logZ().get(h).value(),
                probability);
    }

    private static double entropy(List<Estimate> posterior) {
        return posterior.stream()
                .mapToDouble(Estimate::value)
                .map(p -> p == 0 ? 0 : -p * Math.log(p))
                .sum();
    }

    private VerdictOutlook.Year year(WatchTally tally, int year, List<Estimate> posterior) {
        double information = 0;
        double variance = 0;
        for (int h = 0; h < posterior.size(); h++) {
            Estimate gained = tally.information(h, year);
            double probability = posterior.get(h).value();
            information += probability * gained.value();
            variance += Math.pow(probability * gained.standardError(), 2);
        }
        return new VerdictOutlook.Year(
                year,
                Epoch.instant(Epoch.days(flights.now()) + year * Epoch.DAYS_PER_YEAR)
                        .toString(),
                new Estimate(information, Math.sqrt(variance)),
                tally.effectiveDraws(year),
                pairs(tally, year));
    }

    private List<VerdictOutlook.PairOutlook> pairs(WatchTally tally, int year) {
        List<VerdictOutlook.PairOutlook> pairs = new ArrayList<>();
        for (BayesFactor factor : now.bayesFactors()) {
            int of = indexOf(factor.of());
            int over = indexOf(factor.over());
            Estimate against = tally.weightOfEvidence(over, year, of, over);
            // if the denominator is true, what speaks against the numerator speaks for the truth
            Estimate forTruth = tally.reachedAgainst(over, year, of, over);
            Estimate againstTruth = tally.reachedFor(over, year, of, over);
            pairs.add(new VerdictOutlook.PairOutlook(
                    factor.of(),
                    factor.over(),
                    new VerdictOutlook.Expectation(
                            tally.weightOfEvidence(of, year, of, over),
                            tally.reachedFor(of, year, of, over),
                            tally.reachedAgainst(of, year, of, over)),
                    new VerdictOutlook.Expectation(
                            new Estimate(-against.value(), against.standardError()), forTruth, againstTruth)));
        }
        return pairs;
    }

    private int indexOf(String id) {
        return IntStream.range(0, appraisals.size())
                .filter(h -> now.id(h).equals(id))
                .findFirst()
                .orElseThrow();
    }
}
