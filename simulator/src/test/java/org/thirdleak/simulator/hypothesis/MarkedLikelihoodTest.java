package org.thirdleak.simulator.hypothesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.hypothesis.LeakMark.PublishedCause;
import org.thirdleak.simulator.prior.Prior;

/** Marks multiply the rate of impacts and the density of a defect; nothing else. */
class MarkedLikelihoodTest {

    private static final List<String> BOTH = List.of("a", "b");
    private static final ImpactModel MODEL = SmallFleet.model(0.05);

    /** Leaks of a3 on day 1500 and of b2 on day 3200. */
    private static final ServiceRecord RECORD =
            SmallFleet.withLeak(SmallFleet.withLeak(SmallFleet.record(SmallFleet.units()), 2, 1500), 5, 3200);

    private static LeakMark mark(double[][] givenImpact, double givenDefect, PublishedCause cause) {
        return new LeakMark(List.of(), givenImpact, givenDefect, cause);
    }

    private static double[][] everywhere(double density) {
        double[][] walls = new double[2][5];
        for (double[] component : walls) {
            Arrays.fill(component, density);
        }
        return walls;
    }

    private static Hypothesis defect(ImpactModel model, LeakMarks marks) {
        return new SystematicDefect(
                "defect",
                "",
                model,
                new SystematicDefect.Membership(BOTH, false, false),
                new SystematicDefect.Priors(
                        new Prior.Uniform(900, 4000),
                        new Prior.Beta(1, 1),
                        new Prior.LogNormal(1, 0.5),
                        new Prior.LogUniform(30, 3000)),
                marks);
    }

    private static double[] point(Hypothesis hypothesis) {
        double[] point = hypothesis.space().origin();
        for (int i = 0; i < hypothesis.space().firstIntegrated(); i++) {
            point[i] = hypothesis.space().parameters().get(i).coordinateAt(0.3 + 0.05 * i);
        }
        return point;
    }

    /** Rate of a component at a leak, from the parts of the model. */
    private static double rate(int design, int component, double[] point, double day) {
        WallTable table = MODEL.designs().get(design).table();
        double position = (point[MODEL.wallIndex(design)] - table.logFirstWallMm()) / table.logStep();
        int below = (int) position;
        double[] logs = table.logRates()[component];
        double logRate = logs[below] + (position - below) * (logs[below + 1] - logs[below]);
        return Math.exp(point[MODEL.areaIndex(design)]
                        + point[MODEL.exposureIndex()]
                        + point[MODEL.factorIndex(component)]
                        + logRate)
                * MODEL.components().get(component).profile().at(0, day);
    }

    @Test
    void everyComponentIsWeightedByItsRateAtTheSampledWall() {
        double[][] densities = {{0.9, 0.5, 0.2, 0.05, 0.01}, {0.4, 0.1, -0.02, -0.01, -0.001}};
        LeakMarks marks = new LeakMarks(Map.of("a3", mark(densities, 1, PublishedCause.NONE)), Optional.empty());
        Impacts impacts = new Impacts("impacts", "", MODEL);
        double[] point = impacts.space().origin();
        point[MODEL.wallIndex(0)] = Math.log(0.9); // position 1.4087 in the grid
        double weight = Math.log(0.9 / 0.4) / (Math.log(10) / 4) - 1;
        double first = 0.5 * Math.pow(0.2 / 0.5, weight);
        double second = 0.1 + weight * (-0.02 - 0.1);
        double meteoroids = rate(0, 0, point, 1500);
        double debris = rate(0, 1, point, 1500);
        double expected = Math.log((first * meteoroids + second * debris) / (meteoroids + debris));
        double plain = impacts.likelihood(new FleetExposure(MODEL, RECORD)).at(point);
        double marked =
                impacts.likelihood(new FleetExposure(MODEL, RECORD, marks)).at(point);
        assertEquals(expected, marked - plain, 1e-12);
    }

    @Test
    void marksThatEveryCauseLeavesAlikeShiftEveryEvidenceAlike() {
        LeakMarks marks = new LeakMarks(
                Map.of(
                        "a3", mark(everywhere(0.3), 0.3, PublishedCause.NONE),
                        "b2", mark(everywhere(0.02), 0.02, PublishedCause.NONE)),
                Optional.empty());
        double shift = Math.log(0.3 * 0.02);
        for (ImpactModel model : List.of(MODEL, SmallFleet.seasonalModel())) {
            List<Hypothesis> hypotheses = List.of(
                    new Impacts("impacts", "", model),
                    new RateChange("change", "", model, new Prior.Uniform(900, 4000), new Prior.LogUniform(1, 100)),
                    defect(model, marks));
            FleetExposure plain = new FleetExposure(model, RECORD);
            FleetExposure marked = new FleetExposure(model, RECORD, marks);
            for (Hypothesis hypothesis : hypotheses) {
                double[] point = point(hypothesis);
                LogLikelihood without = hypothesis.likelihood(plain);
                LogLikelihood with = hypothesis.likelihood(marked);
                assertEquals(without.marginal(point) + shift, with.marginal(point), 1e-11, hypothesis.id());
                assertEquals(without.at(point) + shift, with.at(point), 1e-11, hypothesis.id());
                double[] one = new double[2];
                double[] other = new double[2];
                without.attribute(point, one);
                with.attribute(point, other);
                assertArrayEquals(one, other, 1e-12);
            }
        }
    }

