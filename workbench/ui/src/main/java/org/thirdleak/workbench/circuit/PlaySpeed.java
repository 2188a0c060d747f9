package org.thirdleak.workbench.circuit;

/** How fast a leak is played. */
enum PlaySpeed {
    /** For the first minutes. */
    MINUTE("1 min/s", 60),
    /** For the first hours. */
    TEN_MINUTES("10 min/s", 600),
    /** For days. */
    HOUR("1 h/s", 3600);

    private static final double MILLIS_PER_SECOND = 1000;

    private final String label;
    private final double leakSPerS;

    PlaySpeed(String label, double leakSPerS) {
        this.label = label;
        this.leakSPerS = leakSPerS;
    }

    /** For people. */
    String label() {
        return label;
    }

    /**
     * How far the leak gets on.
     *
     * @param elapsedMs time that passes before the window, ms
     * @return seconds of the leak
     */
    double leakS(long elapsedMs) {
        return leakSPerS * elapsedMs / MILLIS_PER_SECOND;
    }
}
