package org.thirdleak.simulator.engine;

/** Which engine to take for a model, and which one to check it by. */
public final class EvidenceEngines {

    /** Up to so many parameters a grid of nodes notices what there is. */
    private static final int MOST_FOR_QUADRATURE = 3;

    private static final int MOST = 50;

    private EvidenceEngines() {}

    /**
     * An engine and why it was taken.
     *
     * @param engine the engine
     * @param reason in words, for people
     */
    public record Choice(EvidenceEngine engine, String reason) {}

    /**
     * The engine for a model: quadrature up to three parameters, tempered populations above.
     *
     * @param model the model, of 1 … 50 parameters
     * @throws IllegalArgumentException if it has another number of parameters
     */
    public static Choice auto(Model model) {
        int count = CubeLikelihood.dimension(model, "an evidence", MOST);
        return count <= MOST_FOR_QUADRATURE
                ? new Choice(AdaptiveQuadrature.standard(), parameters(count) + ": quadrature, without chance")
                : new Choice(
                        SequentialMonteCarlo.standard(),
                        parameters(count) + ", too many for quadrature: an error of 0.01 by tempered populations");
    }

    /**
     * An engine that shares nothing with a first one but the model. It is nested sampling, which needs no grid to notice a
     * narrow peak and no population to have found it, unless that is the first; then it is the one of {@link #auto}.
     *
     * @param model the model, of 1 … 50 parameters
     * @param first the engine to be checked
     * @throws IllegalArgumentException if it has another number of parameters
     */
    public static Choice second(Model model, EvidenceEngine first) {
        if (first instanceof NestedSampling || first instanceof DynamicNestedSampling) {
            Choice choice = auto(model);
            return new Choice(choice.engine(), "nested sampling is to be checked; " + choice.reason());
        }
        int count = CubeLikelihood.dimension(model, "an evidence", MOST);
        int live = Math.max(25, 4 * count);
        return new Choice(
                new DynamicNestedSampling(8, live, 3, new DynamicNestedSampling.Evidence(0.045), 20_000_000),
                parameters(count) + ": an error of 0.05 by nested sampling, which fails for other reasons");
    }

    private static String parameters(int count) {
        return count == 1 ? "1 parameter" : count + " parameters";
    }
}
