package org.thirdleak.core.degradation;

/**
 * One step of the method of Dormand and Prince, order 5(4), with its error against the tolerance and the bend of the
 * polynomial between its ends. The buffers belong to one run.
 *
 * <p>Written out here because the ready-made integrator accepts a step whose error is not a number, and because half of
 * the time of a trajectory was spent around the derivatives. Source: J. Dormand, P. Prince, J. Comput. Appl. Math. 6
 * (1980) 19; polynomial after E. Hairer, S. Nørsett, G. Wanner, <i>Solving Ordinary Differential Equations I</i>, II.6.
 */
final class DormandPrince {

    private static final double C2 = 1.0 / 5;
    private static final double C3 = 3.0 / 10;
    private static final double C4 = 4.0 / 5;
    private static final double C5 = 8.0 / 9;
    private static final double A31 = 3.0 / 40;
    private static final double A32 = 9.0 / 40;
    private static final double A41 = 44.0 / 45;
    private static final double A42 = -56.0 / 15;
    private static final double A43 = 32.0 / 9;
    private static final double A51 = 19372.0 / 6561;
    private static final double A52 = -25360.0 / 2187;
    private static final double A53 = 64448.0 / 6561;
    private static final double A54 = -212.0 / 729;
    private static final double A61 = 9017.0 / 3168;
    private static final double A62 = -355.0 / 33;
    private static final double A63 = 46732.0 / 5247;
    private static final double A64 = 49.0 / 176;
    private static final double A65 = -5103.0 / 18656;
    private static final double B1 = 35.0 / 384;
    private static final double B3 = 500.0 / 1113;
    private static final double B4 = 125.0 / 192;
    private static final double B5 = -2187.0 / 6784;
    private static final double B6 = 11.0 / 84;
    private static final double E1 = 71.0 / 57600;
    private static final double E3 = -71.0 / 16695;
    private static final double E4 = 71.0 / 1920;
    private static final double E5 = -17253.0 / 339200;
    private static final double E6 = 22.0 / 525;
    private static final double E7 = -1.0 / 40;
    private static final double D1 = -12715105075.0 / 11282082432.0;
    private static final double D3 = 87487479700.0 / 32700410799.0;
    private static final double D4 = -10690763975.0 / 1880347072.0;
    private static final double D5 = 701980252875.0 / 199316789632.0;
    private static final double D6 = -1453857185.0 / 822651844.0;
    private static final double D7 = 69997945.0 / 29380423.0;

    private final Derivatives equations;
    private final double relative;
    private final double[] absolute;
    private final int n;
    private final double[] k2;
    private final double[] k3;
    private final double[] k4;
    private final double[] k5;
    private final double[] k6;
    private final double[] stage;

    /** Tolerances: relative on everything, absolute for each entry of the state. */
    DormandPrince(Derivatives equations, double relative, double[] absolute) {
        this.equations = equations;
        this.relative = relative;
        this.absolute = absolute.clone();
        n = absolute.length;
        k2 = new double[n];
        k3 = new double[n];
        k4 = new double[n];
        k5 = new double[n];
        k6 = new double[n];
        stage = new double[n];
    }

    /**
     * Tries a step of length h from a state y with slope k1. Writes the state at its end and the slope there.
     *
     * @return error over tolerance, root of the mean square: accept up to 1; not a number if a stage was none
     */
    double attempt(double timeS, double h, double[] y, double[] k1, double[] end, double[] k7) {
        stages(timeS, h, y, k1);
        for (int i = 0; i < n; i++) {
            end[i] = y[i] + h * (B1 * k1[i] + B3 * k3[i] + B4 * k4[i] + B5 * k5[i] + B6 * k6[i]);
        }
        equations.derive(timeS + h, end, k7);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double error = E1 * k1[i] + E3 * k3[i] + E4 * k4[i] + E5 * k5[i] + E6 * k6[i] + E7 * k7[i];
            double scale = absolute[i] + relative * Math.max(Math.abs(y[i]), Math.abs(end[i]));
            double ratio = h * error / scale;
            sum += ratio * ratio;
        }
        return Math.sqrt(sum / n);
    }

    private void stages(double timeS, double h, double[] y, double[] k1) {
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * C2 * k1[i];
        }
        equations.derive(timeS + C2 * h, stage, k2);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * (A31 * k1[i] + A32 * k2[i]);
        }
        equations.derive(timeS + C3 * h, stage, k3);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * (A41 * k1[i] + A42 * k2[i] + A43 * k3[i]);
        }
        equations.derive(timeS + C4 * h, stage, k4);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * (A51 * k1[i] + A52 * k2[i] + A53 * k3[i] + A54 * k4[i]);
        }
        equations.derive(timeS + C5 * h, stage, k5);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * (A61 * k1[i] + A62 * k2[i] + A63 * k3[i] + A64 * k4[i] + A65 * k5[i]);
        }
        equations.derive(timeS + h, stage, k6);
    }

    /** Coefficient of the fourth power in the polynomial of the step just tried, times the length of the step. */
    double[] bend(double h, double[] k1, double[] k7) {
        double[] bend = new double[n];
        for (int i = 0; i < n; i++) {
            bend[i] = h * (D1 * k1[i] + D3 * k3[i] + D4 * k4[i] + D5 * k5[i] + D6 * k6[i] + D7 * k7[i]);
        }
        return bend;
    }

    /** A first step: a hundredth of the time in which the state would change by itself, both measured in tolerances. */
    double firstStepS(double[] y, double[] slope) {
        double size = 0;
        double speed = 0;
        for (int i = 0; i < n; i++) {
            double scale = absolute[i] + relative * Math.abs(y[i]);
            size += y[i] / scale * (y[i] / scale);
            speed += slope[i] / scale * (slope[i] / scale);
        }
        return speed > 0 ? 0.01 * Math.sqrt(size / speed) : Double.POSITIVE_INFINITY;
    }
}
