package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;

/** The leaks of one simulated history: of each unit the first one counts. Reused from history to history by one thread. */
public final class History {

    /** What made a simulated circuit leak. */
    public enum Cause {
        /** A perforating strike. */
        IMPACT(0),
        /** The defect. */
        DEFECT(1);

        private final int index;

        Cause(int index) {
            this.index = index;
        }

        /** Place of this cause in arrays of counts. */
        public int index() {
            return index;
        }
    }

    private final int[] slotOfUnit;
    private final int[] unit;
    private final double[] day;
    private final boolean[] byDefect;
    private int size;

    /**
     * An empty history.
     *
     * @param units number of units in the record
     */
    public History(int units) {
        slotOfUnit = new int[units];
        Arrays.fill(slotOfUnit, -1);
        unit = new int[units];
        day = new double[units];
        byDefect = new boolean[units];
    }

    /** Forgets all leaks. */
    void clear() {
        for (int i = 0; i < size; i++) {
            slotOfUnit[unit[i]] = -1;
        }
        size = 0;
    }

    /** A unit would leak at a day for a cause; only its first leak stays. */
    void leak(int leakingUnit, double leakDay, Cause why) {
        int slot = slotOfUnit[leakingUnit];
        if (slot < 0) {
            slot = size++;
            slotOfUnit[leakingUnit] = slot;
            unit[slot] = leakingUnit;
        } else if (day[slot] <= leakDay) {
            return;
        }
        day[slot] = leakDay;
        byDefect[slot] = why == Cause.DEFECT;
    }

    /** Number of leaks. */
    public int size() {
        return size;
    }

    /** Index in the record of the unit of leak i; leaks are in no order. */
    public int unit(int i) {
        return unit[i];
    }

    /** Day of leak i, days since 2000-01-01. */
    public double day(int i) {
        return day[i];
    }

    /** Cause of leak i. */
    public Cause cause(int i) {
        return byDefect[i] ? Cause.DEFECT : Cause.IMPACT;
    }
}
