package org.thirdleak.core.degradation;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.thirdleak.core.circuit.Panel;
import org.thirdleak.core.orbit.CircularOrbit;

/** Times at which the right-hand side has a kink or a jump, all of them known beforehand. */
final class BreakPoints {

    private static final double MARGIN_S = 1e-6;

    private BreakPoints() {}

    /** Ascending times from just after the start up to and including the end. */
    static double[] of(LeakScenario scenario, double fromS, double toS) {
        CircularOrbit orbit = scenario.orbit();
        DoubleStream fixed = DoubleStream.of(orbit.breakPointsS(fromS, toS));
        DoubleStream heating =
                DoubleStream.concat(fixed, grazing(scenario, fromS, toS)).filter(time -> !inShadow(orbit, time));
        DoubleStream onsets = scenario.openings().stream()
                .mapToDouble(opening -> opening.breach().onsetS());
        DoubleStream loads = scenario.loads().stream().mapToDouble(LoadStep::timeS);
        DoubleStream inner = DoubleStream.concat(heating, DoubleStream.concat(onsets, loads))
                .filter(time -> time > fromS + MARGIN_S && time < toS - MARGIN_S);
        return DoubleStream.concat(inner, DoubleStream.of(toS))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Without sunlight there is nothing to bend the heating. */
    private static boolean inShadow(CircularOrbit orbit, double timeS) {
        return orbit.isEclipsed(timeS - MARGIN_S) && orbit.isEclipsed(timeS + MARGIN_S);
    }

    private static DoubleStream grazing(LeakScenario scenario, double fromS, double toS) {
        CircularOrbit orbit = scenario.orbit();
        double turn = 2 * Math.PI;
        int first = (int) Math.floor(orbit.angleRad(fromS) / turn) - 1;
        int last = (int) Math.ceil(orbit.angleRad(toS) / turn) + 1;
        return scenario.module().circuits().stream()
                .flatMap(circuit -> circuit.radiator().panels().stream())
                .map(Panel::facing)
                .distinct()
                .flatMapToDouble(facing -> DoubleStream.of(facing.grazingAnglesRad(orbit.betaRad())))
                .flatMap(angle -> IntStream.rangeClosed(first, last)
                        .mapToDouble(k -> (angle - orbit.startRad() + turn * k) / orbit.rateRadPerS()));
    }
}
