package org.thirdleak.simulator.predictive;

import java.util.Arrays;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;

/**
 * Survival of every unit of a watch at posterior draws of one hypothesis, step by step. Given all parameters of a
 * hypothesis its units are independent, so that the likelihood of any future is a product of numbers in this table.
 */
final class SurvivalTable {

    private static final double SAME = 1e-9;

    private final int[] firstStep;
    private final double[][][] logSurvival;
    private final double[][][] logLeak;
    private final double[][] fleet;
    private final int[][] impossible;
    private final boolean complete;

    private SurvivalTable(
            int[] firstStep, double[][][] logSurvival, double[][] fleet, int[][] impossible, boolean complete) {
        this.firstStep = firstStep;
        this.logSurvival = logSurvival;
        this.logLeak = new double[logSurvival.length][][];
        for (int u = 0; u < logSurvival.length; u++) {
            logLeak[u] = logLeaks(logSurvival[u]);
        }
        this.fleet = fleet;
        this.impossible = impossible;
        this.complete = complete;
    }

    /** ln of the probability of a leak in each step: survival to its start less survival to its end. */
    private static double[][] logLeaks(double[][] survival) {
        double[][] logs = new double[survival.length][];
        for (int k = 0; k < logs.length; k++) {
            double[] end = survival[k];
            double[] start = k == 0 ? new double[end.length] : survival[k - 1];
            logs[k] = new double[end.length];
            Arrays.setAll(logs[k], m -> logLeak(start[m], end[m]));
        }
        return logs;
    }

    /** Survival never rises but by rounding; nobody who cannot have survived to the start of a step leaks in it. */
    static double logLeak(double start, double end) {
        return start == Double.NEGATIVE_INFINITY
                ? Double.NEGATIVE_INFINITY
                : start + Math.log(-Math.expm1(Math.min(0, end - start)));
    }

    /**
     * Fills a table.
     *
     * @param hypothesis the hypothesis
     * @param points its posterior draws
     * @param grid the watch
     * @param runner does the work
     */
    static SurvivalTable of(Hypothesis hypothesis, double[][] points, WatchGrid grid, BlockRunner runner) {
        double[][][] survival = runner.run(new Units(hypothesis, points, grid)).logSurvival();
        int[] first = new int[grid.units()];
        Arrays.setAll(first, grid::firstStep);
        double[][] fleet = new double[grid.years() + 1][points.length];
        int[][] impossible = new int[grid.years() + 1][points.length];
        addYears(survival, first, fleet, impossible);
        LogLikelihood whole = hypothesis.likelihood(grid.fleet());
        boolean complete = true;
        for (int m = 0; m < points.length; m++) {
            double log = whole.at(points[m]);
            complete &= same(log, impossible[grid.years()][m] > 0 ? Double.NEGATIVE_INFINITY : fleet[grid.years()][m]);
        }
        return new SurvivalTable(first, survival, fleet, impossible, complete);
    }

    private static boolean same(double log, double product) {
        return log == product || Math.abs(log - product) <= SAME * (1 + Math.abs(log));
    }

    /** Adds up ln of survival of all units to 0, 1, 2 … years; units that cannot survive are counted instead. */
    private static void addYears(double[][][] survival, int[] first, double[][] sums, int[][] impossible) {
        for (int u = 0; u < survival.length; u++) {
            for (int year = 1; year < sums.length; year++) {
                int k = Math.min(year * WatchGrid.STEPS_PER_YEAR - first[u], survival[u].length - 1);
                for (int m = 0; m < sums[year].length && k >= 0; m++) {
                    if (survival[u][k][m] == Double.NEGATIVE_INFINITY) {
                        impossible[year][m]++;
                    } else {
                        sums[year][m] += survival[u][k][m];
                    }
                }
            }
        }
    }

    /** Whether the units together have the likelihood of the fleet: false if the hypothesis ties them together. */
    boolean independentUnits() {
        return complete;
    }

    /**
     * The likelihood of a future at every draw.
     *
     * @param future leaks of the fleet
     * @param grid the watch
     * @param year the fleet is looked at after so many years, and later leaks are not known
     * @return ln of the probability of the leaks in their steps and of no other; negative infinity where it is 0
     */
    double[] logLikelihoods(History future, WatchGrid grid, int year) {
        double[] logs = fleet[year].clone();
        int[] impossibleSurvivors = impossible[year].clone();
        for (int l = 0; l < future.size(); l++) {
            int step = grid.stepOf(future.day(l));
            if (step <= year * WatchGrid.STEPS_PER_YEAR) {
                addLeak(future.unit(l), step, year, logs, impossibleSurvivors);
            }
        }
        for (int m = 0; m < logs.length; m++) {
            if (impossibleSurvivors[m] > 0) {
                logs[m] = Double.NEGATIVE_INFINITY;
            }
        }
        return logs;
    }

    /** What the leak of a unit changes in the likelihood of a fleet that was taken to be silent. */
    private void addLeak(int unit, int leakStep, int year, double[] logs, int[] impossibleSurvivors) {
        double[][] survival = logSurvival[unit];
        int leak = Math.max(0, Math.min(leakStep - firstStep[unit], survival.length - 1));
        int now = Math.min(year * WatchGrid.STEPS_PER_YEAR - firstStep[unit], survival.length - 1);
        double[] leaked = logLeak[unit][leak];
        double[] silent = survival[now];
        for (int m = 0; m < logs.length; m++) {
            if (silent[m] == Double.NEGATIVE_INFINITY) {
                impossibleSurvivors[m]--;
                logs[m] += leaked[m];
            } else {
                logs[m] += leaked[m] - silent[m];
            }
        }
    }

    /**
     * One block per unit.
     *
     * @param hypothesis the hypothesis
     * @param points posterior draws
     * @param grid the watch
     */
    private record Units(Hypothesis hypothesis, double[][] points, WatchGrid grid) implements BlockJob<Rows> {

        @Override
        public String title() {
            return "survival of " + hypothesis.id();
        }

        @Override
        public long blocks() {
            return grid.units();
        }

        @Override
        public Rows run(long block) {
            int unit = (int) block;
            int first = grid.firstStep(unit);
            double[][] rows = new double[Math.max(1, grid.lastStep(unit) - first + 1)][points.length];
            for (int k = 0; k < rows.length; k++) {
                LogLikelihood likelihood = hypothesis.likelihood(grid.silent(unit, first + k));
                for (int m = 0; m < points.length; m++) {
                    rows[k][m] = likelihood.at(points[m]);
                }
            }
            return new Rows(new double[][][] {rows});
        }
    }

    /**
     * Rows of successive units.
     *
     * @param logSurvival per unit, step and draw
     */
    private record Rows(double[][][] logSurvival) implements Mergeable<Rows> {
        @Override
        public Rows merge(Rows next) {
            double[][][] both = Arrays.copyOf(logSurvival, logSurvival.length + next.logSurvival.length);
            System.arraycopy(next.logSurvival, 0, both, logSurvival.length, next.logSurvival.length);
            return new Rows(both);
        }
    }
}
