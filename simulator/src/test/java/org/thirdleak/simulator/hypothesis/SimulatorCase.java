package org.thirdleak.simulator.hypothesis;

import java.util.List;
import org.thirdleak.core.observation.ServiceRecord;

/**
 * A hypothesis at a point, and the record whose histories it plays.
 *
 * @param name what it is
 * @param hypothesis the hypothesis
 * @param model its impacts
 * @param record a record without leaks
 * @param jumps days at which the density of a leak may jump
 * @param extra coordinates of the parameters after those of the impacts
 */
record SimulatorCase(
        String name,
        Hypothesis hypothesis,
        ImpactModel model,
        ServiceRecord record,
        List<Double> jumps,
        double... extra) {

    SimulatorCase(String name, Hypothesis hypothesis, ImpactModel model, ServiceRecord record, double... extra) {
        this(name, hypothesis, model, record, List.of(), extra);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Impacts at their medians, but more of them, so that several units leak. */
    double[] point() {
        double[] point = hypothesis.space().origin();
        point[0] = Math.log(1.2);
        point[1] = Math.log(1.5);
        System.arraycopy(extra, 0, point, model.parameters().size(), extra.length);
        return point;
    }

    /** Whether it has leaks that are no impacts. */
    boolean hasDefect() {
        return hypothesis instanceof SystematicDefect || hypothesis instanceof Ageing;
    }

    /** Days at which the density of a leak jumps. */
    double[] cuts(double[] point) {
        return hypothesis instanceof RateChange
                ? new double[] {point[point.length - 1]}
                : jumps.stream().mapToDouble(d -> d).toArray();
    }
}
