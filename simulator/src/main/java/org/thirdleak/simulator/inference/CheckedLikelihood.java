package org.thirdleak.simulator.inference;

import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.execution.Cancellation;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;

/**
 * A likelihood that refuses to give what is none: not a number, or infinitely likely. Belongs to one thread, as the one it
 * checks.
 */
public final class CheckedLikelihood implements LogLikelihood {

    /** One less than a power of two: once in so many evaluations the work asks whether it is still wanted. */
    private static final int ASK_EVERY = 1023;

    private final Hypothesis hypothesis;
    private final LogLikelihood unchecked;
    private int evaluations;

    /**
     * Checks.
     *
     * @param hypothesis whose it is, for the message
     * @param unchecked the likelihood
     */
    public CheckedLikelihood(Hypothesis hypothesis, LogLikelihood unchecked) {
        this.hypothesis = hypothesis;
        this.unchecked = unchecked;
    }

    @Override
    public double marginal(double[] point) {
        int sampled = hypothesis.space().firstIntegrated();
        try {
            return checked(unchecked.marginal(point), point, sampled);
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw LikelihoodFailedException.threw(hypothesis, e, point, sampled);
        }
    }

    @Override
    public double at(double[] point) {
        int all = hypothesis.space().size();
        try {
            return checked(unchecked.at(point), point, all);
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw LikelihoodFailedException.threw(hypothesis, e, point, all);
        }
    }

    private double checked(double log, double[] point, int parameters) {
        if ((++evaluations & ASK_EVERY) == 0) { // whatever method looks for evidence comes by here
            Cancellation.check();
        }
        if (Double.isNaN(log) || log == Double.POSITIVE_INFINITY) {
            throw LikelihoodFailedException.gave(hypothesis, log, point, parameters);
        }
        return log;
    }

    @Override
    public void along(double[] point, int parameter, double[] values, double[] logs) {
        int sampled = hypothesis.space().firstIntegrated();
        try {
            unchecked.along(point, parameter, values, logs);
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw LikelihoodFailedException.threw(hypothesis, e, point, sampled);
        }
        for (double log : logs) {
            checked(log, point, sampled);
        }
    }

    @Override
    public double[] steps(int parameter) {
        return unchecked.steps(parameter);
    }

    @Override
    public void drawIntegrated(double[] point, UniformRandomProvider rng) {
        int sampled = hypothesis.space().firstIntegrated();
        try {
            unchecked.drawIntegrated(point, rng);
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw LikelihoodFailedException.threw(hypothesis, e, point, sampled);
        }
    }

    @Override
    public void attribute(double[] point, double[] defect) {
        unchecked.attribute(point, defect);
    }
}
