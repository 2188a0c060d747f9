package org.thirdleak.core.degradation;

/**
 * One accepted step with the polynomial of degree 4 that the method of Dormand and Prince provides between its ends. An
 * event may cut the step short of the span of its polynomial.
 */
final class TrajectoryStep {

    private final double startS;
    private final double endS;
    private final double spanS;
    private final Phase phase;
    private final double[] start;
    private final double[] end;
    private final double[] startSlope;
    private final double[] endSlope;
    private final double[] bend;

    /** The arrays are kept, not copied, and belong to the step from now on. */
    TrajectoryStep(
            double startS,
            double spanS,
            double endS,
            Phase phase,
            double[] start,
            double[] end,
            double[] startSlope,
            double[] endSlope,
            double[] bend) {
        this.startS = startS;
        this.spanS = spanS;
        this.endS = endS;
        this.phase = phase;
        this.start = start;
        this.end = end;
        this.startSlope = startSlope;
        this.endSlope = endSlope;
        this.bend = bend;
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

    /** State at the end of the polynomial, not to be changed. */
    double[] end() {
        return end;
    }

    /** Slope at the end of the polynomial, not to be changed. */
    double[] endSlope() {
        return endSlope;
    }

    /** The same step up to an earlier end. */
    TrajectoryStep until(double earlierS) {
        return new TrajectoryStep(startS, spanS, earlierS, phase, start, end, startSlope, endSlope, bend);
    }

    double[] state(double timeS) {
        double[] y = new double[start.length];
        state(timeS, y);
        return y;
    }

    void state(double timeS, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = component(i, timeS);
        }
    }

    double component(int i, double timeS) {
        double u = (timeS - startS) / spanS;
        double v = 1 - u;
        double rise = end[i] - start[i];
        double early = spanS * startSlope[i] - rise;
        double late = rise - spanS * endSlope[i] - early;
        return start[i] + u * (rise + v * (early + u * (late + v * bend[i])));
    }
}
