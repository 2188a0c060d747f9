package org.thirdleak.core.degradation;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.core.coolant.Coolant;

/** Keeps the accepted steps and refuses those that left the physics. Belongs to one run. */
final class StepRecorder {

    private final ModuleEquations equations;
    private final List<TrajectoryStep> steps = new ArrayList<>();

    StepRecorder(ModuleEquations equations) {
        this.equations = equations;
    }

    List<TrajectoryStep> steps() {
        return steps;
    }

    /** Keeps a step that ends in a state. */
    void keep(TrajectoryStep step, double[] end) {
        check(step.endS(), step.phase(), end);
        steps.add(step);
    }

    private void check(double timeS, Phase phase, double[] y) {
        for (int i = 0; i < y.length; i++) {
            if (!Double.isFinite(y[i])) {
                throw new IntegrationFailure("component " + i + " of the state is " + y[i] + " at " + timeS + " s");
            }
        }
        StateLayout layout = equations.layout();
        for (int c = 0; c < layout.circuits(); c++) {
            if (phase.mode(c) == Mode.PUMPING || phase.leaking(c)) {
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
                            + ", but was " + kelvin + " K at " + timeS + " s. Maybe the coolant freezes or boils?");
        }
    }
}
