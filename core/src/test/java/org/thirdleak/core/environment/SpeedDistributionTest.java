package org.thirdleak.core.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.core.ReferenceTable;
import org.thirdleak.core.quadrature.GaussLegendre;
import org.thirdleak.core.quadrature.Panels;

class SpeedDistributionTest {

    private static final SpeedDistribution METEOROIDS = SspMeteoroidSpeed.DEFAULT;
    private static final RelativeMeteoroidSpeed RELATIVE = new RelativeMeteoroidSpeed(METEOROIDS, 410e3);
    private static final KesslerDebrisSpeed DEBRIS = new KesslerDebrisSpeed(KesslerDebrisFlux.STATION_INCLINATION_RAD);
    private static final double PER_KM2 = 1e6;

    @Test
    void tailWeightsAgreeWithTheReference() {
        for (ReferenceTable.Row row :
                ReferenceTable.read("meteoroids/tail-weight.csv").rows()) {
            double weight = METEOROIDS.inverseSquareTail(row.number("x_km_s") * 1e3) * PER_KM2;
            assertRelative(row.number("weight_s2_km2"), weight, 1e-13, row);
        }
        for (ReferenceTable.Row row :
                ReferenceTable.read("debris/tail-weight.csv").rows()) {
            double weight = DEBRIS.inverseSquareTail(row.number("x_km_s") * 1e3) * PER_KM2;
            assertRelative(row.number("weight_s2_km2"), weight, 1e-12, row);
        }
    }

    @Test
    void meteoroidSpeedsHaveTheirPublishedMean() {
        assertRelative(16_855.54164429944, METEOROIDS.meanMPerS(), 1e-13, "mean");
        assertRelative(0.112 / 1.0037022701762448, METEOROIDS.densityPerMPerS(12e3) * 1e3, 1e-13, "norm");
        assertEquals(0, METEOROIDS.densityPerMPerS(11e3));
        assertEquals(0, METEOROIDS.inverseSquareTail(73e3));
    }

    @Test
    void speedsMetByTheStationAgreeWithTheReference() {
        assertRelative(1.0839086197950636, RELATIVE.meanSpeedRatio(), 1e-13, "gain in flux by the motion");
        // closed form: (mean v + u² mean 1/v) / gain, from the moments of the speeds at rest
        assertRelative(19_005.9664562116, RELATIVE.meanMPerS(), 1e-13, "mean");
        for (ReferenceTable.Row row :
                ReferenceTable.read("meteoroids/relative-speed.csv").rows()) {
            double probability = RELATIVE.probabilityBelow(row.number("limit_km_s") * 1e3);
            assertRelative(row.number("probability"), probability, 5e-9, row);
        }
    }

    @Test
    void debrisSpeedsAgreeWithTheReference() {
        assertRelative(297.910002330189, DEBRIS.norm(), 1e-13, "norm");
        assertRelative(15_174.791662933963, DEBRIS.maxMPerS(), 1e-14, "end of the support");
        assertRelative(10_795.9699402, DEBRIS.meanMPerS(), 1e-11, "mean");
        assertRelative(1.2895e-4, 1 - DEBRIS.probabilityBelow(2 * 7574), 1e-4, "beyond 2 v0");
        for (ReferenceTable.Row row :
                ReferenceTable.read("debris/speed-density.csv").rows()) {
            double density = DEBRIS.densityPerMPerS(row.number("speed_km_s") * 1e3) * 1e3;
            assertRelative(row.number("density_s_km"), density, 1e-9, row);
        }
        for (ReferenceTable.Row row :
                ReferenceTable.read("debris/speed-probability.csv").rows()) {
            double probability = DEBRIS.probabilityBelow(row.number("limit_km_s") * 1e3);
            assertRelative(row.number("probability"), probability, 1e-9, row);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {28.5, 45, 51.6, 60, 70, 82, 98, 100})
    void debrisSpeedsAreADistributionAtEveryInclination(double degrees) {
        SpeedDistribution speed = new KesslerDebrisSpeed(Math.toRadians(degrees));
        assertConsistent(speed, 2000);
    }

    @Test
    void meteoroidSpeedsAreDistributions() {
        assertConsistent(METEOROIDS, 11_500);
        assertConsistent(RELATIVE, 5000);
    }

    private static void assertConsistent(SpeedDistribution speed, double from) {
        assertRelative(1, speed.probabilityBelow(speed.maxMPerS()), 1e-12, "probability of any speed");
        assertEquals(0, speed.probabilityBelow(speed.minMPerS()));
        double[] edges = Panels.geometric(from, speed.maxMPerS(), 1.1, speed.kinksMPerS());
        double tail = GaussLegendre.of(30).integrate(v -> speed.densityPerMPerS(v) / (v * v), edges);
        assertRelative(tail, speed.inverseSquareTail(from), 1e-11, "tail against density");
        for (double v = speed.minMPerS(); v < speed.maxMPerS(); v += 50) {
            assertTrue(speed.densityPerMPerS(v) >= 0, v + " m/s");
        }
        assertEquals(0, speed.inverseSquareTail(speed.maxMPerS()), 1e-20);
        assertEquals(0, speed.densityPerMPerS(speed.maxMPerS() + 1));
    }

    @Test
    void refusesWhatTheFormulasDoNotCover() {
        assertThrows(IllegalArgumentException.class, () -> new KesslerDebrisSpeed(Math.toRadians(20)));
        assertThrows(IllegalArgumentException.class, () -> new KesslerDebrisSpeed(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new RelativeMeteoroidSpeed(DEBRIS, 410e3));
        assertEquals(Double.POSITIVE_INFINITY, DEBRIS.inverseSquareTail(0));
    }
}
