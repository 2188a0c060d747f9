package org.thirdleak.benchmarks.circuit;

import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;

/**
 * The equations of the {@link LeakingDay} written down plainly, without tables or constants taken out of the loop: what the
 * trajectories of the core would cost without what was done for their speed. State: bay, living compartment, warm and
 * cold leg, four panels (K), liquid (kg), energy (J).
 */
final class PlainEquations implements FirstOrderDifferentialEquations {

    static final int SIZE = 10;
    static final int MASS = 8;
    static final double RESIDUE_KG = 0.3;

    private static final double SIGMA = 5.670374419e-8;
    private static final double MOLAR = 0.1142285;
    private static final double RADIUS = 6.371e6 + 415e3;
    private static final double FLOW = 0.05;
    private static final double CP = 2060;
    private static final double[] ALONG = {1, 0, -1, 0};
    private static final double[] ACROSS = {0, 1, 0, -1};

    boolean dark;
    boolean stopped;
    boolean leaking;
    boolean drained;

    static double rateRadPerS() {
        return Math.sqrt(3.986004418e14 / Math.pow(RADIUS, 3));
    }

    /** Part of the orbit in the shadow. */
    static double eclipseFraction() {
        double h = 415e3;
        return Math.acos(Math.sqrt(h * h + 2 * 6.371e6 * h) / (RADIUS * Math.cos(Math.PI / 4))) / Math.PI;
    }

    static boolean isDark(double timeS) {
        double turn = Math.IEEEremainder(rateRadPerS() * timeS - Math.PI, 2 * Math.PI);
        return Math.abs(turn) < Math.PI * eclipseFraction();
    }

    static double[] start() {
        double mass = 0.044 * density(288.15);
        return new double[] {297.15, 295.15, 291.15, 285.15, 275.15, 275.15, 275.15, 275.15, mass, 0};
    }

    @Override
    public int getDimension() {
        return SIZE;
    }

    @Override
    public void computeDerivatives(double timeS, double[] y, double[] dot) {
        double bay = 520 + 10 * (276.15 - y[0]);
        double living = 90 + 18 * (296.15 - y[1]);
        dot[0] = bay + 4 * (y[1] - y[0]);
        dot[1] = living - 4 * (y[1] - y[0]);
        dot[9] = bay + living;
        for (int i = 0; i < 4; i++) {
            double net = 1.6 * (absorbed(timeS, i) - radiated(y[4 + i]));
            double fromBay = 0.25 * (y[0] - y[4 + i]);
            double lateral = 0.5 * (y[4 + (i + 1) % 4] - 2 * y[4 + i] + y[4 + (i + 3) % 4]);
            dot[4 + i] = net + lateral + fromBay;
            dot[0] -= fromBay;
            dot[9] += net;
        }
        if (stopped) {
            standing(y, dot);
        } else {
            pumping(y, dot);
        }
        double lost = leaking ? leak(y) : 0;
        dot[MASS] = -lost;
        dot[9] -= lost * CP * 0.5 * (y[2] + y[3]);
        for (int i = 4; i < 8; i++) {
            dot[i] /= 8000;
        }
        dot[0] /= 1.2e6;
        dot[1] /= 0.9e6;
    }

    private double absorbed(double timeS, int i) {
        double angle = rateRadPerS() * timeS;
        double beta = Math.PI / 4;
        double h = RADIUS / 6.371e6;
        double s = Math.sqrt(h * h - 1);
        double view = 0.5 - Math.asin(s / h) / Math.PI - s / (Math.PI * h * h);
        double sun = dark ? 0 : Math.max(0, ACROSS[i] * Math.sin(beta) - ALONG[i] * Math.cos(beta) * Math.sin(angle));
        double lit = Math.max(0, Math.cos(beta) * Math.cos(angle));
        return 0.25 * 1361 * (sun + 0.30 * view * lit) + 0.88 * 237 * view;
    }

    private static double radiated(double kelvin) {
        double t = Math.max(100, Math.min(500, kelvin));
        double x = 0.045 * Math.sqrt(4 * 0.88 * SIGMA * Math.pow(t, 3) / (167 * 1.2e-3));
        return Math.tanh(x) / x * 0.88 * SIGMA * (Math.pow(t, 4) - Math.pow(2.725, 4));
    }

