package org.thirdleak.benchmarks.circuit;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;

/** {@link PlainEquations} under the ready-made Dormand and Prince integrator, restarted at every break point. */
final class PlainSolver {

    private static final double MARGIN_S = 1e-6;

    private final double tolerance;

    PlainSolver(double tolerance) {
        this.tolerance = tolerance;
    }

    private record Stop(Margin margin) implements EventHandler {

        interface Margin {
            double of(double[] y);
        }

        @Override
        public void init(double timeS, double[] y, double endS) {
            // nothing to prepare
        }

        @Override
        public double g(double timeS, double[] y) {
            return margin.of(y);
        }

        @Override
        public Action eventOccurred(double timeS, double[] y, boolean increasing) {
            return increasing ? Action.CONTINUE : Action.STOP;
        }

        @Override
        public void resetState(double timeS, double[] y) {
            // the integration stops instead
        }
    }

    /** State after a day. */
    double[] solve() {
        PlainEquations equations = new PlainEquations();
        double[] absolute = new double[PlainEquations.SIZE];
        double[] relative = new double[PlainEquations.SIZE];
        Arrays.fill(absolute, tolerance);
        Arrays.fill(relative, tolerance);
        absolute[PlainEquations.MASS] = 1e-2 * tolerance;
        absolute[PlainEquations.SIZE - 1] = 1e4 * tolerance;
        DormandPrince54Integrator integrator = new DormandPrince54Integrator(MARGIN_S, 3000, absolute, relative);
        double[] y = PlainEquations.start();
        double time = 0;
        for (double next : breakPoints()) {
            while (next - time > MARGIN_S) {
                time = segment(integrator, equations, time, next, y);
            }
        }
        return y;
    }

    private static double segment(
            DormandPrince54Integrator integrator, PlainEquations equations, double from, double to, double[] y) {
        equations.dark = PlainEquations.isDark(0.5 * (from + to));
        equations.leaking = !equations.drained && from >= LeakingDay.ONSET_S - MARGIN_S;
        integrator.clearEventHandlers();
        if (!equations.stopped) {
            integrator.addEventHandler(new Stop(PlainEquations::flowMargin), 600, 1e-7, 60);
        }
        if (equations.leaking) {
            integrator.addEventHandler(
                    new Stop(s -> s[PlainEquations.MASS] - PlainEquations.RESIDUE_KG), 600, 1e-7, 60);
        }
        double reached = integrator.integrate(equations, from, y, to, y);
        if (reached < to - MARGIN_S) {
            if (equations.stopped) {
                equations.drained = true;
                y[PlainEquations.MASS] = PlainEquations.RESIDUE_KG;
            }
            equations.stopped = true;
        }
        return reached;
    }

    private static double[] breakPoints() {
        double fraction = PlainEquations.eclipseFraction();
        double[] phases = {0, Math.PI / 2, Math.PI, 3 * Math.PI / 2, Math.PI * (1 - fraction), Math.PI * (1 + fraction)
        };
        DoubleStream turning = IntStream.range(0, 17)
                .boxed()
                .flatMapToDouble(turn -> DoubleStream.of(phases)
                        .map(phase -> (phase + 2 * Math.PI * turn) / PlainEquations.rateRadPerS()));
        return DoubleStream.concat(turning, DoubleStream.of(LeakingDay.ONSET_S, LeakingDay.DAY_S))
                .filter(time -> time > MARGIN_S && time <= LeakingDay.DAY_S)
                .sorted()
                .toArray();
    }
}
