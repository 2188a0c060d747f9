package org.thirdleak.simulator.hypothesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.random.RandomStreams;

/** Rates, multipliers and lives far out in the priors, and records of many leaks, where exponentials would overflow. */
class ExtremeLikelihoodTest {

    private static final ImpactModel MODEL = SmallFleet.model(0);
    private static final Prior DATE = new Prior.Uniform(1050, 4900);

    private static RateChange change() {
        return new RateChange("change", "", MODEL, DATE, new Prior.LogUniform(1e-3, 1e3));
    }

    private static SystematicDefect defect() {
        return new SystematicDefect(
                "defect",
                "",
                MODEL,
                new SystematicDefect.Membership(List.of("a", "b"), false, false),
                new SystematicDefect.Priors(
                        DATE, new Prior.Beta(1, 1), new Prior.LogUniform(0.1, 300), new Prior.LogUniform(1, 3000)));
    }

    /** 400 units that follow each other, 380 of which leak. */
    private static ServiceRecord manyLeaks() {
        List<CircuitUnit> units = IntStream.range(0, 400)
                .mapToObj(i -> SmallFleet.unit("u" + i, i % 2 == 0 ? "a" : "b", 1000 + 9.5 * i, 1020 + 9.5 * i))
                .toList();
        ServiceRecord record = SmallFleet.record(units);
        for (int i = 20; i < 400; i++) {
            record = SmallFleet.withLeak(record, i, 1010 + 9.5 * i);
        }
        return record;
    }

    /** ln of the average over many dates, by steps of a 20th of a day. */
    private static double logAverage(LogLikelihood likelihood, double[] point, int date) {
        int steps = 20 * 3850;
        double[] logs = new double[steps];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < steps; i++) {
            point[date] = 1050 + (i + 0.5) / 20;
            logs[i] = likelihood.at(point);
            most = Math.max(most, logs[i]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - most);
        }
        return most + Math.log(sum / steps);
    }

    /** Where thousands of strikes are expected, a falling rate makes the late dates likely beyond any double. */
    @Test
    void thousandsOfExpectedStrikesDoNotOverflow() {
        LogLikelihood likelihood = change().likelihood(new FleetExposure(MODEL, SmallFleet.record(SmallFleet.units())));
        double[] point = change().space().origin();
        point[0] = Math.log(500);
        point[1] = Math.log(500);
        for (double multiplier : new double[] {1e-3, 0.5, 2, 20}) {
            point[point.length - 2] = Math.log(multiplier);
            double marginal = likelihood.marginal(point);
            double expected = logAverage(likelihood, point, point.length - 1);
            // a step of 1/20 d is coarse where the likelihood is steep
            assertEquals(expected, marginal, 0.05 + 1e-4 * Math.abs(expected), "multiplier " + multiplier);
            likelihood.drawIntegrated(point, RandomStreams.stream(1, 1, 1));
            assertTrue(point[point.length - 1] >= 1050 && point[point.length - 1] <= 4900);
        }
    }

    @Test
    void hundredsOfLeaksDoNotOverflow() {
        FleetExposure fleet = new FleetExposure(MODEL, manyLeaks());
        LogLikelihood likelihood = change().likelihood(fleet);
        double[] point = change().space().origin();
        for (double multiplier : new double[] {1e-3, 0.1, 10, 1e3}) {
            point[point.length - 2] = Math.log(multiplier);
            double expected = logAverage(likelihood, point, point.length - 1);
            assertEquals(expected, likelihood.marginal(point), 0.02, "multiplier " + multiplier);
        }
        point[0] = Math.log(1000);
        point[1] = Math.log(1000);
        assertTrue(Double.isFinite(likelihood.at(point)), "380 leaks at rates of some hundred a year");
    }

    @Test
    void defectOfHundredsOfLeaksDoesNotOverflow() {
        FleetExposure fleet = new FleetExposure(MODEL, manyLeaks());
        LogLikelihood likelihood = defect().likelihood(fleet);
        double[] point = defect().space().origin();
        int first = MODEL.parameters().size();
        point[first] = 0.97;
        point[first + 1] = Math.log(1.3);
        point[first + 2] = Math.log(10);
        double expected = logAverage(likelihood, point, point.length - 1);
        assertEquals(expected, likelihood.marginal(point), 0.01);
    }

    /** A steep life that ended long before the end of the exposure: (age/η)^k is beyond any double. */
    @Test
    void steepLivesHaveALikelihood() {
        ServiceRecord record = SmallFleet.withLeak(SmallFleet.record(SmallFleet.units()), 2, 3000);
        LogLikelihood likelihood = defect().likelihood(new FleetExposure(MODEL, record));
        double[] point = defect().space().origin();
        int first = MODEL.parameters().size();
        point[first] = 0.5;
        point[first + 1] = Math.log(200);
        point[first + 2] = Math.log(20);
        point[point.length - 1] = 900;
        double[] attribution = new double[1];
        likelihood.attribute(point, attribution);
        assertTrue(Double.isFinite(likelihood.marginal(point)));
        assertTrue(Double.isFinite(likelihood.at(point)));
        assertEquals(0, attribution[0]);
    }

    /** Every unit defective, and watched only from an age that few reach: survival to the end over survival until then. */
    @Test
    void certainDefectWatchedLateHasALikelihood() {
        double from = 2900;
        List<CircuitUnit> onlyOneLeft = SmallFleet.units().subList(0, 5);
        ServiceRecord record = SmallFleet.withLeak(SmallFleet.watchedFrom(from, onlyOneLeft), 0, 3000);
        LogLikelihood likelihood = defect().likelihood(new FleetExposure(MODEL, record));
        double[] point = defect().space().origin();
        int first = MODEL.parameters().size();
        point[first] = 1;
        point[first + 1] = Math.log(2);
        point[first + 2] = Math.log(30);
        point[point.length - 1] = 900;
        // filled on day 1400
        ImpactLikelihood impacts = new ImpactLikelihood(new FleetExposure(MODEL, record));
        double expected = impacts.at(point);
        double hazard = 2 / 30.0 * (1600 / 30.0) * 365.25;
        expected += (square(1500 / 30.0) - square(1600 / 30.0))
                + Math.log(impacts.leakRates[0] + hazard)
                - Math.log(impacts.leakRates[0]);
        double[] attribution = new double[1];
        likelihood.attribute(point, attribution);
        assertEquals(expected, likelihood.at(point), 1e-9 * Math.abs(expected));
        assertFalse(Double.isNaN(likelihood.marginal(point)));
        assertEquals(hazard / (hazard + impacts.leakRates[0]), attribution[0], 1e-12);
    }

    private static double square(double x) {
        return x * x;
    }
}
