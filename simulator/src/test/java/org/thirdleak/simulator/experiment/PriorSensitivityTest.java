package org.thirdleak.simulator.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.PriorSensitivity;
import org.thirdleak.simulator.result.PriorSensitivity.Bound;
import org.thirdleak.simulator.result.PriorSensitivity.Curve;
import org.thirdleak.simulator.result.PriorSensitivity.CurvePoint;
import org.thirdleak.simulator.result.PriorSensitivity.DatePair;
import org.thirdleak.simulator.result.PriorSensitivity.DateSpan;
import org.thirdleak.simulator.result.PriorSensitivity.PairCurve;
import org.thirdleak.simulator.result.PriorSensitivity.PriorNeeded;
import org.thirdleak.simulator.result.PriorSensitivity.TurningPoint;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.scenario.Studies;
import org.thirdleak.simulator.scenario.Study;

/** The curves of the base case against comparisons with another prior or a fixed parameter, evaluated on their own. */
class PriorSensitivityTest {

    private static final String DEFECT = "defect";
    private static final String CHANGE = "rate-change";
    private static final String CHANCE = "impacts";

    private static final LocalBlockRunner RUNNER = new LocalBlockRunner(2, Progress.SILENT);
    private static RunResult result;
    private static PriorSensitivity sensitivity;

    @BeforeAll
    static void runBaseCase() {
        Study study = Studies.base(
                "histories.count=2000",
                "scenarios=[]",
                "degradation.trajectories_per_cause_count=0",
                "evidence.target_standard_error=0.01",
                "evidence.scenario_standard_error=0.1",
                "evidence.cross_check_point_count=1000",
                "posterior.draw_count=4000");
        result = new Experiment(study, RUNNER, "1").run();
        sensitivity = result.priorSensitivity();
    }

    @AfterAll
    static void stop() {
        RUNNER.close();
    }

    private static Estimate evaluated(String of, String over, String... overrides) {
        Study study = Studies.base(overrides);
        Estimate a = logZ(study, of);
        Estimate b = logZ(study, over);
        return new Estimate(a.value() - b.value(), Math.hypot(a.standardError(), b.standardError()));
    }

