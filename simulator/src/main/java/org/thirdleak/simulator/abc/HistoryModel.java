package org.thirdleak.simulator.abc;

import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.HistoryPlayer;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.random.RandomTape;

/**
 * Histories of a hypothesis, seen through their distance from a record: the largest excess over the tolerances of its
 * summaries, each in a scale of its own. A history of distance 0 matches, whatever the scales are; these only decide by which
 * way the splitting gets there.
 *
 * @param hypothesis what is played
 * @param summaries what is compared
 * @param scales one per summary, in its unit, above 0
 */
public record HistoryModel(Hypothesis hypothesis, RecordSummaries summaries, List<Double> scales)
        implements DistanceModel {

    /** Copies the list. */
    public HistoryModel {
        scales = List.copyOf(scales);
    }

    private static int[] free(Hypothesis hypothesis) {
        List<Parameter> parameters = hypothesis.space().parameters();
        return IntStream.range(0, parameters.size())
                .filter(i -> !parameters.get(i).prior().fixed())
                .toArray();
    }

    @Override
    public String name() {
        return hypothesis.id();
    }

    @Override
    public int dimension() {
        return free(hypothesis).length;
    }

    /**
     * Coordinates of parameters.
     *
     * @param normal the free ones, where their prior is standard normal
     * @return coordinates of all of them
     */
    public double[] point(double[] normal) {
        double[] point = hypothesis.space().origin();
        move(free(hypothesis), normal, new double[point.length], point);
        return point;
    }

    private void move(int[] free, double[] normal, double[] all, double[] point) {
        for (int d = 0; d < free.length; d++) {
            all[free[d]] = normal[d];
        }
        hypothesis.space().transformAllNormal(all, point);
    }

    @Override
    public Simulator simulator(RandomTape tape) {
        FleetExposure fleet = summaries.fleet();
        HistoryPlayer player = hypothesis.player(fleet, tape);
        History history = new History(fleet.record().units().size());
        RecordSummaries.Comparison comparison = summaries.comparison();
        double[] beyond = new double[scales.size()];
        double[] scale = scales.stream().mapToDouble(Double::doubleValue).toArray();
        double[] point = hypothesis.space().origin();
        double[] all = new double[point.length];
        int[] free = free(hypothesis);
        return normal -> {
            move(free, normal, all, point);
            player.play(point, history);
            comparison.of(history, beyond);
            double largest = 0;
            for (int s = 0; s < beyond.length; s++) {
                largest = Math.max(largest, beyond[s] / scale[s]);
            }
            return largest;
        };
    }
}
