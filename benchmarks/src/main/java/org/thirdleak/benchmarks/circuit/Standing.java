package org.thirdleak.benchmarks.circuit;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How fast somebody was, and how far from the reference.
 *
 * @param title for people
 * @param seconds per trajectory, in rising order
 * @param largestK largest error of any temperature at any sample, K
 * @param rmsK root of the mean square of all of them, K
 * @param lastK largest error at the end of the day, K
 */
record Standing(String title, List<Double> seconds, double largestK, double rmsK, double lastK) {

    static final double SAMPLE_S = 600;

    Standing(Contestant who, double[][] reference, List<Double> seconds) throws IOException, InterruptedException {
        this(who.title(), seconds, who.states(), reference);
    }

    private Standing(String title, List<Double> seconds, double[][] states, double[][] reference) {
        this(
                title,
                seconds.stream().sorted().toList(),
                whole(states, reference) ? largest(states, reference) : Double.NaN,
                whole(states, reference) ? rms(states, reference) : Double.NaN,
                largest(new double[][] {states[states.length - 1]}, new double[][] {reference[reference.length - 1]}));
    }

    private static boolean whole(double[][] states, double[][] reference) {
        return states.length == reference.length;
    }

    private static double largest(double[][] states, double[][] reference) {
        double largest = 0;
        for (int k = 0; k < states.length; k++) {
            for (int i = 0; i < states[k].length; i++) {
                largest = Math.max(largest, Math.abs(states[k][i] - reference[k][i]));
            }
        }
        return largest;
    }

    private static double rms(double[][] states, double[][] reference) {
        double sum = 0;
        for (int k = 0; k < states.length; k++) {
            for (int i = 0; i < states[k].length; i++) {
                sum += Math.pow(states[k][i] - reference[k][i], 2);
            }
        }
        return Math.sqrt(sum / (states.length * states[0].length));
    }

    double least() {
        return seconds.get(0);
    }

    double median() {
        return seconds.get(seconds.size() / 2);
    }

    double greatest() {
        return seconds.get(seconds.size() - 1);
    }

    /** Time at which somebody reaches an error: straight lines in the logarithms between tolerances; NaN beyond them. */
    static double secondsAt(List<Standing> tolerances, ToDoubleFunction<Standing> error, double errorK) {
        List<Standing> rising =
                tolerances.stream().sorted(Comparator.comparingDouble(error)).toList();
        for (int i = 1; i < rising.size(); i++) {
            double low = error.applyAsDouble(rising.get(i - 1));
            double high = error.applyAsDouble(rising.get(i));
            if (errorK >= low && errorK <= high) {
                double part = Math.log(errorK / low) / Math.log(high / low);
                double from = Math.log(rising.get(i - 1).median());
                return Math.exp(from + part * (Math.log(rising.get(i).median()) - from));
            }
        }
        return Double.NaN;
    }
}