    private static Estimate logZ(Study study, String id) {
        Hypothesis hypothesis = study.base().hypotheses().stream()
                .map(weighted -> weighted.hypothesis())
                .filter(h -> h.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new EvidenceEstimator(0.015, 16, 1 << 20, 99)
                .estimate(hypothesis, study.base().fleet(), "elsewhere", RUNNER)
                .logZ();
    }

    private static PairCurve curve(String parameter, String of, String over) {
        return sensitivity.parameters().stream()
                .filter(curve -> curve.parameter().equals(parameter))
                .flatMap(curve -> curve.pairs().stream())
                .filter(pair -> pair.of().equals(of) && pair.over().equals(over))
                .findFirst()
                .orElseThrow();
    }

    private static Estimate at(Curve curve, double at) {
        double[] x = curve.points().stream().mapToDouble(p -> Math.log(p.at())).toArray();
        double[] y =
                curve.points().stream().mapToDouble(CurvePoint::logBayesFactor).toArray();
        double[] error =
                curve.points().stream().mapToDouble(CurvePoint::standardError).toArray();
        double log = Math.log(at);
        int k = Math.max(0, Math.min(x.length - 2, -Arrays.binarySearch(x, log + 1e-9) - 2));
        double share = (log - x[k]) / (x[k + 1] - x[k]);
        return new Estimate(
                new SplineInterpolator().interpolate(x, y).value(log), error[k] + share * (error[k + 1] - error[k]));
    }

    private static void assertAgree(Estimate expected, Estimate found) {
        double error = Math.hypot(expected.standardError(), found.standardError());
        assertEquals(expected.value(), found.value(), 4 * error);
        assertTrue(error < 0.05, () -> "too rough to tell: " + error);
    }

    /** Nine cases at four standard errors in this class: a false alarm for one seed in 1,700. */
    @ParameterizedTest
    @CsvSource({
        "soyuz-progress.exposed_area, 2, defect, impacts, designs.soyuz-progress.exposed_area_m2=2",
        "soyuz-progress.exposed_area, 10, rate-change, impacts, designs.soyuz-progress.exposed_area_m2=10",
        "debris_factor, 0.3, rate-change, impacts, environment.debris.uncertainty_factor=0.3",
        "defect.life_scale, 100, defect, impacts, hypotheses.defect.life.scale_d=100"
    })
    void heldParameterAgreesWithARunInWhichItIsFixed(
            String parameter, double value, String of, String over, String override) {
        assertAgree(evaluated(of, over, override), at(curve(parameter, of, over).byValue(), value));
    }

    @Test
    void movedPriorAgreesWithARunThatHasIt() {
        assertAgree(
                evaluated(
                        DEFECT,
                        CHANCE,
                        "environment.debris.uncertainty_factor={log_normal: {median: 3, sigma_ln: 1.15}}"),
                at(curve("debris_factor", DEFECT, CHANCE).byScale(), 3));
        assertAgree(
                evaluated(CHANGE, CHANCE, "designs.soyuz-progress.exposed_area_m2={log_uniform: [0.03, 0.4]}"),
                at(curve("soyuz-progress.exposed_area", CHANGE, CHANCE).byScale(), 0.1));
        assertAgree(
                evaluated(DEFECT, CHANCE, "hypotheses.defect.life.shape_factor={log_normal: {median: 1, sigma_ln: 1}}"),
                at(curve("defect.life_shape", DEFECT, CHANCE).byWidth(), 2));
    }

    @Test
    void restrictedDatesAgreeWithARunThatHasThem() {
        for (String parameter : List.of("defect.onset", "change")) {
            boolean defect = parameter.equals("defect.onset");
            String id = defect ? DEFECT : CHANGE;
            DatePair pair = date(parameter, id);
            DateSpan span = pair.spans().get(pair.spans().size() / 2);
            String setting = defect ? "hypotheses.defect.onset_utc" : "hypotheses.rate-change.change_utc";
            Estimate run =
                    evaluated(id, CHANCE, setting + "={uniform: [" + span.fromUtc() + ", 2023-10-09T17:00:00Z]}");
            assertAgree(run, span.fromHere());
        }
    }

    private static DatePair date(String parameter, String of) {
        return sensitivity.dates().stream()
                .filter(date -> date.parameter().equals(parameter))
                .flatMap(date -> date.pairs().stream())
                .filter(pair -> pair.of().equals(of) && pair.over().equals(CHANCE))
                .findFirst()
                .orElseThrow();
    }

    private static BayesFactor factor(String of, String over) {
        return result.bayesFactors().stream()
                .filter(b -> b.of().equals(of) && b.over().equals(over))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void priorAsItIsGivesTheBayesFactorOfTheRun() {
        for (PriorSensitivity.ParameterCurve parameter : sensitivity.parameters()) {
            for (PairCurve pair : parameter.pairs()) {
                for (Curve curve : List.of(pair.byScale(), pair.byWidth())) {
                    Estimate one = at(curve, 1);
                    BayesFactor run = factor(pair.of(), pair.over());
                    assertEquals(run.logValue(), one.value(), 1e-9, parameter.parameter());
                    assertEquals(run.standardError(), one.standardError(), 1e-9, parameter.parameter());
                }
            }
        }
    }

    /** A defect that nobody has is chance, and a change by the factor 1 is none. */
    @Test
    void causesWithoutEffectPredictAsChanceDoes() {
        CurvePoint nobody = curve("defect.affected_fraction", DEFECT, CHANCE)
                .byValue()
                .points()
                .get(0);
        assertEquals(0, nobody.at());
        assertEquals(0, nobody.logBayesFactor(), 4 * nobody.standardError());
        Estimate same = at(curve("rate_multiplier", CHANGE, CHANCE).byValue(), 1);
        assertEquals(0, same.value(), 4 * same.standardError());
    }

    @Test
    void onsetBeforeTheLotsOfTheLeaksSpeaksAgainstADefect() {
        DatePair pair = date("defect.onset", DEFECT);
        assertEquals(1, pair.spans().stream().mapToDouble(DateSpan::priorMass).sum(), 1e-12);
        assertTrue(
                pair.best().fromUtc().startsWith("2022-06"), () -> pair.best().toString());
        assertTrue(pair.spans().get(0).logBayesFactor() < -1.5);
        assertEquals(
                factor(DEFECT, CHANCE).logValue(),
                pair.spans().get(0).fromHere().value(),
                1e-9);
        TurningPoint first = sensitivity.turningPoints().stream()
                .filter(turn -> turn.of().equals(DEFECT) && turn.over().equals(CHANCE))
                .findFirst()
                .orElseThrow();
        assertEquals("defect.onset", first.parameter());
        assertTrue(!first.above() && first.at() > 2015 && first.at() < 2018, first::toString);
    }

    @Test
    void priorsNeededAndSplitAddUp() {
        PriorNeeded even = sensitivity.priorsNeeded().stream()
                .filter(p -> p.hypothesis().equals(DEFECT) && p.against().equals(CHANCE))
                .findFirst()
                .orElseThrow();
        double factor = factor(DEFECT, CHANCE).value();
        assertEquals(1 / (1 + factor), even.priorProbability().value(), 1e-12);
        assertEquals(
                -Math.log1p(-even.priorProbability().value()) / even.spanYears(),
                even.introductionsPerYear().value(),
                1e-12);
        PriorSensitivity.Split split = sensitivity.splits().get(0);
        assertEquals(
                split.total().value(),
                split.somethingChanged().value() + split.itWasADefect().value(),
                1e-12);
    }

    @Test
    void boundsHoldTheBayesFactorAndWidenWithTheClass() {
        for (Bound bound : sensitivity.bounds()) {
            double run = factor(bound.of(), bound.over()).logValue();
            if (!bound.kind().equals("unimodal") && !bound.kind().equals("at_most")) {
                assertTrue(bound.logLeast() <= run && run <= bound.logGreatest(), bound::toString);
            }
        }
        Bound any = bound("any");
        Bound part = bound("contaminated");
        assertTrue(any.logGreatest() > part.logGreatest() && any.logLeast() < part.logLeast());
        // linear in the prior: nine tenths of the run, a tenth of the best point
        double expected = 0.9 * factor(DEFECT, CHANCE).value() + 0.1 * Math.exp(any.logGreatest());
        assertEquals(expected, Math.exp(part.logGreatest()), 1e-6 * expected);
    }

    private static Bound bound(String kind) {
        return sensitivity.bounds().stream()
                .filter(b -> b.parameter().equals("defect.onset"))
                .filter(b -> b.over().equals(CHANCE) && b.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Power scaling tells the slope of the evidence; the curve of widths of a log-normal prior tells the same. */
    @Test
    void slopeOfTheEvidenceAgreesWithANarrowerPrior() {
        double perDoubling = slope(DEFECT) - slope(CHANCE);
        Curve widths = curve("debris_factor", DEFECT, CHANCE).byWidth();
        // a power α divides the width of a log-normal prior by √α, so that the slope per doubling is −½ ln 2 of that
        // per width
        double step = 0.05;
        double slope = (at(widths, Math.exp(step)).value()
                        - at(widths, Math.exp(-step)).value())
                / (2 * step);
        assertEquals(-0.5 * Math.log(2) * slope, perDoubling, 0.05);
    }

    private static double slope(String hypothesis) {
        return sensitivity.powerScaling().stream()
                .filter(p -> p.hypothesis().equals(hypothesis) && p.parameter().equals("debris_factor"))
                .findFirst()
                .orElseThrow()
                .logEvidence()
                .value();
    }
}
