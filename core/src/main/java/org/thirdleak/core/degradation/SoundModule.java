package org.thirdleak.core.degradation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.thirdleak.core.circuit.Tubes;

/**
 * What a module without a leak settles to: the orbit that repeats itself, and the steady state under the mean heat of the
 * orbit. Both by Newton's method with differences for the Jacobian.
 *
 * <p>The two differ by the curvature of radiation: a panel that swings by 50 K is on average colder than a steady one.
 */
public final class SoundModule {

    private static final double INTEGRATION_TOLERANCE = 1e-10;
    private static final double DIFFERENCE_K = 1e-2;
    private static final double CONVERGED_K = 1e-7;
    private static final int ITERATIONS = 50;
    private static final double SETTLING_S = 4e5;
    private static final double PER_STEP_S = 1000;

    private final LeakScenario scenario;

    /**
     * A module without a leak.
     *
     * @param scenario without openings
     * @throws IllegalArgumentException if the scenario has an opening
     */
    public SoundModule(LeakScenario scenario) {
        if (!scenario.openings().isEmpty()) {
            throw new IllegalArgumentException("a sound module must have no openings but has "
                    + scenario.openings().size());
        }
        this.scenario = scenario;
    }

    private interface Map {
        /** State after it, of the same length. */
        double[] of(double[] y);
    }

    /**
     * The orbit that repeats itself.
     *
     * @return trajectory over one orbit from time 0
     * @throws IntegrationFailure if none is found, or the flow is lost on the way
     */
    public Trajectory periodicOrbit() {
        double period = scenario.orbit().periodS();
        double[] y = fixedPoint(settled(false), state -> {
            SegmentedIntegration run = integration(false, state);
            flowing(run.run(period));
            return run.state();
        });
        return integration(false, y).run(period);
    }

    /**
     * The steady state under the mean heat of the orbit.
     *
     * @return the state; its time is 0
     * @throws IntegrationFailure if none is found, or the flow is lost on the way
     */
    public ModuleState steadyState() {
        ModuleEquations equations = new ModuleEquations(scenario, true);
        double[] dot = new double[equations.dimension()];
        double[] found = fixedPoint(settled(true), state -> {
            regimes(equations, state);
            equations.derive(0, state, dot);
            return IntStream.range(0, state.length)
                    .mapToDouble(i -> state[i] + PER_STEP_S * dot[i])
                    .toArray();
        });
        return integration(true, found).run(1).at(0);
    }

    private static void regimes(ModuleEquations equations, double[] y) {
        for (int c = 0; c < equations.layout().circuits(); c++) {
            equations.phase().regime(c, Tubes.Regime.of(equations.circuit(c).reynolds(y)));
        }
    }

    private SegmentedIntegration integration(boolean meanHeat, double[] y) {
        return new SegmentedIntegration(new ModuleEquations(scenario, meanHeat), INTEGRATION_TOLERANCE, y);
    }

    private double[] settled(boolean meanHeat) {
        ModuleEquations equations = new ModuleEquations(scenario, meanHeat);
        SegmentedIntegration run = new SegmentedIntegration(equations, 1e-6, equations.initialState());
        double period = scenario.orbit().periodS();
        flowing(run.run(period * Math.ceil(SETTLING_S / period)));
        double[] y = run.state();
        y[equations.layout().energy()] = 0;
        y[equations.layout().vapour()] = 0;
        return y;
    }

    private static void flowing(Trajectory trajectory) {
        if (!trajectory.events().isEmpty()) {
            throw new IntegrationFailure("a sound module must keep its flow but had "
                    + trajectory.events().get(0) + ". Maybe the accumulator is too small?");
        }
    }

    private double[] fixedPoint(double[] start, Map map) {
        int[] kelvins = temperatures();
        double[] y = start.clone();
        for (int k = 0; k < ITERATIONS; k++) {
            double[] residual = residual(y, map, kelvins);
            double largest = Arrays.stream(residual).map(Math::abs).max().orElse(0);
            if (largest < CONVERGED_K) {
                return y;
            }
            double[] step = newtonStep(y, residual, map, kelvins);
            for (int i = 0; i < kelvins.length; i++) {
                y[kelvins[i]] += step[i];
            }
        }
        throw new IntegrationFailure("no repeating state found in " + ITERATIONS + " iterations");
    }

    private static double[] residual(double[] y, Map map, int[] kelvins) {
        double[] after = map.of(y);
        return Arrays.stream(kelvins).mapToDouble(i -> after[i] - y[i]).toArray();
    }

    private static double[] newtonStep(double[] y, double[] residual, Map map, int[] kelvins) {
        int n = kelvins.length;
        Array2DRowRealMatrix jacobian = new Array2DRowRealMatrix(n, n);
        for (int j = 0; j < n; j++) {
            double[] moved = y.clone();
            moved[kelvins[j]] += DIFFERENCE_K;
            double[] changed = residual(moved, map, kelvins);
            for (int i = 0; i < n; i++) {
                jacobian.setEntry(i, j, (changed[i] - residual[i]) / DIFFERENCE_K);
            }
        }
        return new LUDecomposition(jacobian)
                .getSolver()
                .solve(new ArrayRealVector(residual).mapMultiply(-1))
                .toArray();
    }

    private int[] temperatures() {
        StateLayout layout = new StateLayout(scenario.module().circuits());
        IntStream compartments = IntStream.of(StateLayout.BAY, StateLayout.LIVING);
        IntStream circuits =
                IntStream.range(0, layout.circuits()).flatMap(c -> IntStream.range(layout.warm(c), layout.mass(c)));
        return IntStream.concat(compartments, circuits).toArray();
    }
}
