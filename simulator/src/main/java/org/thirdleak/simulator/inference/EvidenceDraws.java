package org.thirdleak.simulator.inference;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Independent draws from the posterior, with replacement, from the weighted points of an evidence (multinomial resampling;
 * Rubin 1988, <i>Using the SIR algorithm</i>). Immutable.
 */
public final class EvidenceDraws {

    private final EvidencePoints points;
    private final int perRow;
    private final double[] running;

    /**
     * From an evidence.
     *
     * @param evidence weighted points, one of them at least with a weight above 0
     */
    public EvidenceDraws(Evidence evidence) {
        this.points = evidence.points();
        double[][] logs = evidence.logWeights();
        this.perRow = logs[0].length;
        double most = Evidence.greatest(logs);
        if (most == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("the record is impossible at every point: there is no posterior");
        }
        this.running = new double[logs.length * perRow];
        double sum = 0;
        for (int i = 0; i < running.length; i++) {
            sum += Math.exp(logs[i / perRow][i % perRow] - most);
            running[i] = sum;
        }
    }

    /**
     * Draws a point.
     *
     * @param rng stream the numbers come from
     * @param point receives the coordinates; fixed and integrated parameters keep what it holds
     */
    public void draw(UniformRandomProvider rng, double[] point) {
        double target = rng.nextDouble() * running[running.length - 1];
        int found = Arrays.binarySearch(running, target);
        int index = found >= 0 ? found + 1 : -found - 1; // a point of weight 0 repeats the sum before it
        while (index > 0 && index < running.length - 1 && running[index] == running[index - 1]) {
            index++;
        }
        int chosen = Math.min(index, running.length - 1);
        points.from(chosen / perRow, chosen % perRow).next(point);
    }
}
