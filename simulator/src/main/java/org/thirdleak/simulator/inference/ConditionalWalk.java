package org.thirdleak.simulator.inference;

import java.util.Arrays;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.inference.ConditionalEvidence.Line;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.random.DigitalNet;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * Walks along the values of one parameter, from the bulk of the posterior outwards. At each value the proposal for the others
 * is fitted to what the value before found. Belongs to one thread.
 */
final class ConditionalWalk {

    private static final int ROWS = ConditionalEvidence.RANDOMISATIONS;
    /** Fewer effective points than this many times the dimensions are not worth a fit. */
    private static final int POINTS_PER_DIMENSION = 2;

    private final ConditionalEvidence settings;
    private final Hypothesis hypothesis;
    private final Evaluators evaluators;
    private final Line line;
    private final int dimension;
    private final int leftOut;
    private final int most;
    private final DigitalNet.Walk[] walks = new DigitalNet.Walk[ROWS];

    /** Points made so far: per randomisation, one after the other, the choice and the standard normal numbers. */
    private final double[][] cubes = new double[ROWS][];

    private int made;
    private final double[][] normals = new double[ROWS][];
    private final double[][] logs = new double[ROWS][];
    private int used;

    ConditionalWalk(ConditionalEvidence settings, Hypothesis hypothesis, Evaluators evaluators, Line line) {
        this.settings = settings;
        this.hypothesis = hypothesis;
        this.evaluators = evaluators;
        this.line = line;
        this.dimension = hypothesis.space().dimension() - 1;
        this.leftOut = dimensionOf(hypothesis.space(), line.parameter());
        this.most = Math.max(1, settings.mostPoints() / ROWS);
        String name = hypothesis.space().parameters().get(line.parameter()).name();
        // no word of the hypothesis: the points of all are the same in the dimensions they share
        long purpose = RandomStreams.purpose("conditional evidence", name);
        DigitalNet sobol = DigitalNet.sobol(dimension + 1);
        for (int r = 0; r < ROWS; r++) {
            walks[r] = sobol.randomised(RandomStreams.stream(settings.seed(), purpose, r))
                    .walkFrom(0);
            cubes[r] = new double[0];
            normals[r] = new double[0];
            logs[r] = new double[0];
        }
    }

    private static int dimensionOf(ParameterSpace space, int parameter) {
        int found = 0;
        for (int i = 0; i < parameter; i++) {
            found += space.sampled(i) ? 1 : 0;
        }
        return found;
    }

    /**
     * Walks.
     *
     * @param whole moments of the posterior of all parameters
     * @return per value and randomisation ln Z(x)
     */
    double[][] from(PosteriorMoments whole) {
        double[] x = line.coordinates();
        double[][] found = new double[x.length][];
        int begin = nearest(x, whole.meanCoordinate(line.parameter()));
        LogLikelihood likelihood = evaluators.borrow();
        PosteriorMoments first = whole.without(leftOut);
        evaluate(likelihood, x[begin], first);
        PosteriorMoments fitted = moments(first);
        PosteriorMoments present = fitted;
        for (int k = begin; k < x.length; k++) {
            found[k] = evaluate(likelihood, x[k], present);
            present = moments(present);
        }
        present = fitted;
        for (int k = begin - 1; k >= 0; k--) {
            found[k] = evaluate(likelihood, x[k], present);
            present = moments(present);
        }
        evaluators.giveBack(likelihood);
        return found;
    }

    private static int nearest(double[] ascending, double value) {
        int best = 0;
        for (int k = 1; k < ascending.length; k++) {
            if (Math.abs(ascending[k] - value) < Math.abs(ascending[best] - value)) {
                best = k;
            }
        }
        return best;
    }

