package org.thirdleak.core.degradation;

import org.thirdleak.core.quantity.Quantity;

/**
 * Follows a module through time with the Dormand–Prince method of order 5(4), restarted at every kink of the heating, at
 * every onset of a leak, at every switch of a load and at every change of a mode. The model is not stiff: its fastest time
 * is 100 s, and the steps are limited by the break points. Stateless and thread-safe.
 *
 * <p>Source: J. Dormand, P. Prince, J. Comput. Appl. Math. 6 (1980) 19. Model card: {@code docs/models/degradation.md}.
 */
public final class TrajectorySolver {

    /** Tolerance 1e-6: temperatures within a millikelvin, drain within 0.05 s, of the reference circuit. */
    public static final TrajectorySolver DEFAULT = new TrajectorySolver(1e-6);

    /** Tolerance 1e-5, for many trajectories of uncertain inputs: errors ten times as large, a fifth faster. */
    public static final TrajectorySolver ENSEMBLE = new TrajectorySolver(1e-5);

    private final double tolerance;

    /**
     * A solver with a tolerance.
     *
     * @param tolerance relative on everything; absolute in K, in 0.01 kg and in 10 kJ; 1e-12 … 1e-3
     * @throws IllegalArgumentException if the tolerance is outside its range
     */
    public TrajectorySolver(double tolerance) {
        this.tolerance = Quantity.between("tolerance", tolerance, 1e-12, 1e-3, "");
    }

    /**
     * Follows a scenario from time 0.
     *
     * @param scenario the scenario
     * @param horizonS end, s, above 0
     * @return the trajectory
     * @throws IntegrationFailure if a temperature leaves the range of its coolant or no step succeeds
     */
    public Trajectory solve(LeakScenario scenario, double horizonS) {
        Quantity.positive("horizonS", horizonS, "s");
        ModuleEquations equations = new ModuleEquations(scenario, false);
        return new SegmentedIntegration(equations, tolerance, equations.initialState()).run(horizonS);
    }
}
