package org.thirdleak.core.degradation;

/**
 * One accepted step with the polynomial of degree 4 that Dormand and Prince's method provides between its ends,
 * determined by the values at both ends and in the middle and the slopes at both ends.
 */
final class TrajectoryStep {

    private final double startS;
    private final double endS;
    private final Phase phase;
    private final double[] start;
    private final double[] middle;
    private final double[] end;
    private final double[] startSlope;
    private final double[] endSlope;

    TrajectoryStep(
            double startS,
            double endS,
            Phase phase,
            double[] start,
            double[] middle,
            double[] end,
            double[] startSlope,
            double[] endSlope) {
        this.startS = startS;
        this.endS = endS;
        this.phase = phase;
        this.start = start;
        this.middle = middle;
        this.end = end;
        this.startSlope = startSlope;
        this.endSlope = endSlope;
    }

    double startS() {
        return startS;
    }

    double endS() {
        return endS;
    }

    Phase phase() {
        return phase;
    }

    double[] state(double timeS) {
        double[] y = new double[start.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = component(i, timeS);
        }
        return y;
    }

    double component(int i, double timeS) {
        double h = endS - startS;
        double u = (timeS - startS) / h;
        double v = 1 - u;
        double m0 = h * startSlope[i];
        double m1 = h * endSlope[i];
        double cubic = start[i] * v * v * (1 + 2 * u) + end[i] * u * u * (3 - 2 * u) + u * v * (m0 * v - m1 * u);
        double cubicMiddle = 0.5 * (start[i] + end[i]) + 0.125 * (m0 - m1);
        return cubic + 16 * u * u * v * v * (middle[i] - cubicMiddle);
    }
}
