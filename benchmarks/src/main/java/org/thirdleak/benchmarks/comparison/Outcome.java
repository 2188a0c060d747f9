package org.thirdleak.benchmarks.comparison;

/**
 * What a round of a kernel gave.
 *
 * @param count how often the work was done
 * @param seconds processor time it took
 * @param sums histories: how many had 0, 1, 2 leaks, at most 2, 3 of them in any window, as many
 *     leaks as observed and those in one window, and how many matched; likelihoods: sum of L and of its square
 */
record Outcome(long count, double seconds, double[] sums) {

    double perSecond() {
        return count / seconds;
    }

    /** Of both rounds together. */
    Outcome plus(Outcome next) {
        double[] both = sums.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] += next.sums[i];
        }
        return new Outcome(count + next.count, seconds + next.seconds, both);
    }

    /** Fraction of histories that sum i counts. */
    double fraction(int i) {
        return sums[i] / count;
    }

    /** ln of the mean likelihood. */
    double logZ() {
        return Math.log(sums[0] / count);
    }

    /** Standard error of {@link #logZ}. */
    double logZError() {
        double mean = sums[0] / count;
        return Math.sqrt((sums[1] / count - mean * mean) / (count - 1.0)) / mean;
    }
}
