package org.thirdleak.simulator.result;

import java.util.List;

/**
 * Everything a run found, in the order it is written to {@code result.json}.
 *
 * @param schemaVersion version of this layout, {@value #SCHEMA_VERSION}
 * @param provenance what made it
 * @param title title of the config
 * @param record the units and leaks the hypotheses were weighed against
 * @param hypotheses per hypothesis, in the order of the config
 * @param families hypotheses of one kind taken together, in the order of the config
 * @param bayesFactors per pair, later hypothesis over earlier one
 * @param simulationOdds the same pairs weighed by matching histories; not Bayes factors, the summaries are not sufficient
 * @param attribution per leak and hypothesis, and averaged over hypotheses
 * @param ledger what every silence and every leak contributed, in order of time
 * @param priorOdds Bayes factors if the odds were even at several dates
 * @param forecast probability of a further leak, averaged over hypotheses
 * @param hazard leaks per year against the date, and probability of silence
 * @param scan how tight a cluster chance alone would make
 * @param chanceFrequency how often steady chance gives as large a Bayes factor
 * @param approximateBayes odds by histories that resemble the record
 * @param scenarios the comparison again under other assumptions
 * @param priorSensitivity how the verdict depends on the priors
 * @param reanalysis the comparison again with one thing changed
 * @param outlook how the verdict will move
 * @param degradation what a leak does to a circuit
 * @param convergence whether the histories were enough
 * @param diagnostics whether the numbers can be trusted
 */
public record RunResult(
        int schemaVersion,
        Provenance provenance,
        String title,
        RecordSummary record,
        List<HypothesisResult> hypotheses,
        List<FamilyResult> families,
        List<BayesFactor> bayesFactors,
        List<SimulationOdds> simulationOdds,
        List<Attribution> attribution,
        List<LedgerEntry> ledger,
        List<PriorOdds> priorOdds,
        List<ForecastPoint> forecast,
        LeakHazard hazard,
        ScanResult scan,
        ChanceFrequency chanceFrequency,
        ApproximateBayes approximateBayes,
        List<ScenarioResult> scenarios,
        PriorSensitivity priorSensitivity,
        Reanalysis reanalysis,
        VerdictOutlook outlook,
        DegradationResult degradation,
        Convergence convergence,
        Diagnostics diagnostics) {

    /** Version of the layout; readers refuse a newer one. */
    public static final int SCHEMA_VERSION = 1;

    /** Copies the lists. */
    public RunResult {
        hypotheses = List.copyOf(hypotheses);
        families = List.copyOf(families);
        bayesFactors = List.copyOf(bayesFactors);
        simulationOdds = List.copyOf(simulationOdds);
        attribution = List.copyOf(attribution);
        ledger = List.copyOf(ledger);
        priorOdds = List.copyOf(priorOdds);
        forecast = List.copyOf(forecast);
        scenarios = List.copyOf(scenarios);
    }
}
