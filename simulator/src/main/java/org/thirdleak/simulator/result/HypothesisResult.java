package org.thirdleak.simulator.result;

import java.util.List;

/**
 * What the run found for one hypothesis.
 *
 * @param id its id in the config
 * @param type its type in the config, such as {@code systematic_defect}
 * @param title its name for people
 * @param priorProbability before the record
 * @param posteriorProbability after the record
 * @param posteriorStandardError numerical error of that probability
 * @param logEvidence ln Z
 * @param crossCheck ln Z by a second method that does not share the sampler
 * @param evidenceByMethod these two and any other that was computed, the one that counts first
 * @param simulation what its histories did
 * @param predictedLeaks number of leaks it predicts
 * @param predictedLargestCluster largest number of leaks in a window that it predicts
 * @param parameters its parameters
 * @param shape where its posterior lies, in bins, and how its parameters hang together
 * @param forecast probability of a further leak if it is true
 * @param plausibility per leak, whether its mechanism can have opened it; empty if it knows no mechanism
 */
public record HypothesisResult(
        String id,
        String type,
        String title,
        double priorProbability,
        double posteriorProbability,
        double posteriorStandardError,
        LogEvidence logEvidence,
        LogEvidence crossCheck,
        List<MethodEvidence> evidenceByMethod,
        SimulationSummary simulation,
        Prediction predictedLeaks,
        Prediction predictedLargestCluster,
        List<ParameterSummary> parameters,
        PosteriorShape shape,
        List<ForecastPoint> forecast,
        List<LifePlausibility> plausibility) {
    /** Copies the lists. */
    public HypothesisResult {
        evidenceByMethod = List.copyOf(evidenceByMethod);
        parameters = List.copyOf(parameters);
        forecast = List.copyOf(forecast);
        plausibility = List.copyOf(plausibility);
    }
}
