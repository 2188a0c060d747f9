package org.thirdleak.core.degradation;

import java.util.Arrays;
import org.thirdleak.core.circuit.Tubes;

/**
 * What is constant within a segment of the integration: modes, regimes of the flow, open holes, the shadow, the loads.
 * Belongs to one run.
 */
final class Phase {

    private final Mode[] modes;
    private final Tubes.Regime[] regimes;
    private final boolean[] leaking;
    private final boolean[] drained;
    private final boolean[] venting;
    private final boolean[] eclipsed;
    private final double[] loadsW;

    Phase(Mode[] modes) {
        this.modes = modes.clone();
        regimes = new Tubes.Regime[modes.length];
        Arrays.fill(regimes, Tubes.Regime.LAMINAR);
        leaking = new boolean[modes.length];
        drained = new boolean[modes.length];
        venting = new boolean[modes.length];
        eclipsed = new boolean[1];
        loadsW = new double[2];
    }

    private Phase(Phase other) {
        modes = other.modes.clone();
        regimes = other.regimes.clone();
        leaking = other.leaking.clone();
        drained = other.drained.clone();
        venting = other.venting.clone();
        eclipsed = other.eclipsed.clone();
        loadsW = other.loadsW.clone();
    }

    Mode mode(int circuit) {
        return modes[circuit];
    }

    void mode(int circuit, Mode mode) {
        modes[circuit] = mode;
    }

    Tubes.Regime regime(int circuit) {
        return regimes[circuit];
    }

    void regime(int circuit, Tubes.Regime regime) {
        regimes[circuit] = regime;
    }

    boolean leaking(int circuit) {
        return leaking[circuit];
    }

    void leaking(int circuit, boolean open) {
        leaking[circuit] = open && !drained[circuit];
    }

    void drained(int circuit) {
        drained[circuit] = true;
        leaking[circuit] = false;
    }

    boolean isDrained(int circuit) {
        return drained[circuit];
    }

    /** Whether the residue leaves as vapour. */
    boolean venting(int circuit) {
        return venting[circuit];
    }

    void venting(int circuit, boolean open) {
        venting[circuit] = open;
    }

    boolean eclipsed() {
        return eclipsed[0];
    }

    void eclipsed(boolean dark) {
        eclipsed[0] = dark;
    }

    /** Heat of the instrument bay, W. */
    double bayLoadW() {
        return loadsW[StateLayout.BAY];
    }

    /** Heat of the living compartment with its crew, W. */
    double livingLoadW() {
        return loadsW[StateLayout.LIVING];
    }

    void loads(double bayW, double livingW) {
        loadsW[StateLayout.BAY] = bayW;
        loadsW[StateLayout.LIVING] = livingW;
    }

    boolean anyPumping() {
        for (Mode mode : modes) {
            if (mode == Mode.PUMPING) {
                return true;
            }
        }
        return false;
    }

    Phase copy() {
        return new Phase(this);
    }
}
