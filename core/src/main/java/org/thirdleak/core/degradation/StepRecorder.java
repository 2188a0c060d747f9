package org.thirdleak.core.degradation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.thirdleak.core.coolant.Coolant;

/** Keeps the accepted steps, refuses those that left the physics, and remembers how long steps may be. */
final class StepRecorder implements StepHandler {

    private final ModuleEquations equations;
    private final List<TrajectoryStep> steps = new ArrayList<>();
    private final Phase[] current = new Phase[1];
    private final double[] longestS = new double[1];

    StepRecorder(ModuleEquations equations) {
        this.equations = equations;
        current[0] = equations.phase().copy();
    }

    List<TrajectoryStep> steps() {
        return steps;
    }

    /** To be called when the phase has changed. */
    void beginSegment() {
        current[0] = equations.phase().copy();
        longestS[0] = 0;
    }

    /** Longest step of the segment, s. */
    double longestS() {
        return longestS[0];
    }

    @Override
    public void init(double timeS, double[] y, double endS) {
        // nothing is kept from before the first step
    }

    @Override
    public void handleStep(StepInterpolator interpolator, boolean isLast) {
        double from = interpolator.getPreviousTime();
        double to = interpolator.getCurrentTime();
        interpolator.setInterpolatedTime(from);
        double[] start = interpolator.getInterpolatedState().clone();
        double[] startSlope = interpolator.getInterpolatedDerivatives().clone();
        interpolator.setInterpolatedTime(0.5 * (from + to));
        double[] middle = interpolator.getInterpolatedState().clone();
        interpolator.setInterpolatedTime(to);
        double[] end = interpolator.getInterpolatedState().clone();
        double[] endSlope = interpolator.getInterpolatedDerivatives().clone();
        check(to, end);
        longestS[0] = Math.max(longestS[0], to - from);
        steps.add(new TrajectoryStep(from, to, current[0], start, middle, end, startSlope, endSlope));
    }

    private void check(double timeS, double[] y) {
        for (int i = 0; i < y.length; i++) {
            if (!Double.isFinite(y[i])) {
                throw new IntegrationFailure("component " + i + " of the state is " + y[i] + " at " + timeS + " s");
            }
        }
        StateLayout layout = equations.layout();
        for (int c = 0; c < layout.circuits(); c++) {
            if (current[0].mode(c) == Mode.PUMPING || current[0].leaking(c)) {
                checkLeg(timeS, c, "warm", y[layout.warm(c)]);
                checkLeg(timeS, c, "cold", y[layout.cold(c)]);
            }
        }
    }

    private void checkLeg(double timeS, int circuit, String leg, double kelvin) {
        Coolant coolant = equations.circuit(circuit).circuit().charge().coolant();
        if (!(kelvin >= coolant.minimumK() && kelvin <= coolant.maximumK())) {
            throw new IntegrationFailure(
                    "temperature of the " + leg + " leg of circuit " + circuit + " must lie within "
                            + coolant.minimumK() + " ... " + coolant.maximumK() + " K, the range of " + coolant.name()
                            + ", but was " + kelvin + " at " + timeS + " s. Maybe the coolant freezes or boils?");
        }
    }
}
