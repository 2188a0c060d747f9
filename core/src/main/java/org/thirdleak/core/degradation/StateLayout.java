package org.thirdleak.core.degradation;

import java.util.List;
import org.thirdleak.core.circuit.RadiatorCircuit;

/** Where each quantity stands in the state vector: compartments, then the circuits, then energy and water vapour. */
final class StateLayout {

    static final int BAY = 0;
    static final int LIVING = 1;

    private final int[] first;
    private final int[] panels;
    private final int energy;

    StateLayout(List<RadiatorCircuit> circuits) {
        first = new int[circuits.size()];
        panels = new int[circuits.size()];
        int next = LIVING + 1;
        for (int c = 0; c < first.length; c++) {
            first[c] = next;
            panels[c] = circuits.get(c).radiator().panels().size();
            next += panels[c] + 3;
        }
        energy = next;
    }

    int circuits() {
        return first.length;
    }

    int warm(int circuit) {
        return first[circuit];
    }

    int cold(int circuit) {
        return first[circuit] + 1;
    }

    int panel(int circuit, int i) {
        return first[circuit] + 2 + i;
    }

    int panels(int circuit) {
        return panels[circuit];
    }

    int mass(int circuit) {
        return first[circuit] + 2 + panels[circuit];
    }

    int energy() {
        return energy;
    }

    int vapour() {
        return energy + 1;
    }

    int dimension() {
        return energy + 2;
    }
}
