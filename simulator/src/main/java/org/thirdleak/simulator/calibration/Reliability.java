package org.thirdleak.simulator.calibration;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.result.CalibrationResult.ReliabilityStep;

/**
 * Stated probabilities against outcomes: the rising staircase nearest to the outcomes, by pooling adjacent violators, and
 * how much better its Brier score is (the CORP approach, Dimitriadis, Gneiting and Jordan 2021, <i>PNAS</i> 118,
 * e2016191118).
 */
final class Reliability {

    private final double[] stated;
    private final double[] height;
    private final int[] weight;
    private final int[] end;
    private int size;
    private double miscalibration;

    /**
     * For a number of records.
     *
     * @param stated stated probabilities, rising
     */
    Reliability(double[] stated) {
        this.stated = stated;
        this.height = new double[stated.length];
        this.weight = new int[stated.length];
        this.end = new int[stated.length];
    }

    /**
     * Fits the staircase; it is kept until the next fit.
     *
     * @param outcome whether it happened, 0 or 1, in the order of the stated probabilities
     * @return mean Brier score of the stated probabilities less that of the staircase, at least 0
     */
    double fit(int[] outcome) {
        size = 0;
        int i = 0;
        while (i < stated.length) {
            int first = i;
            int happened = 0;
            while (i < stated.length && stated[i] == stated[first]) { // equal statements stay together
                happened += outcome[i++];
            }
            push(happened / (double) (i - first), i - first, i);
        }
        miscalibration = brierGain(outcome);
        return miscalibration;
    }

    private void push(double frequency, int records, int endIndex) {
        height[size] = frequency;
        weight[size] = records;
        end[size] = endIndex;
        size++;
        while (size > 1 && height[size - 2] >= height[size - 1]) {
            int both = weight[size - 2] + weight[size - 1];
            height[size - 2] = (height[size - 2] * weight[size - 2] + height[size - 1] * weight[size - 1]) / both;
            weight[size - 2] = both;
            end[size - 2] = end[size - 1];
            size--;
        }
    }

    private double brierGain(int[] outcome) {
        double gain = 0;
        int step = 0;
        for (int i = 0; i < stated.length; i++) {
            if (i == end[step]) {
                step++;
            }
            double before = stated[i] - outcome[i];
            double after = height[step] - outcome[i];
            gain += before * before - after * after;
        }
        return Math.max(0, gain / stated.length);
    }

    /** The staircase at a stated probability: that of the nearest step below, or of the first. */
    double at(double probability) {
        int step = 0;
        while (step + 1 < size && stated[end[step]] <= probability) {
            step++;
        }
        return height[step];
    }

    /** The staircase. */
    List<ReliabilityStep> steps() {
        List<ReliabilityStep> steps = new ArrayList<>();
        int first = 0;
        for (int s = 0; s < size; s++) {
            steps.add(new ReliabilityStep(stated[first], stated[end[s] - 1], height[s], weight[s]));
            first = end[s];
        }
        return steps;
    }
}
