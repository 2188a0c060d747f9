package org.thirdleak.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.environment.EarthFactor;
import org.thirdleak.core.environment.FluxComponent;
import org.thirdleak.core.environment.KesslerDebrisFlux;
import org.thirdleak.core.environment.KesslerDebrisSpeed;
import org.thirdleak.core.environment.MeteoroidDensity;
import org.thirdleak.core.environment.MeteoroidFlux;
import org.thirdleak.core.impact.HoleDiameter;
import org.thirdleak.core.impact.PerforationRate;
import org.thirdleak.core.impact.SingleWall;
import org.thirdleak.core.impact.WallMaterial;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LeakMark;
import org.thirdleak.simulator.marks.HoleMark;
import org.thirdleak.simulator.marks.ImpactHoleSampler;
import org.thirdleak.simulator.marks.PublishedMarks;
import org.thirdleak.simulator.random.RandomStreams;

class MarksResolverTest {

    private static final String HOLE = "hole: { given_defect_mm: { log_uniform: [0.1, 20] } }";
    private static final String CAUSE = "first_published_cause: { impact_given_impact_probability: 0.9, "
            + "impact_given_defect_probability: { beta: [2, 2] } }";

    private static String marks(String groups, String leaks) {
        return "marks={ " + (groups.isEmpty() ? "" : groups + ", ") + "leaks: [" + leaks + "] }";
    }

    private static String use(String unit, String marks) {
        return "{ id: " + unit + ", use: [" + marks + "] }";
    }

    private static List<String> problems(String... overrides) {
        InvalidConfigException refused = assertThrows(
                InvalidConfigException.class,
                () -> StudyResolver.resolve(RunConfigReader.read(
                        Studies.EXAMPLES.resolve("configs/iss-2023.yaml"), withoutScenarios(overrides))));
        return refused.problems().stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .sorted()
                .toList();
    }

    private static List<String> withoutScenarios(String... overrides) {
        List<String> all = new ArrayList<>(List.of("scenarios=[]"));
        all.addAll(List.of(overrides));
        return all;
    }

    @Test
    void everyMarkNeedsBothDensities() {
        assertEquals(
                List.of(
                        "marks.leaks.soyuz-ms-22.use: the mark first_published_cause has no probability given either "
                                + "cause: marks.first_published_cause is missing",
                        "marks.leaks.soyuz-ms-22.use: the mark hole has no density given a defect: "
                                + "marks.hole.given_defect_mm is missing"),
                problems(marks("", use("soyuz-ms-22", "hole, first_published_cause"))));
        assertEquals(
                List.of(
                        "marks.leaks.soyuz-ms-22.use: the mark hole has no density given an impact: holes are known for a "
                                + "single_wall only, and designs.soyuz-progress.protection is another"),
                problems(
                        marks(HOLE, use("soyuz-ms-22", "hole")),
                        "designs.soyuz-progress.circuit=null",
                        "designs.soyuz-progress.protection={ type: whipple, bumper_thickness_mm: 0.5, standoff_mm: 10 }"));
        assertEquals(
                List.of("marks.hole.given_defect_mm: missing: Diameters of the holes of a defect, mm"),
                problems(marks("hole: {}", use("soyuz-ms-22", "hole"))));
    }

    @Test
    void everyMarkNeedsAValueInTheLeakTable() {
        assertEquals(
                List.of(
                        "marks.leaks.nauka-rtod.use: the mark first_published_cause has no value: the leak table has no "
                                + "first_published_cause of nauka-rtod",
                        "marks.leaks.nauka-rtod.use: the mark hole has no value: the leak table has no hole_mm of nauka-rtod"),
                problems(marks(HOLE + ", " + CAUSE, use("nauka-rtod", "hole, first_published_cause"))));
    }

    @Test
    void unknownLeaksAndMarksGivenTwiceAreRefused() {
        assertEquals(
                List.of(
                        "marks.leaks.progress-ms-21.use: the mark hole is given twice",
                        "marks.leaks.soyuz-ms-2.id: unknown leak \"soyuz-ms-2\"; did you mean \"soyuz-ms-22\"?"),
                problems(marks(HOLE, use("soyuz-ms-2", "hole") + ", " + use("progress-ms-21", "hole, hole"))));
    }

    @Test
    void aDrainIsFollowedForAMonthOnly() {
        assertEquals(
                List.of(
                        "marks.leaks.nauka-rtod.use: a drain of at most 48 h with marks.drain.error_sigma_ln 1 needs times "
                                + "of up to 964 h, but circuits are followed for 720 h"),
                problems(marks(HOLE + ", drain: { error_sigma_ln: 1 }", use("nauka-rtod", "drain"))));
    }

    @Test
    void aDrainNeedsACircuit() {
        assertEquals(
                List.of("marks.leaks.nauka-rtod.use: the mark drain needs designs.nauka-radiator.circuit: without it "
                        + "nobody knows how fast a hole drains"),
                problems("designs.nauka-radiator.circuit=null", marks(HOLE, use("nauka-rtod", "drain"))));
    }

