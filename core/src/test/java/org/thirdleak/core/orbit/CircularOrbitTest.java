package org.thirdleak.core.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import org.junit.jupiter.api.Test;
import org.thirdleak.core.ReferenceTable;

class CircularOrbitTest {

    private static final double HALF_DIGIT_8 = 5e-9;

    private static CircularOrbit orbit(double altitudeKm, double betaDeg) {
        return new CircularOrbit(EarthEnvironment.MEAN, altitudeKm * 1e3, Math.toRadians(betaDeg), 0);
    }

    @Test
    void periodsAndEclipsesAgreeWithTheReference() {
        for (ReferenceTable.Row row : ReferenceTable.read("orbit/orbits.csv").rows()) {
            double h = row.number("altitude_km");
            assertRelative(row.number("period_s"), orbit(h, 0).periodS(), 1e-9, row);
            assertEquals(row.number("per_day"), 86400 / orbit(h, 0).periodS(), 5e-7, row.toString());
            for (int beta : new int[] {0, 45, 60}) {
                assertEquals(row.number("eclipse_" + beta), orbit(h, beta).eclipseFraction(), HALF_DIGIT_8);
                assertEquals(row.number("eclipse_" + beta), orbit(h, -beta).eclipseFraction(), HALF_DIGIT_8);
            }
            assertEquals(
                    row.number("full_sun_beta_deg"), Math.toDegrees(orbit(h, 0).fullSunBetaRad()), 5e-6);
        }
    }

    @Test
    void fullSunHasNeitherEclipseNorItsBreakPoints() {
        CircularOrbit sun = orbit(415, 75);
        assertEquals(0, sun.eclipseFraction());
        assertEquals(0, orbit(415, 90).eclipseFraction());
        assertEquals(4, sun.breakPointsS(1, 1 + sun.periodS()).length);
        assertFalse(sun.isEclipsed(sun.periodS() / 2));
    }

    @Test
    void eclipseIsAroundMidnightAndChangesAtBreakPoints() {
        CircularOrbit orbit = new CircularOrbit(EarthEnvironment.MEAN, 415e3, Math.PI / 4, 0.7);
        double period = orbit.periodS();
        double[] times = orbit.breakPointsS(1, 1 + 3 * period);
        assertEquals(18, times.length);
        double dark = 0;
        double from = 1;
        for (double time : times) {
            assertTrue(time > from);
            dark += orbit.isEclipsed(0.5 * (from + time)) ? time - from : 0;
            from = time;
        }
        assertEquals(3 * period * orbit.eclipseFraction(), dark, 1e-6);
        assertTrue(orbit.isEclipsed((Math.PI - 0.7) / orbit.rateRadPerS()));
        assertTrue(orbit.isEclipsed((Math.PI - 0.7) / orbit.rateRadPerS() - period));
    }

    @Test
    void viewFactorsAgreeWithTheReference() {
        double ratio = orbit(415, 0).radiusRatio();
        for (ReferenceTable.Row row :
                ReferenceTable.read("orbit/view-factors.csv").rows()) {
            double angle = Math.toRadians(row.number("angle_deg"));
            Facing facing = new Facing(Math.sin(angle), 0, Math.cos(angle));
            assertRelative(row.number("view_factor"), facing.earthViewFactor(ratio), 1.3e-8, row);
        }
        assertEquals(0, new Facing(0, 0, -1).earthViewFactor(ratio));
    }

    @Test
    void theSunGrazesASurfaceTwiceOrNever() {
        Facing tilted = new Facing(0.6, 0.48, 0.64);
        for (double angle : tilted.grazingAnglesRad(0.3)) {
            assertEquals(0, tilted.sunCosine(0.3, angle), 1e-15);
        }
        assertEquals(2, tilted.grazingAnglesRad(0.3).length);
        assertEquals(0, tilted.grazingAnglesRad(1.5).length);
        assertEquals(0, new Facing(0, 1, 0).grazingAnglesRad(0).length);
    }

    @Test
    void orbitMeansAgreeWithTheReference() {
        CircularOrbit orbit = orbit(415, 45);
        for (ReferenceTable.Row row : ReferenceTable.read("orbit/means.csv").rows()) {
            Facing facing = new Facing(row.number("x"), row.number("y"), row.number("z"));
            Heating heating = new Heating(orbit, facing, 0.25, 0.88);
            double mean = heating.meanAbsorbedWPerM2();
            assertRelative(row.number("absorbed_w_per_m2"), mean, 5e-8, row);
            assertRelative(row.number("equilibrium_k"), Math.pow(mean / (0.88 * 5.670374419e-8), 0.25), 5e-8, row);
            double albedo = heating.albedoWPerM2() * Math.cos(orbit.betaRad()) / Math.PI;
            double solar = (mean - albedo - heating.infraredWPerM2()) / heating.directWPerM2();
            assertEquals(row.number("solar_factor"), solar, HALF_DIGIT_8, row.toString());
        }
    }

    @Test
    void reflectedSunlightNeedsALitEarth() {
        Heating heating = new Heating(orbit(415, 20), new Facing(0, 0, 1), 0.3, 0);
        assertEquals(0, heating.absorbedWPerM2(Math.PI, true));
        assertTrue(heating.absorbedWPerM2(0, false) > 0);
        assertEquals(0, new Heating(orbit(415, 20), new Facing(0, 0, 1), 0, 0).meanAbsorbedWPerM2());
    }

    @Test
    void nonsenseIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> orbit(415, 91))
                .toString();
        assertTrue(message.contains("betaRad must lie within -1.57"), message);
        assertThrows(IllegalArgumentException.class, () -> orbit(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Facing(1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Facing(Double.NaN, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Heating(orbit(415, 0), new Facing(1, 0, 0), 1.1, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new EarthEnvironment(1, 1, 1, -0.1, 1, 1));
    }
}
