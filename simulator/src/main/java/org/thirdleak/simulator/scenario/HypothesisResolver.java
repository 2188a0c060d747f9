package org.thirdleak.simulator.scenario;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.HypothesisConfig;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.RunConfig;
import org.thirdleak.simulator.hypothesis.Ageing;
import org.thirdleak.simulator.hypothesis.DebrisCloud;
import org.thirdleak.simulator.hypothesis.Frailty;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.Hypothesis.Identity;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.LeakMarks;
import org.thirdleak.simulator.hypothesis.RateChange;
import org.thirdleak.simulator.hypothesis.SystematicDefect;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.prior.Priors;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;

/** Hypotheses as written to hypotheses as computed with. Keeps the tables of lives that scenarios share. */
final class HypothesisResolver {

    private static final double EARLIEST = 1e-6;

    private final Lives lives = new Lives();

    /** Notes what is wrong with the hypotheses by themselves. */
    void check(ConfigDocument document, List<ConfigProblem> problems) {
        checkAffected(document, problems);
        lives.check(document, problems);
    }

    /** Notes every design that a hypothesis affects and the record has not. */
    static void checkAffected(ConfigDocument document, List<ConfigProblem> problems) {
        List<String> ids = document.config().record().includeDesigns();
        for (HypothesisConfig hypothesis : document.config().hypotheses()) {
            for (String design : affected(hypothesis)) {
                if (!ids.contains(design)) {
                    problems.add(document.problem(
                            "hypotheses." + hypothesis.id() + ".affected_designs",
                            "design \"" + design + "\" is not in the record: record.include_designs is " + ids));
                }
            }
        }
    }

    private static List<String> affected(HypothesisConfig hypothesis) {
        if (hypothesis instanceof HypothesisConfig.SystematicDefect defect) {
            return defect.affectedDesigns();
        }
        return hypothesis instanceof HypothesisConfig.Ageing ageing ? ageing.affectedDesigns() : List.of();
    }

    /**
     * Refuses dates that a record cannot tell anything of.
     *
     * @throws InvalidConfigException with all of them
     */
    void checkDates(ConfigDocument document, ServiceRecord record) throws InvalidConfigException {
        List<ConfigProblem> problems = new ArrayList<>();
        for (HypothesisConfig hypothesis : document.config().hypotheses()) {
            String path = "hypotheses." + hypothesis.id();
            if (hypothesis instanceof HypothesisConfig.SystematicDefect defect) {
                beginsBeforeTheEnd(document, path + ".onset_utc", Priors.of(defect.onsetUtc()), record, problems);
            }
            if (hypothesis instanceof HypothesisConfig.RateChange change) {
                beginsBeforeTheEnd(document, path + ".change_utc", Priors.of(change.changeUtc()), record, problems);
            }
            if (hypothesis instanceof HypothesisConfig.DebrisCloud cloud
                    && !cloud.breakupUtc().isBefore(record.observeUntil())) {
                problems.add(document.problem(
                        path + ".breakup_utc",
                        "must be before the observation ends at " + record.observeUntil() + " but is "
                                + cloud.breakupUtc()));
            }
            if (hypothesis instanceof HypothesisConfig.Frailty frailty
                    && frailty.periodEdgesUtc().stream().noneMatch(edge -> within(record, edge))) {
                problems.add(document.problem(
                        path + ".period_edges_utc",
                        "at least one must be within the record, " + record.observeFrom() + " to "
                                + record.observeUntil() + ", or all of it is one period"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
    }

    /** A hypothesis whose date is later than the whole record is chance under another name. */
    private static void beginsBeforeTheEnd(
            ConfigDocument document, String path, Prior date, ServiceRecord record, List<ConfigProblem> problems) {
        Instant earliest = Epoch.instant(date.quantile(EARLIEST));
        if (!earliest.isBefore(record.observeUntil())) {
            problems.add(document.problem(
                    path,
                    "must reach back before the observation ends at " + record.observeUntil() + " but begins at "
                            + earliest.truncatedTo(ChronoUnit.DAYS)));
        }
    }

    private static boolean within(ServiceRecord record, Instant day) {
        return day.isAfter(record.observeFrom()) && day.isBefore(record.observeUntil());
    }

    /** The hypotheses of a config, with their prior probabilities. */
    List<WeightedHypothesis> resolve(RunConfig config, ImpactModel impacts, LeakMarks marks) {
        double[] prior = HypothesisFamilies.priorProbabilities(config);
        return IntStream.range(0, prior.length)
                .mapToObj(i ->
                        new WeightedHypothesis(hypothesis(config.hypotheses().get(i), impacts, marks), prior[i]))
                .toList();
    }

    private Hypothesis hypothesis(HypothesisConfig config, ImpactModel impacts, LeakMarks marks) {
        if (config instanceof HypothesisConfig.RateChange change) {
            return new RateChange(
                    change.id(),
                    change.title(),
                    impacts,
                    Priors.of(change.changeUtc()),
                    Priors.of(change.rateMultiplierFactor()));
        }
        if (config instanceof HypothesisConfig.SystematicDefect defect) {
            return defect(defect, impacts, marks);
        }
        if (config instanceof HypothesisConfig.Ageing ageing) {
            return new Ageing(
                    new Identity(ageing.id(), Ageing.TYPE, ageing.title()),
                    impacts,
                    ageing.affectedDesigns(),
                    Priors.of(ageing.firstYearLeakCount()),
                    Priors.of(ageing.shapeFactor()),
                    marks);
        }
        if (config instanceof HypothesisConfig.DebrisCloud cloud) {
            return new DebrisCloud(
                    new Identity(cloud.id(), DebrisCloud.TYPE, cloud.title()),
                    impacts,
                    Epoch.days(cloud.breakupUtc()),
                    Priors.of(cloud.excessFactor()),
                    Priors.of(cloud.decayD()));
        }
        if (config instanceof HypothesisConfig.Frailty frailty) {
            return new Frailty(
                    new Identity(frailty.id(), Frailty.TYPE, frailty.title()),
                    impacts,
                    frailty.periodEdgesUtc().stream().mapToDouble(Epoch::days).toArray(),
                    Priors.of(frailty.variationFactor()));
        }
        return new Impacts(config.id(), config.title(), impacts);
    }

    private SystematicDefect defect(HypothesisConfig.SystematicDefect defect, ImpactModel impacts, LeakMarks marks) {
        return new SystematicDefect(
                defect.id(),
                defect.title(),
                impacts,
                new SystematicDefect.Membership(
                        defect.affectedDesigns(),
                        defect.lotClock() == HypothesisConfig.LotClock.LAUNCHED,
                        defect.sharing() == HypothesisConfig.Sharing.PER_DESIGN),
                new SystematicDefect.Priors(
                        Priors.of(defect.onsetUtc()),
                        Priors.of(defect.affectedFraction()),
                        lives.of(defect.life()),
                        defect.lotWidthD().map(Priors::of)),
                marks);
    }
}
