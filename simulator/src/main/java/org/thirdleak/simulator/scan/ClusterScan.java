package org.thirdleak.simulator.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.hypothesis.ClusterProbabilities;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.random.DigitalNet;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.Estimate;

/**
 * Probability under impacts, given as many leaks as were observed, that all of them lie within a window somewhere in the
 * record, and within the window that ends on a given day, over the real exposures. At given rates both are sums over units
 * without any simulation ({@link ClusterProbabilities}); the rates are averaged over randomised Sobol points of their prior,
 * whose spread is the error.
 *
 * @param impacts impacts alone
 * @param fleet the record; its leaks are not looked at
 * @param leaks number of leaks, 1 or more
 * @param widthsDays widths of windows, days, ascending
 * @param lastDay end of the one window of each width, days since 2000-01-01
 * @param seed seed of the run
 */
public record ClusterScan(
        Impacts impacts, FleetExposure fleet, int leaks, List<Double> widthsDays, double lastDay, long seed)
        implements ResumableJob<ClusterScan.Sums> {

    private static final int RANDOMISATIONS = 32;
    private static final int STEPS = 48;
    private static final int POINTS = 64;
    /** The work grows with the number of leaks; so that it stays small, many leaks get fewer points. */
    private static final int LEAKS_WITH_ALL_POINTS = 4;

    private static final int FEWEST_POINTS = 8;

    /** Copies the list. */
    public ClusterScan {
        widthsDays = List.copyOf(widthsDays);
    }

    @Override
    public String title() {
        return "clusters anywhere in the record";
    }

    @Override
    public String identity() {
        return ResumableJob.identity("clusters anywhere");
    }

    @Override
    public Class<Sums> summaryType() {
        return Sums.class;
    }

    @Override
    public long blocks() {
        return RANDOMISATIONS;
    }

    @Override
    public Sums run(long block) {
        UniformRandomProvider rng = RandomStreams.stream(seed, RandomStreams.purpose("cluster scan"), block);
        double[] widths = widthsDays.stream().mapToDouble(Double::doubleValue).toArray();
        ClusterProbabilities clusters =
                new ClusterProbabilities(fleet, leaks, widths, lastDay, STEPS, rng.nextDouble());
        ParameterSpace space = impacts.space();
        double[] cube = new double[Math.max(1, space.dimension())];
        double[] point = space.origin();
        DigitalNet.Walk walk = DigitalNet.sobol(cube.length).randomised(rng).walkFrom(0);
        int points = space.dimension() == 0
                ? 1
                : Math.max(FEWEST_POINTS, POINTS * LEAKS_WITH_ALL_POINTS / Math.max(LEAKS_WITH_ALL_POINTS, leaks));
        double asMany = 0;
        double[] somewhere = new double[widths.length];
        double[] oneWindow = new double[widths.length];
        for (int p = 0; p < points; p++) {
            walk.next(cube);
            space.transform(cube, point);
            clusters.set(point);
            asMany += clusters.asMany();
            for (int i = 0; i < widths.length; i++) {
                somewhere[i] += clusters.somewhere(i);
                oneWindow[i] += clusters.oneWindow(i);
            }
        }
        return new Sums(List.of(new Row(asMany, somewhere, oneWindow)));
    }

    /**
     * Sums over the points of one randomisation.
     *
     * @param asMany of the probability of as many leaks
     * @param somewhere per width, of the probability that they lie within some window
     * @param oneWindow per width, the same of the one window
     */
    record Row(double asMany, double[] somewhere, double[] oneWindow) {}

    /**
     * Sums over the points of each randomisation.
     *
     * @param rows one per randomisation
     */
    public record Sums(List<Row> rows) implements Mergeable<Sums> {

        /** Copies the list. */
        public Sums {
            rows = List.copyOf(rows);
        }

        @Override
        public Sums merge(Sums next) {
            List<Row> both = new ArrayList<>(rows);
            both.addAll(next.rows);
            return new Sums(both);
        }

        /** Probability that all leaks lie within some window of the width i. */
        public Estimate somewhere(int i) {
            return ratio(row -> row.somewhere[i], Row::asMany);
        }

        /** Probability that all leaks lie within the one window of the width i. */
        public Estimate oneWindow(int i) {
            return ratio(row -> row.oneWindow[i], Row::asMany);
        }

        /** Quotient of the two: the look-elsewhere factor, 0 where the one window cannot hold them. */
        public Estimate lookElsewhereFactor(int i) {
            return ratio(row -> row.somewhere[i], row -> row.oneWindow[i]);
        }

        /** A ratio of sums with its error (Cochran 1977, §6.4). */
        private Estimate ratio(ToDoubleFunction<Row> above, ToDoubleFunction<Row> below) {
            double numerator = rows.stream().mapToDouble(above).sum();
            double denominator = rows.stream().mapToDouble(below).sum();
            if (denominator == 0) {
                return new Estimate(0, 0);
            }
            double ratio = numerator / denominator;
            double squares = rows.stream()
                    .mapToDouble(row -> above.applyAsDouble(row) - ratio * below.applyAsDouble(row))
                    .map(rest -> rest * rest)
                    .sum();
            double variance = squares * rows.size() / Math.max(1, rows.size() - 1);
            return new Estimate(ratio, Math.sqrt(variance) / denominator);
        }
    }
}
