package org.thirdleak.core.degradation;

import java.util.Arrays;

/** What is constant within a segment of the integration: modes, open holes, the shadow. Belongs to one run. */
final class Phase {

    private final Mode[] modes;
    private final boolean[] leaking;
    private final boolean[] drained;
    private final boolean[] eclipsed = new boolean[1];

    Phase(Mode[] modes) {
        this.modes = modes.clone();
        leaking = new boolean[modes.length];
        drained = new boolean[modes.length];
    }

    Mode mode(int circuit) {
        return modes[circuit];
    }

    void mode(int circuit, Mode mode) {
        modes[circuit] = mode;
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
        System.arraycopy(leaking, 0, copy.leaking, 0, leaking.length);
        System.arraycopy(drained, 0, copy.drained, 0, drained.length);
        copy.eclipsed(eclipsed());
        return copy;
    }
}
