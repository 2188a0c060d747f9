package org.thirdleak.simulator.marks;

import org.thirdleak.core.degradation.LeakScenario;

/** How fast the circuit of a design drains against the diameter of its hole. */
public interface DrainTimes {

    /** Circuits are followed for so many hours after the onset; what is not over by then never is. */
    double HORIZON_H = TabulatedDrain.HORIZON_H;

    /**
     * Until half of the coolant is gone.
     *
     * @param holeM diameter of the hole, m, above 0
     * @return h; infinite if it never is
     */
    double halfEmptyH(double holeM);

    /**
     * Until only the residue is left.
     *
     * @param holeM diameter of the hole, m, above 0
     * @return h; infinite if it never is
     */
    double drainedH(double holeM);

    /**
     * The times of a circuit, about a second of work.
     *
     * @param reference a scenario with exactly one opening, whose diameter is replaced
     * @return the times
     * @throws IllegalArgumentException if the scenario has not exactly one opening
     */
    static DrainTimes of(LeakScenario reference) {
        return TabulatedDrain.of(reference);
    }
}
