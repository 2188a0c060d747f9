package org.thirdleak.simulator.hypothesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.prior.Prior;

/** A case by hand: rate of impacts 0.5 per year, q = 0.4, shape 2, scale 100 d, a leak at an age of 50 d. */
class AttributionTest {

    private static final ImpactModel MODEL = SmallFleet.constantRate(new Prior.Fixed(0.5));
    private static final List<String> A = List.of("a");

    private static final SystematicDefect DEFECT = new SystematicDefect(
            "defect",
            "",
            MODEL,
            new SystematicDefect.Membership(A, false, false),
            new SystematicDefect.Priors(
                    new Prior.Uniform(900, 4000), new Prior.Fixed(0.4), new Prior.Fixed(2), new Prior.Fixed(100)));

    /** Leaks of v on day 2010 and of u on day 2050; u was filled on day 2000, v on day 1990, w does not leak. */
    private static final ServiceRecord RECORD = SmallFleet.withLeak(
            SmallFleet.withLeak(
                    SmallFleet.record(List.of(
                            SmallFleet.unit("u", "a", 2000, 2400),
                            SmallFleet.unit("v", "a", 1990, 2400),
                            SmallFleet.unit("w", "a", 2200, 2300))),
                    0,
                    2050),
            1,
            2010);

    private static double[] point(double onset) {
        double[] point = DEFECT.space().origin();
        point[point.length - 1] = onset;
        return point;
    }

    @Test
    void leaksAreAttributedAsByHand() {
        LogLikelihood likelihood = DEFECT.likelihood(new FleetExposure(MODEL, RECORD));
        double[] attribution = {7, 7};
        likelihood.attribute(point(1000), attribution);
        // v, first in time: age 20 d, z = 0.04; density 2 · 0.04 e^−0.04 / 20 d = 1.4037 per year
        double densityV = 2 * 0.04 * Math.exp(-0.04) / 20 * 365.25;
        double v = 0.4 * densityV / (0.5 * (0.6 + 0.4 * Math.exp(-0.04)) + 0.4 * densityV);
        assertEquals(1.4037134, densityV, 1e-6);
        // u: age 50 d, z = 0.25; density 2 · 0.25 e^−0.25 / 50 d = 2.8446 per year
        double densityU = 2 * 0.25 * Math.exp(-0.25) / 50 * 365.25;
        double u = 0.4 * densityU / (0.5 * (0.6 + 0.4 * Math.exp(-0.25)) + 0.4 * densityU);
        assertEquals(2.8445699, densityU, 1e-6);
        assertArrayEquals(new double[] {v, u}, attribution, 1e-12);
        // between the two lots: only u is affected, v can only have been struck
        likelihood.attribute(point(1995), attribution);
        assertArrayEquals(new double[] {0, u}, attribution, 1e-12);
        likelihood.attribute(point(2100), attribution);
        assertArrayEquals(new double[2], attribution);
    }

    @Test
    void likelihoodIsThatOfTheHandCase() {
        LogLikelihood likelihood = DEFECT.likelihood(new FleetExposure(MODEL, RECORD));
        double exposure = (20 + 50 + 100) / 365.25;
        double leakV = 0.5 * (0.6 + 0.4 * Math.exp(-0.04)) + 0.4 * 2 * 0.04 * Math.exp(-0.04) / 20 * 365.25;
        double leakU = 0.5 * (0.6 + 0.4 * Math.exp(-0.25)) + 0.4 * 2 * 0.25 * Math.exp(-0.25) / 50 * 365.25;
        double survivorW = 0.6 + 0.4 * Math.exp(-1);
        assertEquals(-0.5 * exposure + Math.log(leakV * leakU * survivorW), likelihood.at(point(1000)), 1e-12);
        assertEquals(-0.5 * exposure + Math.log(0.5 * leakU * survivorW), likelihood.at(point(1995)), 1e-12);
        assertEquals(-0.5 * exposure + 2 * Math.log(0.5), likelihood.at(point(2201)), 1e-12);
    }

    @Test
    void otherHypothesesAttributeNothing() {
        double[] attribution = {7, 7};
        FleetExposure fleet = new FleetExposure(MODEL, RECORD);
        Impacts impacts = new Impacts("impacts", "", MODEL);
        impacts.likelihood(fleet).attribute(impacts.space().origin(), attribution);
        assertArrayEquals(new double[2], attribution);
        attribution[0] = 7;
        RateChange change = new RateChange("change", "", MODEL, new Prior.Fixed(2040), new Prior.Fixed(3));
        change.likelihood(fleet).attribute(change.space().origin(), attribution);
        assertArrayEquals(new double[2], attribution);
    }

    @Test
    void changedRateIsThatOfTheHandCase() {
        RateChange change = new RateChange("change", "", MODEL, new Prior.Fixed(2040), new Prior.Fixed(3));
        // after day 2040: 10 d of u, 100 d of w
        double years = (20 + 40 + 3 * (10 + 100)) / 365.25;
        assertEquals(
                -0.5 * years + Math.log(0.5) + Math.log(1.5),
                change.likelihood(new FleetExposure(MODEL, RECORD))
                        .at(change.space().origin()),
                1e-12);
    }
}
