package org.thirdleak.simulator.degradation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thirdleak.core.degradation.IntegrationFailure;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.result.SensitivityResult;
import org.thirdleak.simulator.result.SensitivityResult.InputEffect;

/** How the outcomes of a leak depend on the inputs of its circuit: one input at a time, and by Sobol's indices. */
public final class Sensitivities {

    /** Tails at which one input is changed: the first whose leak can be followed; if none, it stays at its median. */
    private static final double[] TAILS = {0.05, 0.1, 0.25};

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
        SobolRuns runs = runner.run(SobolJob.of(model, free, horizonS, seed, name, points));
        long followed = (long) runs.points().size() * (free.length + 2);
        Optional<double[]> reference = outcomes(model.reference());
        if (reference.isEmpty()) {
            return new SensitivityResult(followed, runs.failures() + 1, List.of());
        }
        List<Change> low = changes(free, false, reference.get());
        List<Change> high = changes(free, true, reference.get());
        List<SensitivityResult.Outcome> outcomes = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            SobolIndices indices = new SobolIndices(runs.points(), outcome.index(), free.length);
            List<InputEffect> effects = IntStream.range(0, free.length)
                    .mapToObj(i -> effect(model.inputs().get(free[i]), low.get(i), high.get(i), outcome, indices, i))
                    .sorted(Comparator.comparingDouble(
                                    (InputEffect effect) -> -effect.total().value())
                            .thenComparing(InputEffect::input))
                    .toList();
            outcomes.add(new SensitivityResult.Outcome(
                    outcome.key(),
                    outcome.title(),
                    outcome.unit(),
                    outcome.reported(reference.get()[outcome.index()]),
                    Math.sqrt(indices.variance()),
                    effects));
        }
        long failures = Stream.concat(low.stream(), high.stream())
                .mapToLong(Change::failures)
                .sum();
        return new SensitivityResult(followed, runs.failures() + failures, outcomes);
    }

    /** What came of changing one input alone, after how many tries that failed. */
    private record Change(double value, double[] outcomes, long failures) {}

    private List<Change> changes(int[] free, boolean up, double[] reference) {
        return IntStream.of(free).mapToObj(i -> change(i, up, reference)).toList();
    }

    private Change change(int input, boolean up, double[] reference) {
        for (int i = 0; i < TAILS.length; i++) {
            double[] values = model.reference();
            values[input] = model.inputs().get(input).prior().quantile(up ? 1 - TAILS[i] : TAILS[i]);
            Optional<double[]> outcomes = outcomes(values);
            if (outcomes.isPresent()) {
                return new Change(values[input], outcomes.get(), i);
            }
        }
        return new Change(model.reference()[input], reference, TAILS.length);
    }

    /** A leak at the ends of the priors may be one that cannot be followed. */
    private Optional<double[]> outcomes(double[] values) {
        try {
            return Optional.of(SobolJob.outcomes(model, values, horizonS));
        } catch (IntegrationFailure | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static InputEffect effect(
            Parameter input, Change low, Change high, Outcome outcome, SobolIndices indices, int index) {
        return new InputEffect(
                input.name(),
                input.unit(),
                low.value(),
                high.value(),
                outcome.reported(low.outcomes()[outcome.index()]),
                outcome.reported(high.outcomes()[outcome.index()]),
                indices.first(index),
                indices.total(index));
    }
}
