package org.thirdleak.simulator.config;

import java.util.List;
import java.util.Optional;

/**
 * A whole config file.
 *
 * @param title headline of the study
 * @param seed seed of all random streams
 * @param record units, leaks and the time they were watched
 * @param designs designs of radiator circuit
 * @param environment meteoroids and debris
 * @param hypotheses what is weighed
 * @param families hypotheses of one kind, taken together
 * @param marks marks of leaks that count as evidence
 * @param matching when a simulated history counts as like the record
 * @param lookElsewhere how the price of having looked everywhere is shown
 * @param approximateBayes odds by histories that resemble the record
 * @param histories how many histories are played
 * @param evidence how precisely evidence is computed
 * @param posterior how many posterior draws are kept
 * @param priorOdds date for the prior odds
 * @param forecast the next units, and for how long to look ahead
 * @param degradation what leaks do to circuits
 * @param chanceFrequency how often steady chance gives as large a Bayes factor
 * @param calibration how the analysis is checked on simulated records
 * @param priorSensitivity how the verdict depends on the priors
 * @param scenarios the comparison again under other assumptions
 * @param leaveOneOut the comparison again without one of its observations
 * @param multiverse the comparison under every combination of several choices
 * @param sweep the comparison at many points of a space of settings
 * @param verdictOutlook how the verdict will move
 * @param report how results are shown
 */
@Doc("A comparison of hypotheses against a record of leaks")
public record RunConfig(
        @Doc("Headline of the study") @Default("\"\"") String title,

        @Doc("Seed of all random streams") @Default("20231009")
        long seed,

        @Doc("Units, leaks and the time they were watched") RecordConfig record,

        @Doc("Designs of radiator circuit; a unit of the record belongs to one of them")
        List<DesignConfig> designs,

        @Doc("Meteoroids and debris around the spacecraft") EnvironmentConfig environment,

        @Doc("What is weighed; Bayes factors are printed of later ones over earlier ones")
        List<HypothesisConfig> hypotheses,

        @Doc(
                "Families of hypotheses with prior weights of their own; left out, each hypothesis has its weight among all")
        @Default("[]")
        List<FamilyConfig> families,

        @Doc("Marks of leaks that count as evidence of their cause; left out, only who leaked when counts")
        Optional<MarksConfig> marks,

        @Doc("When a simulated history counts as like the record") @Default("{}")
        MatchingConfig matching,

        @Doc("How the price of having looked for a cluster everywhere is shown") @Default("{}")
        LookElsewhereConfig lookElsewhere,

        @Doc(
                "Odds by histories that resemble the record, for records too rare to be hit by plain simulation; left out, none")
        Optional<ApproximateBayesConfig> approximateBayes,

        @Doc("How many histories are played") @Default("{}") HistoriesConfig histories,

        @Doc("How precisely the evidence is computed") @Default("{}")
        EvidenceConfig evidence,

        @Doc("How many posterior draws are kept") @Default("{}")
        PosteriorConfig posterior,

        @Doc(
                "A date at which a reader may hold even odds; the start of the record and the eve of the first leak are always shown")
        Optional<PriorOddsConfig> priorOdds,

        @Doc("The units that fly next, and for how long to look ahead")
        Optional<ForecastConfig> forecast,

        @Doc("What the leaks of simulated histories do to the circuits of their designs") @Default("{}")
        DegradationConfig degradation,

        @Doc("How often steady chance gives a Bayes factor of a defect as large as the one observed") @Default("{}")
        ChanceFrequencyConfig chanceFrequency,

        @Doc("How the command calibrate checks the analysis on simulated records") @Default("{}") @NotHashed
        CalibrationConfig calibration,

        @Doc("How the verdict depends on the priors") @Default("{}")
        PriorSensitivityConfig priorSensitivity,

        @Doc("The comparison again under other assumptions") @Default("[]")
        List<ScenarioConfig> scenarios,

        @Doc("The comparison again without one of its observations") @Default("{}")
        LeaveOneOutConfig leaveOneOut,

        @Doc("The comparison under every combination of several choices; left out, none")
        Optional<MultiverseConfig> multiverse,

        @Doc("The comparison at many points of a space of settings, by the command sweep; left out, none") @NotHashed
        Optional<SweepConfig> sweep,

        @Doc("How the verdict will move with time and with a further leak") @Default("{}")
        VerdictOutlookConfig verdictOutlook,

        @Doc("How results are shown") @Default("{}") @NotHashed
        ReportConfig report) {
    /** Copies the lists. */
    public RunConfig {
        designs = List.copyOf(designs);
        hypotheses = List.copyOf(hypotheses);
        families = List.copyOf(families);
        scenarios = List.copyOf(scenarios);
    }
}
