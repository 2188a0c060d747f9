package org.thirdleak.core.degradation;

/** Right-hand side of a system of differential equations. */
@FunctionalInterface
interface Derivatives {

    /**
     * Writes the derivatives of a state.
     *
     * @param timeS time, s
     * @param y state, not to be changed
     * @param dot derivatives, of the same length
     */
    void derive(double timeS, double[] y, double[] dot);
}
