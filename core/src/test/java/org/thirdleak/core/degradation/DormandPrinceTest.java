package org.thirdleak.core.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import org.junit.jupiter.api.Test;

/** The integrator against problems whose solution is known. */
class DormandPrinceTest {

    /** A harmonic oscillator: (cos t, −sin t). */
    private static final Derivatives OSCILLATOR = (t, y, dot) -> {
        dot[0] = y[1];
        dot[1] = -y[0];
    };

    private record Tried(double[] end, double error, TrajectoryStep step) {}

    private static Tried one(Derivatives problem, double h, double tolerance, double... start) {
        int n = start.length;
        double[] absolute = new double[n];
        java.util.Arrays.fill(absolute, tolerance);
        DormandPrince method = new DormandPrince(problem, 0, absolute);
        double[] slope = new double[n];
        problem.derive(0, start, slope);
        double[] end = new double[n];
        double[] endSlope = new double[n];
        double error = method.attempt(0, h, start, slope, end, endSlope);
        double[] bend = method.bend(h, slope, endSlope);
        Phase phase = new Phase(new Mode[] {Mode.PUMPING});
        return new Tried(end, error, new TrajectoryStep(0, h, h, phase, start, end, slope, endSlope, bend));
    }

    private static double wave(double timeS) {
        return Math.cos(timeS) + Math.sin(timeS);
    }

    /** Halving the step divides the error of one step by 64, its estimate by 32, and that of the polynomial by 32. */
    @Test
    void theOrdersAreThoseOfTheMethod() {
        // neither even nor odd, so that no power of the step is missing
        Tried whole = one(OSCILLATOR, 0.2, 1, 1, 1);
        Tried half = one(OSCILLATOR, 0.1, 1, 1, 1);
        double exact = Math.abs(whole.end()[0] - wave(0.2)) / Math.abs(half.end()[0] - wave(0.1));
        assertEquals(6, Math.log(exact) / Math.log(2), 0.3);
        assertEquals(5, Math.log(whole.error() / half.error()) / Math.log(2), 0.1);
        double within = Math.abs(whole.step().component(0, 0.12) - wave(0.12))
                / Math.abs(half.step().component(0, 0.06) - wave(0.06));
        assertEquals(5, Math.log(within) / Math.log(2), 0.5);
    }

    @Test
    void thePolynomialMeetsItsEnds() {
        Tried step = one(OSCILLATOR, 0.3, 1, 1, 0);
        assertEquals(1, step.step().component(0, 0));
        assertRelative(step.end()[0], step.step().component(0, 0.3), 1e-15, "end");
        double slope = (step.step().component(0, 1e-6) - step.step().component(0, 0)) / 1e-6;
        assertEquals(0, slope, 1e-6);
    }

    /** Fifth order integrates a polynomial of degree 4 in time exactly. */
    @Test
    void polynomialsAreExact() {
        Tried step = one((t, y, dot) -> dot[0] = 5 * Math.pow(t, 4), 2, 1, 0);
        assertRelative(32, step.end()[0], 1e-14, "t^5");
    }

    /**
     * A right-hand side that is not a number somewhere in the step: the ready-made integrator accepts it. Here the error is
     * not a number, which is not an error of at most 1, and the step is shortened.
     */
    @Test
    void whatIsNotANumberIsRefused() {
        Derivatives cliff = (t, y, dot) -> dot[0] = y[0] > 20 ? Double.NaN : y[0];
        Tried step = one(cliff, 1, 1e-4, 15);
        assertTrue(Double.isNaN(step.error()));
        assertFalse(step.error() <= 1);
        StepLength length = new StepLength();
        length.begin(1);
        length.rejected(1, step.error());
        assertEquals(0.2, length.next(0.2), 1e-15);
    }

    @Test
    void stepsDivideWhatIsLeft() {
        StepLength length = new StepLength();
        length.begin(300);
        assertEquals(250, length.next(1000), 1e-12);
        assertEquals(100, length.next(100), 1e-12);
        length.accepted(250, 1e-30);
        assertEquals(2500, length.next(2500), 1e-9);
        length.rejected(2500, 1e9);
        assertEquals(500, length.next(500), 1e-9);
        assertEquals(250, length.next(501) - 0.5, 1e-9);
    }
}
