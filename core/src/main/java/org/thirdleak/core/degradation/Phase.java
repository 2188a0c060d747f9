package org.thirdleak.core.degradation;

import java.util.Arrays;
import org.thirdleak.core.circuit.Tubes;

/** What is constant within a segment of the integration: modes, regimes of the flow, open holes, the shadow. Belongs to one run. */
final class Phase {

    private final Mode[] modes;
    private final Tubes.Regime[] regimes;
    private final boolean[] leaking;
    private final boolean[] drained;
    private final boolean[] eclipsed = new boolean[1];

    Phase(Mode[] modes) {
        this.modes = modes.clone();
        regimes = new Tubes.Regime[modes.length];
        Arrays.fill(regimes, Tubes.Regime.LAMINAR);
        leaking = new boolean[modes.length];
        drained = new boolean[modes.length];
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

    boolean eclipsed() {
        return eclipsed[0];
    }

    void eclipsed(boolean dark) {
        eclipsed[0] = dark;
    }

    boolean anyPumping() {
        return Arrays.asList(modes).contains(Mode.PUMPING);
    }

    Phase copy() {
        Phase copy = new Phase(modes);
        System.arraycopy(regimes, 0, copy.regimes, 0, regimes.length);
        System.arraycopy(leaking, 0, copy.leaking, 0, leaking.length);
        System.arraycopy(drained, 0, copy.drained, 0, drained.length);
        copy.eclipsed(eclipsed());
        return copy;
    }
}
