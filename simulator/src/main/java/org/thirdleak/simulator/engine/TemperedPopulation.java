package org.thirdleak.simulator.engine;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Particles that go from the prior to the posterior through L^β π with β rising from 0 to 1, in the coordinates in which the
 * prior is standard normal. Chains of Metropolis steps move them at each β, and every state of a chain is kept (H.-D. Dau and
 * N. Chopin 2022, <i>Waste-free sequential Monte Carlo</i>, JRSS B 84, 114). For one thread.
 */
final class TemperedPopulation {

    /** Steps take these parts of the tuned scale in turn: long ones for other modes, short ones for curved ridges. */
    private static final double[] PARTS = {1, 0.4, 0.15};

    private final NormalLikelihood likelihood;
    private final UniformRandomProvider rng;
    private final ContinuousSampler normal;
    private final int chain;
    private final int stepsPerState;
    private final double[] step;
    private final double[] trial;
    private final double[] weights;
    private double[][] points;
    private double[] logs;
    private double[][] nextPoints;
    private double[] nextLogs;
    private long accepted;

    /**
     * A population that is not yet drawn.
     *
     * @param model the model
     * @param particles number of particles, a multiple of {@code chain}
     * @param chain number of states of a chain, the one it starts from included
     * @param rng stream of the population
     */
    TemperedPopulation(Model model, int particles, int chain, UniformRandomProvider rng) {
        int dimension = model.names().size();
        this.likelihood = new NormalLikelihood(model);
        this.rng = rng;
        this.normal = ZigguratSampler.NormalizedGaussian.of(rng);
        this.chain = chain;
        this.stepsPerState = Math.max(1, dimension / 2);
        this.step = new double[dimension];
        this.trial = new double[dimension];
        this.weights = new double[particles];
        this.points = new double[particles][dimension];
        this.logs = new double[particles];
        this.nextPoints = new double[particles][dimension];
        this.nextLogs = new double[particles];
    }

    /** Draws all particles from the prior. */
    void drawFromPrior() {
        for (int i = 0; i < logs.length; i++) {
            for (int d = 0; d < step.length; d++) {
                points[i][d] = normal.sample();
            }
            logs[i] = likelihood.at(points[i]);
        }
    }

    /**
     * Weighs every particle by L^rise and gives ln of the mean weight.
     *
     * @param rise by how much β rises
     * @return negative infinity if no particle has a positive likelihood
     */
    double weigh(double rise) {
        double most = greatestLog();
        if (most == Double.NEGATIVE_INFINITY) {
            return most;
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(rise * (logs[i] - most));
            sum += weights[i];
        }
        return Math.log(sum / weights.length) + rise * most;
    }

    /** (Σ w)²/Σ w² of the weights given last. */
    double effectiveParticles() {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return sum * sum / squares;
    }

    /** Extent and orientation of the particles by the weights given last. */
    SpreadOfPoints spread() {
        return SpreadOfPoints.of(points, weights);
    }

    /**
     * Picks the heads of the chains systematically by the weights given last, and runs the chains at a temperature.
     *
     * @param stage temperature and steps
     * @return share of the steps that were accepted
     */
    double move(TemperingSchedule.Stage stage) {
        int chains = logs.length / chain;
        double spacing = 0;
        for (double weight : weights) {
            spacing += weight / chains;
        }
        double pick = rng.nextDouble() * spacing;
        double sum = weights[0];
        int head = 0;
        accepted = 0;
        for (int c = 0; c < chains; c++) {
            while (sum < pick && head < logs.length - 1) {
                sum += weights[++head];
            }
            int first = c * chain;
            System.arraycopy(points[head], 0, nextPoints[first], 0, step.length);
            nextLogs[first] = logs[head];
            for (int i = first + 1; i < first + chain; i++) {
                walk(i, stage);
            }
            pick += spacing;
        }
        swap();
        return accepted / ((double) stepsPerState * (logs.length - chains));
    }

    /** Goes from one state of a chain to the next by as many steps as it takes to get anywhere. */
    private void walk(int to, TemperingSchedule.Stage stage) {
        System.arraycopy(nextPoints[to - 1], 0, nextPoints[to], 0, step.length);
        nextLogs[to] = nextLogs[to - 1];
        for (int s = 0; s < stepsPerState; s++) {
            step(to, stage);
        }
    }

    private void step(int at, TemperingSchedule.Stage stage) {
        double[] from = nextPoints[at];
        double scale = stage.scale() * PARTS[rng.nextInt(PARTS.length)];
        stage.spread().step(normal, step);
        for (int d = 0; d < step.length; d++) {
            trial[d] = from[d] + scale * step[d];
        }
        double priorRatio = 0.5 * (NormalLikelihood.squares(from) - NormalLikelihood.squares(trial));
        double log = likelihood.at(trial);
        boolean accept = log > Double.NEGATIVE_INFINITY
                && Math.log(rng.nextDouble()) < stage.beta() * (log - nextLogs[at]) + priorRatio;
        if (accept) {
            accepted++;
            System.arraycopy(trial, 0, from, 0, step.length);
            nextLogs[at] = log;
        }
    }

    private void swap() {
        double[][] oldPoints = points;
        points = nextPoints;
        nextPoints = oldPoints;
        double[] oldLogs = logs;
        logs = nextLogs;
        nextLogs = oldLogs;
    }

    private double greatestLog() {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        return most;
    }

    /** Number of particles of positive likelihood. */
    int possible() {
        int count = 0;
        for (double log : logs) {
            count += log > Double.NEGATIVE_INFINITY ? 1 : 0;
        }
        return count;
    }

    /** The particles, chain after chain. The population's own. */
    double[][] points() {
        return points;
    }

    /** ln L of the particles. The population's own. */
    double[] logs() {
        return logs;
    }

    long evaluations() {
        return likelihood.evaluations();
    }
}