    /** Rate of impacts 0.5 per year, q = 0.4, shape 2, scale 100 d, a leak at an age of 50 d: as in AttributionTest. */
    @Test
    void leakTermAndAttributionAreThoseByHand() {
        ImpactModel constant = SmallFleet.constantRate(new Prior.Fixed(0.5));
        LeakMarks marks = new LeakMarks(
                Map.of("u", mark(new double[][] {{0.6, 0.6, 0.6, 0.6, 0.6}}, 0.2, PublishedCause.IMPACT)),
                Optional.of(new Prior.Fixed(0.35)));
        SystematicDefect defect = new SystematicDefect(
                "defect",
                "",
                constant,
                new SystematicDefect.Membership(List.of("a"), false, false),
                new SystematicDefect.Priors(
                        new Prior.Fixed(1000), new Prior.Fixed(0.4), new Prior.Fixed(2), new Prior.Fixed(100)),
                marks);
        ServiceRecord record =
                SmallFleet.withLeak(SmallFleet.record(List.of(SmallFleet.unit("u", "a", 2000, 2400))), 0, 2050);
        LogLikelihood likelihood = defect.likelihood(new FleetExposure(constant, record, marks));
        double[] point = defect.space().origin();
        double density = 2 * 0.25 * Math.exp(-0.25) / 50 * Epoch.DAYS_PER_YEAR;
        double byImpact = 0.5 * 0.6 * (0.6 + 0.4 * Math.exp(-0.25));
        double byDefect = 0.4 * density * 0.2 * 0.35;
        assertEquals(-0.5 * 50 / 365.25 + Math.log(byImpact + byDefect), likelihood.at(point), 1e-12);
        assertEquals(likelihood.at(point), likelihood.marginal(point), 1e-12);
        double[] attribution = new double[1];
        likelihood.attribute(point, attribution);
        assertEquals(byDefect / (byImpact + byDefect), attribution[0], 1e-12);
    }

    @Test
    void marksComeWithTheirLeak() {
        LeakMarks marks =
                new LeakMarks(Map.of("b2", mark(everywhere(0.02), 0.5, PublishedCause.NONE)), Optional.empty());
        Impacts impacts = new Impacts("impacts", "", MODEL);
        double[] point = impacts.space().origin();
        ServiceRecord before = RECORD.asOf(Epoch.instant(3200), Epoch.instant(3200));
        assertEquals(
                impacts.likelihood(new FleetExposure(MODEL, before)).at(point),
                impacts.likelihood(new FleetExposure(MODEL, before, marks)).at(point));
        ServiceRecord after =
                RECORD.asOf(Epoch.instant(3200), Epoch.instant(3200).plusNanos(1));
        assertEquals(
                Math.log(0.02),
                impacts.likelihood(new FleetExposure(MODEL, after, marks)).at(point)
                        - impacts.likelihood(new FleetExposure(MODEL, after)).at(point),
                1e-12);
    }

    @Test
    void whatIsImpossibleStaysFinite() {
        LeakMarks marks = new LeakMarks(
                Map.of(
                        "a3", mark(everywhere(0), 0, PublishedCause.NONE),
                        "b2", mark(everywhere(0), 1, PublishedCause.DEFECT)),
                Optional.of(new Prior.Fixed(1)));
        Hypothesis hypothesis = defect(MODEL, marks);
        double[] point = point(hypothesis);
        LogLikelihood likelihood = hypothesis.likelihood(new FleetExposure(MODEL, RECORD, marks));
        double found = likelihood.marginal(point);
        assertEquals(true, Double.isFinite(found) && found < -200, () -> "" + found);
        double[] attribution = new double[2];
        likelihood.attribute(point, attribution);
        assertEquals(0, attribution[1], "a defect that is always published as an impact");
    }

    @Test
    void theProbabilityOfTheFirstCauseIsAParameterWhereItCounts() {
        LeakMarks none = LeakMarks.NONE;
        LeakMarks on = new LeakMarks(Map.of(), Optional.of(new Prior.Beta(2, 2)));
        List<String> names = defect(MODEL, on).space().parameters().stream()
                .map(parameter -> parameter.name())
                .toList();
        assertEquals(defect(MODEL, none).space().size() + 1, names.size());
        assertEquals(true, names.contains("first_published_cause.impact_given_defect"));
    }
}