    /** ln Z(x) per randomisation; doubles the points until the error is small enough. */
    private double[] evaluate(LogLikelihood likelihood, double x, PosteriorMoments near) {
        Parameter parameter = hypothesis.space().parameters().get(line.parameter());
        ParameterSpace space = hypothesis.space().with(line.parameter(), parameter.valueAt(x));
        Proposal proposal = dimension == 0 ? Proposal.prior(space) : near.proposal(space, near.effectiveSize());
        double[] point = space.origin();
        point[line.parameter()] = x;
        used = 0;
        int wanted = Math.max(1, Math.min(most, settings.fewestPoints() / ROWS));
        while (true) {
            make(wanted);
            add(likelihood, proposal, point, wanted);
            double[] means = means();
            if (2 * wanted > most || relativeError(means) <= settings.targetStandardError()) {
                return means;
            }
            wanted *= 2;
        }
    }

    private void make(int wanted) {
        if (wanted <= made) {
            return;
        }
        int width = dimension + 1;
        double[] cube = new double[width];
        for (int r = 0; r < ROWS; r++) {
            cubes[r] = Arrays.copyOf(cubes[r], wanted * width);
            normals[r] = Arrays.copyOf(normals[r], wanted * dimension);
            logs[r] = Arrays.copyOf(logs[r], wanted);
            for (int i = made; i < wanted; i++) {
                walks[r].next(cube);
                // the choice comes last, so that the shared dimensions of all hypotheses come first
                cubes[r][i * width] = cube[dimension];
                for (int d = 0; d < dimension; d++) {
                    cubes[r][i * width + 1 + d] = Prior.STANDARD_NORMAL.inverseCumulativeProbability(cube[d]);
                }
            }
        }
        made = wanted;
    }

    private void add(LogLikelihood likelihood, Proposal proposal, double[] point, int wanted) {
        double[] standard = new double[dimension];
        double[] normal = new double[dimension];
        int width = dimension + 1;
        for (int r = 0; r < ROWS; r++) {
            for (int i = used; i < wanted; i++) {
                System.arraycopy(cubes[r], i * width + 1, standard, 0, dimension);
                double weight = proposal.propose(cubes[r][i * width], standard, normal, point);
                double log = likelihood.marginal(point);
                logs[r][i] = weight + log;
                System.arraycopy(normal, 0, normals[r], i * dimension, dimension);
            }
        }
        used = wanted;
    }

    private double greatest() {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double[] row : logs) {
            for (int i = 0; i < used; i++) {
                greatest = Math.max(greatest, row[i]);
            }
        }
        return greatest;
    }

    private double[] means() {
        double scale = greatest();
        double[] means = new double[ROWS];
        Arrays.fill(means, Double.NEGATIVE_INFINITY);
        for (int r = 0; r < ROWS && scale > Double.NEGATIVE_INFINITY; r++) {
            double sum = 0;
            for (int i = 0; i < used; i++) {
                sum += Math.exp(logs[r][i] - scale);
            }
            means[r] = Math.log(sum / used) + scale;
        }
        return means;
    }

    private static double relativeError(double[] logMeans) {
        double scale = Arrays.stream(logMeans).max().orElseThrow();
        if (scale == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        double[] means =
                Arrays.stream(logMeans).map(log -> Math.exp(log - scale)).toArray();
        double mean = Arrays.stream(means).average().orElseThrow();
        double squares = Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum();
        return Math.sqrt(squares / (ROWS * (ROWS - 1.0))) / mean;
    }

    /** Moments at the value evaluated last, or those that led there if too few points matter. */
    private PosteriorMoments moments(PosteriorMoments before) {
        double scale = greatest();
        PosteriorMoments moments = new PosteriorMoments(dimension, 0);
        for (int r = 0; r < ROWS && scale > Double.NEGATIVE_INFINITY; r++) {
            for (int i = 0; i < used; i++) {
                double weight = Math.exp(logs[r][i] - scale);
                if (weight > 0) {
                    moments.add(normals[r], i * dimension, weight);
                }
            }
        }
        return moments.effectiveSize() < POINTS_PER_DIMENSION * (double) dimension ? before : moments;
    }
}
