package org.thirdleak.core.degradation;

import java.util.stream.DoubleStream;
import org.thirdleak.core.circuit.Panel;
import org.thirdleak.core.orbit.CircularOrbit;

/** Times at which the right-hand side has a kink or a jump, all of them known beforehand. */
final class BreakPoints {

    private static final double TURN = 2 * Math.PI;
    private static final double MARGIN_S = 1e-6;
    private static final double EDGE = 1e-9;

    private BreakPoints() {}

    /** Ascending times from just after the start up to and including the end. */
    static double[] of(LeakScenario scenario, double fromS, double toS) {
        CircularOrbit orbit = scenario.orbit();
        double[] angles = angles(scenario);
        double rate = orbit.rateRadPerS();
        int first = (int) Math.floor(orbit.angleRad(fromS) / TURN) - 1;
        int last = (int) Math.ceil(orbit.angleRad(toS) / TURN) + 1;
        double[] heating = new double[angles.length * (last - first + 1)];
        int count = 0;
        for (int turn = first; turn <= last; turn++) {
            for (double angle : angles) {
                heating[count++] = (angle - orbit.startRad() + TURN * turn) / rate;
            }
        }
        DoubleStream onsets = scenario.openings().stream()
                .mapToDouble(opening -> opening.breach().onsetS());
        DoubleStream loads = scenario.loads().stream().mapToDouble(LoadStep::timeS);
        DoubleStream inner = DoubleStream.concat(DoubleStream.of(heating), DoubleStream.concat(onsets, loads))
                .filter(time -> time > fromS + MARGIN_S && time < toS - MARGIN_S);
        return DoubleStream.concat(inner, DoubleStream.of(toS)).sorted().toArray();
    }

    /** Where the heating bends; not in the shadow, where there is no sunlight to bend it. */
    private static double[] angles(LeakScenario scenario) {
        CircularOrbit orbit = scenario.orbit();
        double fraction = orbit.eclipseFraction();
        DoubleStream grazing = scenario.module().circuits().stream()
                .flatMap(circuit -> circuit.radiator().panels().stream())
                .map(Panel::facing)
                .distinct()
                .flatMapToDouble(facing -> DoubleStream.of(facing.grazingAnglesRad(orbit.betaRad())));
        // an edge of the shadow itself must stay, whatever its last digit
        return DoubleStream.concat(DoubleStream.of(orbit.breakAnglesRad()), grazing)
                .filter(angle -> !CircularOrbit.isShadowed(angle, fraction - EDGE))
                .toArray();
    }
}