    private static void pumping(double[] y, double[] dot) {
        double w = FLOW * CP;
        double one = y[3] + (1 - Math.exp(-30 / w)) * (y[1] - y[3]);
        double two = one + (1 - Math.exp(-40 / w)) * (y[0] - one);
        dot[1] -= w * (one - y[3]);
        dot[0] -= w * (two - one);
        double share = 0.03 + 0.97 / (1 + Math.exp(-(y[2] - 291.15) / 1.5));
        double mu = viscosity(y[2]);
        double k = 0.1659 - 0.00022686 * y[2];
        double re = 4 * share * FLOW / (2 * Math.PI * 6e-3 * mu);
        double decay = Math.exp(-nusselt(re, mu * CP / k) * k * Math.PI * 9 * 2 / (share * w));
        double fluid = y[2];
        for (int i = 4; i < 8; i++) {
            double out = y[i] + (fluid - y[i]) * decay;
            dot[i] += share * w * (fluid - out);
            fluid = out;
        }
        double half = 0.5 * mass(y);
        dot[2] = FLOW * (two - y[2]) / half;
        dot[3] = FLOW * (share * fluid + (1 - share) * y[2] - y[3]) / half;
    }

    private static void standing(double[] y, double[] dot) {
        double warm = 3 * (y[0] - y[2]);
        double cold = 2 * (0.25 * (y[4] + y[5] + y[6] + y[7]) - y[3]);
        dot[0] -= warm;
        for (int i = 4; i < 8; i++) {
            dot[i] -= cold / 4;
        }
        double half = 0.5 * mass(y) * CP;
        dot[2] = warm / half;
        dot[3] = cold / half;
    }

    private double leak(double[] y) {
        double t = liquid(stopped ? Math.min(y[5], y[2]) : y[3]);
        double driving = stopped ? pressure(liquid(y[2])) : 303975 * 0.006 / gasM3(y);
        double rho = density(t);
        double pv = pressure(t);
        double growth = 8.314462618 * t / (pv * MOLAR) - 1 / rho;
        double boiling = 47711 / MOLAR * Math.pow(1 - t / 543.8, 0.37949) / growth;
        double ratio = boiling * boiling / (t * CP);
        double twice = 2 * 0.62 * 0.62 * rho;
        double n = ratio / (twice * pv) + 10 * 1e-3;
        return Math.PI * 0.8e-3 * 0.8e-3 / 4 * Math.sqrt(twice * Math.max(0, driving - pv) + ratio / n);
    }

    /** Above 0 while the flow holds. */
    static double flowMargin(double[] y) {
        double gas = gasM3(y);
        double suction = 303975 * 0.006 / gas - pressure(liquid(y[3])) - 15e3;
        return Math.min((0.013 - gas) / 0.013, suction / 303975);
    }

    private static double gasM3(double[] y) {
        return Math.max(6e-6, 0.050 - mass(y) / density(liquid(0.5 * (y[2] + y[3]))));
    }

    private static double mass(double[] y) {
        return Math.max(RESIDUE_KG / 2, y[MASS]);
    }

    private static double liquid(double kelvin) {
        return Math.max(165.78, Math.min(372.39, kelvin));
    }

    private static double density(double t) {
        return MOLAR * 590.59 / Math.pow(0.27424, 1 + Math.pow(1 - t / 543.8, 0.2847));
    }

    private static double pressure(double t) {
        return Math.exp(84.912 - 6722.2 / t - 9.5157 * Math.log(t) + 7.2244e-6 * t * t);
    }

    private static double viscosity(double kelvin) {
        double t = liquid(kelvin);
        return Math.exp(-12.928 + 1137.5 / t + 0.25725 * Math.log(t) - 3.6929e-28 * Math.pow(t, 10));
    }

    private static double nusselt(double re, double pr) {
        if (re <= 2300) {
            return 4.364;
        }
        double weight = Math.min(1, (re - 2300) / 1700);
        double at = Math.max(4000, re);
        double root = 1.8 * Math.log10(at) - 1.5;
        double eighth = 1 / (8 * root * root);
        double gnielinski = eighth * (at - 1000) * pr / (1 + 12.7 * Math.sqrt(eighth) * (Math.pow(pr, 2.0 / 3) - 1));
        return (1 - weight) * 4.364 + weight * gnielinski;
    }
}
