package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.config.EvidenceConfig;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.ScenarioConfig;
import org.thirdleak.simulator.config.SweepConfig;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.result.Provenance;
import org.thirdleak.simulator.result.SweepResult;
import org.thirdleak.simulator.result.SweepRow;
import org.thirdleak.simulator.scenario.Scenario;
import org.thirdleak.simulator.scenario.Study;
import org.thirdleak.simulator.scenario.SweepPlan;

/**
 * The comparison at every point of a plan, stretch by stretch, so that the assumptions of a million points need not be in
 * memory at once. The random digits of a point depend on its settings and on no number, so that more points leave the others
 * as they are.
 */
public final class Sweep {

    /** Points that are resolved, and sent, at once. */
    private static final int STRETCH = 256;

    /** A picture needs no more; fewer points are then lost to rounding them up to a power of two. */
    private static final int MOST_RANDOMISATIONS = 16;

    private final Study study;
    private final SweepPlan plan;
    private final Provenance provenance;
    private final EvidenceEstimator estimator;

    /**
     * A sweep.
     *
     * @param study the study of its config
     * @param plan the points
     * @param provenance what makes it
     */
    public Sweep(Study study, SweepPlan plan, Provenance provenance) {
        this.study = study;
        this.plan = plan;
        this.provenance = provenance;
        EvidenceConfig evidence = study.config().evidence();
        this.estimator = new EvidenceEstimator(
                plan.config().targetStandardError(),
                Math.min(evidence.replicateCount(), MOST_RANDOMISATIONS),
                evidence.maxPointCount(),
                study.config().seed());
    }

    /**
     * Compares.
     *
     * @param runner does the work
     * @return all points
     */
    public SweepResult run(BlockRunner runner) {
        List<SweepRow> rows = new ArrayList<>();
        for (long from = 0; from < plan.points(); from += STRETCH) {
            long first = from;
            String identity = ResumableJob.identity("sweep", Long.toString(from));
            rows.addAll(runner.find(identity, SweepRows.class, () -> runner.run(stretch(identity, first)))
                    .list());
        }
        return new SweepResult(
                provenance,
                study.config().title(),
                plan.config().axes().stream().map(Sweep::axis).toList(),
                plan.config().sobolPointCount() > 0,
                study.base().hypotheses().stream()
                        .map(weighted -> new SweepResult.Compared(
                                weighted.hypothesis().id(),
                                weighted.hypothesis().title()))
                        .toList(),
                rows);
    }

    private SweepJob stretch(String identity, long from) {
        List<SweepJob.Point> points = new ArrayList<>();
        for (long number = from; number < Math.min(plan.points(), from + STRETCH); number++) {
            SweepPlan.Point point = plan.point(number);
            points.add(resolved(point));
        }
        return new SweepJob(identity + " / points", List.copyOf(points), estimator);
    }

    private SweepJob.Point resolved(SweepPlan.Point point) {
        try {
            Scenario scenario = plan.scenario(point);
            return scenario.hypotheses().size() == study.base().hypotheses().size()
                    ? new SweepJob.Point(point.values(), Optional.of(scenario), "")
                    : refused(point, "it leaves out a hypothesis");
        } catch (InvalidConfigException e) {
            return refused(point, e.problems().iterator().next().message());
        }
    }

    private static SweepJob.Point refused(SweepPlan.Point point, String why) {
        return new SweepJob.Point(point.values(), Optional.empty(), why);
    }

    private static SweepResult.Axis axis(SweepConfig.Axis axis) {
        boolean choice = !axis.options().isEmpty();
        String name = choice && axis.path().isEmpty() ? axis.title().isEmpty() ? "choice" : axis.title() : axis.path();
        return new SweepResult.Axis(
                name,
                axis.words().isEmpty() ? name : axis.words(),
                axis.scale() == SweepConfig.Scale.LOG,
                axis.from(),
                axis.to(),
                axis.options().stream().map(ScenarioConfig::id).toList());
    }
}
