package org.thirdleak.simulator.engine;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Walks in the part of the unit cube where the likelihood exceeds a bound: slices in random directions, stepped out and shrunk
 * (R. M. Neal 2003, <i>Slice sampling</i>, Annals of Statistics 31, 705; in nested sampling W. J. Handley, M. P. Hobson and
 * A. N. Lasenby 2015, MNRAS 453, 4384). A point comes with a label between 0 and 1, drawn anew, that orders equal likelihoods.
 */
final class SliceWalk {

    /** First width of a slice in standard deviations of the live points. */
    private static final double WIDTH = 3;
    /** A slice this much shorter than its first width has closed upon its start. */
    private static final double CLOSED = 1e-13;

    private final CubeLikelihood likelihood;
    private final UniformRandomProvider rng;
    private final ContinuousSampler normal;
    private final double[] position;
    private final double[] step;
    private final double[] trial;
    private double log;
    private double label;

    SliceWalk(CubeLikelihood likelihood, UniformRandomProvider rng, int dimension) {
        this.likelihood = likelihood;
        this.rng = rng;
        this.normal = ZigguratSampler.NormalizedGaussian.of(rng);
        this.position = new double[dimension];
        this.step = new double[dimension];
        this.trial = new double[dimension];
    }

    /** Stands on a point that exceeds the bound. */
    void startAt(double[] cube, double startLog, double startLabel) {
        System.arraycopy(cube, 0, position, 0, position.length);
        log = startLog;
        label = startLabel;
    }

    /**
     * Tries a uniform point of the whole cube.
     *
     * @return whether it exceeds the bound; then the walk stands there
     */
    boolean jump(double boundLog, double boundLabel) {
        for (int d = 0; d < trial.length; d++) {
            trial[d] = openUniform();
        }
        return moves(boundLog, boundLabel);
    }

    /** Goes to a point of a slice in a random direction. */
    void slice(SpreadOfPoints spread, double boundLog, double boundLabel) {
        spread.step(normal, step);
        double reach = 0;
        for (double component : step) {
            reach += component * component;
        }
        if (reach == 0) {
            return;
        }
        double low = -WIDTH * rng.nextDouble();
        double high = low + WIDTH;
        while (exceeds(low, boundLog, boundLabel)) {
            low -= WIDTH;
        }
        while (exceeds(high, boundLog, boundLabel)) {
            high += WIDTH;
        }
        while (high - low > CLOSED) {
            double t = low + rng.nextDouble() * (high - low);
            if (inside(t) && moves(boundLog, boundLabel)) {
                return;
            }
            if (t < 0) {
                low = t;
            } else {
                high = t;
            }
        }
    }

    /** Whether a point of the slice lies in the cube; puts it into {@link #trial}. */
    private boolean inside(double t) {
        for (int d = 0; d < trial.length; d++) {
            trial[d] = position[d] + t * step[d];
            if (!(trial[d] > 0 && trial[d] < 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean exceeds(double t, double boundLog, double boundLabel) {
        if (!inside(t)) {
            return false;
        }
        double trialLog = likelihood.at(trial);
        return trialLog > boundLog || (trialLog == boundLog && rng.nextDouble() > boundLabel);
    }

    private boolean moves(double boundLog, double boundLabel) {
        double trialLog = likelihood.at(trial);
        double trialLabel = rng.nextDouble();
        if (trialLog > boundLog || (trialLog == boundLog && trialLabel > boundLabel)) {
            startAt(trial, trialLog, trialLabel);
            return true;
        }
        return false;
    }

    private double openUniform() {
        double u = rng.nextDouble();
        return u > 0 ? u : 0x1p-54;
    }

    double[] position() {
        return position;
    }

    double log() {
        return log;
    }

    double label() {
        return label;
    }
}
