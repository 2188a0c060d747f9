package org.thirdleak.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.execution.BlockRunner;

/**
 * The mean of independent estimates of one evidence, and their spread.
 *
 * @param logMean ln of the mean of Z; negative infinity if all are zero
 * @param relativeSpread standard deviation of Z over its mean
 * @param count number of estimates
 */
record RepeatedEvidence(double logMean, double relativeSpread, int count) {

    /** Beyond it the mean of Z rests on a few estimates, and its error is not to be trusted. */
    private static final double GREATEST_SPREAD = 0.5;

    /**
     * From the estimates.
     *
     * @param logs ln Z of each, two or more
     */
    static RepeatedEvidence of(double[] logs) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return new RepeatedEvidence(most, 0, logs.length);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - most);
        }
        double mean = sum / logs.length;
        double squares = 0;
        for (double log : logs) {
            double off = Math.exp(log - most) / mean - 1;
            squares += off * off;
        }
        return new RepeatedEvidence(most + Math.log(mean), Math.sqrt(squares / (logs.length - 1)), logs.length);
    }

    /**
     * One of the independent estimates.
     *
     * @param logEvidence ln Z; negative infinity if it met no positive likelihood
     * @param evaluations number of likelihoods computed for it
     */
    record Repeat(double logEvidence, long evaluations) {}

    /**
     * What some repeats came to.
     *
     * @param evidence their mean and spread
     * @param evaluations number of likelihoods computed for all
     */
    record Run(RepeatedEvidence evidence, long evaluations) {}

    /**
     * Repeats an estimate, and repeats it further if the first ones say that the wanted error takes more. There is one such
     * look: stopping at the first error that is small enough would pick errors that are too small.
     *
     * @param title what the work is for
     * @param first number of repeats to begin with
     * @param wantedError standard error of ln Z
     * @param mostEvaluations likelihoods that are not to be exceeded by further repeats
     * @param piece one repeat
     * @param runner does the work
     */
    static Run run(
            String title,
            int first,
            double wantedError,
            long mostEvaluations,
            Parts.Piece<Repeat> piece,
            BlockRunner runner) {
        List<Repeat> repeats = new ArrayList<>(Parts.run(title, first, 1, piece, runner));
        Run run = of(repeats);
        long affordable = affordable(first, run.evaluations(), mostEvaluations);
        int further = (int) Math.min(Integer.MAX_VALUE, Math.min(run.evidence().further(wantedError), affordable));
        if (further > 0) {
            repeats.addAll(Parts.run(title, further, 1, i -> piece.run(first + i), runner));
        }
        return of(repeats);
    }

    /** How many more repeats as dear as the first ones can be had; below 1 if none. */
    static long affordable(int first, long spent, long mostEvaluations) {
        double each = Math.max(1.0, (double) spent / first);
        return (long) ((mostEvaluations - spent) / each);
    }

    private static Run of(List<Repeat> repeats) {
        return new Run(
                of(repeats.stream().mapToDouble(Repeat::logEvidence).toArray()),
                repeats.stream().mapToLong(Repeat::evaluations).sum());
    }

    /** How many more estimates make the error as small as wanted; 0 if it is. */
    long further(double wantedError) {
        double needed = Math.ceil(relativeSpread * relativeSpread / (wantedError * wantedError));
        return (long) Math.max(0, needed - count);
    }

    /** Number of equal weights that are worth as much: (Σ w)²/Σ w². */
    double effectiveCount() {
        return count / (1 + relativeSpread * relativeSpread * (count - 1) / count);
    }

    /** The diagnostic of the spread under a name. */
    LogEvidenceEstimate.Diagnostic spread(String name) {
        return new LogEvidenceEstimate.Diagnostic(name, relativeSpread, 0, GREATEST_SPREAD);
    }

    /** The mean with its error, and diagnostics. */
    LogEvidenceEstimate estimate(long evaluations, LogEvidenceEstimate.Diagnostic... diagnostics) {
        return logMean == Double.NEGATIVE_INFINITY
                ? LogEvidenceEstimate.nowherePositive(evaluations)
                : new LogEvidenceEstimate(
                        logMean, relativeSpread / Math.sqrt(count), evaluations, List.of(diagnostics));
    }

    /** Refuses a wanted error that is none. */
    static void checkError(double wantedError) {
        if (!(wantedError > 0 && wantedError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("wantedError must be above 0 and finite but was " + wantedError);
        }
    }
}
