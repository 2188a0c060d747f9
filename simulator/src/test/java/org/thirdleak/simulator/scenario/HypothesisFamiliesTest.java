package org.thirdleak.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.scenario.HypothesisFamilies.Family;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;

class HypothesisFamiliesTest {

    private static final Path ALL = Studies.EXAMPLES.resolve("configs/iss-2023-all-hypotheses.yaml");

    private static double[] priors(Study study) {
        return study.base().hypotheses().stream()
                .mapToDouble(WeightedHypothesis::priorProbability)
                .toArray();
    }

    @Test
    void withoutFamiliesWeightsAreAmongAllAndTypesTellTheFamily() {
        Study study = Studies.base("hypotheses.impacts.weight=2", "hypotheses.defect.weight=5");
        assertArrayEquals(new double[] {2 / 8.0, 1 / 8.0, 5 / 8.0}, priors(study), 1e-15);
        assertEquals(
                List.of(
                        new Family("chance", "chance", List.of("impacts")),
                        new Family("environment", "changed surroundings", List.of("rate-change")),
                        new Family("defect", "defect", List.of("defect"))),
                HypothesisFamilies.of(study.config()));
    }

    @Test
    void familiesDivideTheirShareAmongTheirHypotheses() {
        Study study =
                Studies.of(ALL, "families.chance.weight=2", "hypotheses.years.weight=3", "hypotheses.ageing.weight=0");
        double chance = 2 / 4.0;
        double others = 1 / 4.0;
        double defect = others / 5;
        assertArrayEquals(
                new double[] {
                    chance / 4, chance * 3 / 4, others / 2, others / 2, defect, defect, defect, defect, defect, 0
                },
                priors(study),
                1e-15);
        List<Family> families = HypothesisFamilies.of(study.config());
        assertEquals(List.of("impacts", "years"), families.get(0).hypotheses());
        assertEquals(6, families.get(2).hypotheses().size());
    }

    @Test
    void aHypothesisMayBelongToAnotherFamily() {
        Study study = Studies.base("hypotheses.rate-change.family=chance");
        assertEquals(
                List.of("impacts", "rate-change"),
                HypothesisFamilies.of(study.config()).get(0).hypotheses());
        assertEquals(2, HypothesisFamilies.of(study.config()).size());
    }

    private static List<String> problems(String... overrides) {
        return assertThrows(
                        InvalidConfigException.class,
                        () -> StudyResolver.resolve(RunConfigReader.read(ALL, List.of(overrides))))
                .problems()
                .stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .toList();
    }

    @Test
    void datesThatTheRecordCannotTellAnythingOfAreRefused() {
        assertEquals(
                List.of(
                        "hypotheses.cloud.breakup_utc: must be before the observation ends at 2023-10-09T17:00:00Z but is"
                                + " 2024-01-01T00:00:00Z"),
                problems("hypotheses.cloud.breakup_utc=2024-01-01"));
        assertEquals(
                List.of(
                        "hypotheses.years.period_edges_utc: at least one must be within the record, 2000-08-06T18:26:42Z to"
                                + " 2023-10-09T17:00:00Z, or all of it is one period"),
                problems("hypotheses.years.period_edges_utc=[1999-01-01, 2024-01-01]"));
        assertEquals(
                List.of(
                        "hypotheses.defect-shared.onset_utc: must reach back before the observation ends at 2023-10-09T17:00:00Z"
                                + " but begins at 2025-01-01T00:00:00Z"),
                problems("hypotheses.defect-shared.onset_utc={ uniform: [2025-01-01, 2026-01-01] }"));
        assertEquals(
                List.of("hypotheses.ageing.affected_designs: design \"nauka-radiator\" is not in the record:"
                        + " record.include_designs is [soyuz-progress]"),
                problems(
                        "record.include_designs=[soyuz-progress]",
                        "hypotheses.defect-shared.affected_designs=[soyuz-progress]",
                        "hypotheses.defect-per-design.affected_designs=[soyuz-progress]",
                        "hypotheses.defect-launch-lots.affected_designs=[soyuz-progress]",
                        "hypotheses.defect-finite-lot.affected_designs=[soyuz-progress]"));
    }
}
