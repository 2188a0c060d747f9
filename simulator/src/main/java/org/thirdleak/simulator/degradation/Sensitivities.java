package org.thirdleak.simulator.degradation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.result.SensitivityResult;
import org.thirdleak.simulator.result.SensitivityResult.InputEffect;

/** How the outcomes of a leak depend on the inputs of its circuit: one input at a time, and by Sobol's indices. */
public final class Sensitivities {

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final CircuitModel model;
    private final double horizonS;
    private final long seed;
    private final String name;
    private final int points;

    /**
     * Of a circuit.
     *
     * @param model the circuit
     * @param horizonS how long each leak is followed, s
     * @param seed seed of the run
     * @param name tells the streams of several circuits apart
     * @param points points of each of the 8 replicates; 0 for nothing at all
     */
    public Sensitivities(CircuitModel model, double horizonS, long seed, String name, int points) {
        this.model = model;
        this.horizonS = horizonS;
        this.seed = seed;
        this.name = name;
        this.points = points;
    }

    /**
     * Computes.
     *
     * @param runner does the work
     * @return the same bits on any runner; nothing if no input varies
     */
    public SensitivityResult run(BlockRunner runner) {
        int[] free = IntStream.range(0, model.inputs().size())
                .filter(i -> !model.inputs().get(i).prior().fixed())
                .toArray();
        if (points == 0 || free.length == 0) {
            return SensitivityResult.NONE;
        }
        SobolRuns runs = runner.run(new SobolJob(model, free, horizonS, seed, name, points));
        double[] reference = SobolJob.outcomes(model, model.reference(), horizonS);
        double[][] low = atQuantile(free, LOW);
        double[][] high = atQuantile(free, HIGH);
        List<SensitivityResult.Outcome> outcomes = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            int o = outcome.ordinal();
            SobolIndices indices = new SobolIndices(runs.points(), o, free.length);
            List<InputEffect> effects = IntStream.range(0, free.length)
                    .mapToObj(i -> effect(
                            model.inputs().get(free[i]),
                            outcome.reported(low[i][o]),
                            outcome.reported(high[i][o]),
                            indices,
                            i))
                    .sorted(Comparator.comparingDouble(
                                    (InputEffect effect) -> -effect.total().value())
                            .thenComparing(InputEffect::input))
                    .toList();
            outcomes.add(new SensitivityResult.Outcome(
                    outcome.key(),
                    outcome.title(),
                    outcome.unit(),
                    outcome.reported(reference[o]),
                    Math.sqrt(indices.variance()),
                    effects));
        }
        long followed = (long) runs.points().size() * (free.length + 2);
        return new SensitivityResult(followed, runs.failures(), outcomes);
    }

    private double[][] atQuantile(int[] free, double p) {
        double[][] outcomes = new double[free.length][];
        for (int i = 0; i < free.length; i++) {
            double[] values = model.reference();
            values[free[i]] = model.inputs().get(free[i]).prior().quantile(p);
            outcomes[i] = SobolJob.outcomes(model, values, horizonS);
        }
        return outcomes;
    }

    private static InputEffect effect(Parameter input, double atLow, double atHigh, SobolIndices indices, int index) {
        return new InputEffect(
                input.name(),
                input.unit(),
                input.prior().quantile(LOW),
                input.prior().quantile(HIGH),
                atLow,
                atHigh,
                indices.first(index),
                indices.total(index));
    }
}
