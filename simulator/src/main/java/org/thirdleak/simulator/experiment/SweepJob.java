package org.thirdleak.simulator.experiment;

import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.execution.SerialBlockRunner;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.SweepRow;
import org.thirdleak.simulator.scenario.Scenario;

/**
 * Compares the hypotheses at some points, a point to a block, so that points are spread over whatever does the work.
 *
 * @param identity which points of the sweep
 * @param points the points
 * @param estimator how evidence is computed
 */
record SweepJob(String identity, List<Point> points, EvidenceEstimator estimator) implements ResumableJob<SweepRows> {

    /**
     * A point.
     *
     * @param values what each axis has there
     * @param scenario all assumptions; empty if they contradict one another
     * @param refusal why there is none
     */
    record Point(double[] values, Optional<Scenario> scenario, String refusal) {}

    @Override
    public String title() {
        return "points of the sweep";
    }

    @Override
    public Class<SweepRows> summaryType() {
        return SweepRows.class;
    }

    @Override
    public long blocks() {
        return points.size();
    }

    @Override
    public SweepRows run(long block) {
        Point point = points.get((int) block);
        return new SweepRows(List.of(point.scenario()
                .map(scenario -> compared(point.values(), scenario))
                .orElseGet(() -> SweepRow.without(point.values(), point.refusal()))));
    }

    private SweepRow compared(double[] values, Scenario scenario) {
        try (BlockRunner here = new SerialBlockRunner()) {
            Weights weights =
                    new SharedEvidence(estimator, here).of(List.of(scenario)).get(0);
            if (!weights.unreliable().isEmpty()) {
                return SweepRow.without(
                        values, "evidence not to be relied on: " + String.join(" ", weights.unreliable()));
            }
            List<Estimate> logZ = weights.logZ();
            return new SweepRow(
                    values,
                    logZ.stream().mapToDouble(Estimate::value).toArray(),
                    logZ.stream().mapToDouble(Estimate::standardError).toArray(),
                    weights.posterior().stream().mapToDouble(Estimate::value).toArray(),
                    SweepRow.DONE);
        } catch (ImpossibleRecordException e) {
            return SweepRow.without(values, String.valueOf(e.getMessage()));
        }
    }
}