    @Test
    void marksThatNobodySwitchedOnChangeNothing() {
        Study plain = Studies.base("scenarios=[]");
        Study off = Studies.base("scenarios=[]", marks(HOLE + ", " + CAUSE, use("soyuz-ms-22", "")));
        for (int h = 0; h < plain.base().hypotheses().size(); h++) {
            Hypothesis one = plain.base().hypotheses().get(h).hypothesis();
            Hypothesis other = off.base().hypotheses().get(h).hypothesis();
            assertEquals(one.space().parameters(), other.space().parameters());
            double[] point = one.space().origin();
            assertEquals(
                    one.likelihood(plain.base().fleet()).marginal(point),
                    other.likelihood(off.base().fleet()).marginal(point));
        }
    }

    @Test
    void marksOfLeaksOutsideTheRecordDoNotCount() {
        Study study = Studies.base(
                "scenarios=[]",
                "multiverse=null",
                "record.include_designs=[soyuz-progress]",
                "hypotheses.defect.affected_designs=[soyuz-progress]",
                marks(CAUSE, use("nauka-rtod", "first_published_cause")));
        assertTrue(study.base().marks().byUnit().isEmpty());
    }

    @Test
    void publishedCausesHaveTheirProbabilities() {
        Study study = Studies.base("scenarios=[]", marks(CAUSE, use("soyuz-ms-22", "first_published_cause")));
        LeakMark mark = Objects.requireNonNull(study.base().marks().byUnit().get("soyuz-ms-22"));
        assertEquals(LeakMark.PublishedCause.IMPACT, mark.published());
        assertEquals(List.of(new LeakMark.Statement("first_published_cause", "impact")), mark.statements());
        for (double[] component : mark.givenImpact()) {
            double[] expected = new double[component.length];
            Arrays.fill(expected, 0.9);
            assertArrayEquals(expected, component, 1e-15);
        }
    }

    /**
     * What the mark multiplies the likelihood of impacts by, at walls between the points of the grid and two mixtures of
     * meteoroids and debris, against holes drawn particle by particle. 4.5 standard errors; a false alarm once in 37,000
     * seeds. Interpolation between the walls of the grid is allowed 3e-4.
     */
    @Test
    void theLikelihoodHasTheDensityOfSimulatedHoles() {
        Study study = Studies.base("scenarios=[]", marks(HOLE, use("soyuz-ms-22", "hole")));
        Scenario base = study.base();
        Hypothesis impacts = base.hypotheses().get(0).hypothesis();
        double year = Epoch.year(Epoch.days(base.record().leaked().get(0).atRiskTo()));
        PublishedMarks published = new PublishedMarks(Optional.of(new HoleMark(0.8e-3, 0.2)), Optional.empty());
        for (double[] c : new double[][] {{0.613, 1, 1}, {1.237, 0.2, 5}, {0.904, 3, 0.3}, {1.71, 1, 1}}) {
            double[] point = impacts.space().origin();
            point[2] = Math.log(c[0]);
            point[5] = Math.log(c[1]);
            point[6] = Math.log(c[2]);
            double found = Math.exp(impacts.likelihood(base.fleet()).at(point)
                    - impacts.likelihood(new FleetExposure(base.impacts(), base.record()))
                            .at(point));
            double[] expected = simulated(published, c[0], c[1], c[2], year);
            assertTrue(
                    Math.abs(found - expected[0]) < 4.5 * expected[1] + 3e-4 * expected[0],
                    c[0] + " mm: " + found + " against " + expected[0] + " +- " + expected[1]);
        }
    }

    /** Mean and standard error of the likelihood of what was published over simulated holes. */
    private static double[] simulated(
            PublishedMarks published, double wallMm, double meteoroidFactor, double debrisFactor, double year) {
        SingleWall wall = SingleWall.of(WallMaterial.named("AMg6").orElseThrow(), wallMm * 1e-3);
        FluxComponent meteoroids = new MeteoroidFlux(EarthFactor.ECSS, 410e3, MeteoroidDensity.ssp30425()).component();
        // the second component of debris, large objects, is a hundred-thousandth of the perforations
        FluxComponent debris = new KesslerDebrisFlux(
                        410e3,
                        110,
                        KesslerDebrisFlux.STATION_INCLINATION_FACTOR,
                        1,
                        KesslerDebrisFlux.DEFAULT_DENSITY_KG_PER_M3,
                        new KesslerDebrisSpeed(Math.toRadians(51.6)))
                .components()
                .get(0);
        double a = meteoroidFactor * PerforationRate.DEFAULT.perM2Year(meteoroids.population(), wall);
        double b =
                debrisFactor * debris.growth().at(year) * PerforationRate.DEFAULT.perM2Year(debris.population(), wall);
        HoleDiameter law = new HoleDiameter(wall, 0.3);
        ImpactHoleSampler[] holes = {
            new ImpactHoleSampler(meteoroids.population(), law), new ImpactHoleSampler(debris.population(), law)
        };
        UniformRandomProvider rng =
                RandomStreams.stream(11, RandomStreams.purpose("marks", "likelihood"), (long) (1000 * wallMm));
        int draws = 200_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            int source = rng.nextDouble() * (a + b) < a ? 0 : 1;
            double value = published.likelihood(Math.log(holes[source].sampleM(rng)));
            sum += value;
            squares += value * value;
        }
        double mean = sum / draws;
        return new double[] {mean, Math.sqrt((squares / draws - mean * mean) / draws)};
    }
}
