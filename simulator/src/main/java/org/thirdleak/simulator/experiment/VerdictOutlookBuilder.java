package org.thirdleak.simulator.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.config.VerdictOutlookConfig;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.predictive.PredictiveJob;
import org.thirdleak.simulator.predictive.PredictiveSums;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.VerdictOutlook;
import org.thirdleak.simulator.scenario.FlightPlan;
import org.thirdleak.simulator.scenario.NextLeak;
import org.thirdleak.simulator.scenario.Scenario;
import org.thirdleak.simulator.scenario.Study;

/**
 * How the verdict will move. The evidence of the record and what follows it is the evidence of the record times the
 * posterior predictive density of what follows, so that nothing is weighed anew.
 */
final class VerdictOutlookBuilder {

    /** Draws behind each cell of the table of next leaks. */
    private static final int MOST_DRAWS_PER_LEAK = 5000;

    private static final double SECONDS_PER_DAY = 86_400;

    private final Study study;
    private final Scenario base;
    private final FlightPlan flights;
    private final List<Appraisal> appraisals;
    private final Weights now;
    private final BlockRunner runner;

    private VerdictOutlookBuilder(
            Study study, FlightPlan flights, List<Appraisal> appraisals, Weights now, BlockRunner runner) {
        this.study = study;
        this.base = study.base();
        this.flights = flights;
        this.appraisals = appraisals;
        this.now = now;
        this.runner = runner;
    }

    /**
     * Computes the outlook.
     *
     * @param study the study
     * @param appraisals its hypotheses
     * @param now their weights on the record
     * @param runner does the work
     * @return {@link VerdictOutlook#NONE} without a flight plan
     */
    static VerdictOutlook of(Study study, List<Appraisal> appraisals, Weights now, BlockRunner runner) {
        return study.flights()
                .map(flights -> new VerdictOutlookBuilder(study, flights, appraisals, now, runner).outlook())
                .orElse(VerdictOutlook.NONE);
    }

    private VerdictOutlook outlook() {
        return new VerdictOutlook(
                true,
                flights.end().toString(),
                silences(),
                nextLeaks(),
                new WatchBuilder(study, flights, appraisals, now, runner).watch());
    }

    private List<VerdictOutlook.Silence> silences() {
        List<Double> horizons = study.config().verdictOutlook().horizonsD();
        List<Optional<ServiceRecord>> records =
                horizons.stream().map(days -> flights.until(after(days))).toList();
        List<PredictiveSums> sums =
                predictions(records.stream().flatMap(Optional::stream).toList(), Integer.MAX_VALUE);
        List<VerdictOutlook.Silence> silences = new ArrayList<>();
        int future = 0;
        for (int i = 0; i < horizons.size(); i++) {
            double days = horizons.get(i);
            silences.add(records.get(i).isPresent() ? silence(days, sums, future++) : silence(days, now, certain()));
        }
        return silences;
    }

    private Instant after(double days) {
        return flights.now().plus(Duration.ofSeconds(Math.round(days * SECONDS_PER_DAY)));
    }

    /** Nothing flies until then: nothing can leak. */
    private List<Estimate> certain() {
        return appraisals.stream().map(a -> new Estimate(1, 0)).toList();
    }

    private VerdictOutlook.Silence silence(double days, List<PredictiveSums> sums, int future) {
        return silence(
                days,
                later(sums, future),
                sums.stream().map(each -> each.density(future)).toList());
    }

    private VerdictOutlook.Silence silence(double days, Weights then, List<Estimate> noLeak) {
        List<Estimate> posterior = then.posterior();
        return new VerdictOutlook.Silence(
                days,
                after(days).toString(),
                IntStream.range(0, posterior.size())
                        .mapToObj(h -> new VerdictOutlook.SilentHypothesis(then.id(h), noLeak.get(h), posterior.get(h)))
                        .toList(),
                then.bayesFactors());
    }

    /** What each hypothesis predicts of some records that begin now. */
    private List<PredictiveSums> predictions(List<ServiceRecord> records, int mostDraws) {
        List<FleetExposure> futures = records.stream().map(base::fleet).toList();
        return appraisals.stream()
                .map(appraisal -> futures.isEmpty()
                        ? new PredictiveSums(new double[0], new double[0][], new double[0])
                        : runner.run(new PredictiveJob(
                                appraisal.weighted().hypothesis(), appraisal.posterior(), futures, mostDraws)))
                .toList();
    }

    /** The evidences of the record and a future. */
    private Weights later(List<PredictiveSums> sums, int future) {
        return now.with(IntStream.range(0, sums.size())
                .mapToObj(h -> sums.get(h).logEvidence(future, now.logZ().get(h)))
                .toList());
    }

    private List<VerdictOutlook.NextLeak> nextLeaks() {
        List<NextLeak> leaks = new ArrayList<>(study.nextLeaks());
        VerdictOutlookConfig config = study.config().verdictOutlook();
        for (double days = config.leakStepD(); !after(days).isAfter(flights.end()); days += config.leakStepD()) {
            Instant date = after(days);
            flights.atRisk(date).forEach(unit -> leaks.add(new NextLeak("", unit.id(), date)));
        }
        List<ServiceRecord> records = leaks.stream()
                .map(leak -> flights.leaking(leak.unit(), leak.utc()).orElseThrow())
                .toList();
        List<PredictiveSums> sums = predictions(records, MOST_DRAWS_PER_LEAK);
        return IntStream.range(0, leaks.size())
                .mapToObj(i -> nextLeak(leaks.get(i), records.get(i), later(sums, i)))
                .toList();
    }

    private static VerdictOutlook.NextLeak nextLeak(NextLeak leak, ServiceRecord record, Weights then) {
        CircuitUnit unit = record.leaked().get(0);
        return new VerdictOutlook.NextLeak(
                leak.id(),
                unit.id(),
                unit.vehicle(),
                unit.design(),
                leak.utc().toString(),
                Epoch.days(leak.utc()) - Epoch.days(unit.coolantFilled()),
                then.bayesFactors());
    }
}
