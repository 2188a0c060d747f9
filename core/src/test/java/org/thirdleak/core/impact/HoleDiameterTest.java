package org.thirdleak.core.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.core.ReferenceTable;
import org.thirdleak.core.environment.ParticlePopulation;

class HoleDiameterTest {

    private static final PerforationRate RATE = PerforationRate.DEFAULT;

    private static SingleWall amg6(double mm) {
        return SingleWall.of(WallMaterial.AMG6, mm / 1e3);
    }

    private static double holes(String environment, HoleDiameter law, double holeMm) {
        return PopulationsAtTheStation.named(environment).holesPerM2Year(RATE, law, holeMm / 1e3);
    }

    @Test
    void maidenHolesAgreeWithTheReference() {
        for (ReferenceTable.Row row : ReferenceTable.read("impact/maiden.csv").rows()) {
            double thicknessM = row.number("wall_mm") / 1e3;
            SingleWall wall = SingleWall.of(WallMaterial.AMG6, thicknessM);
            for (String speed : List.of("7", "10")) {
                double x = Double.parseDouble(speed) * 1e3;
                double hole = HoleDiameter.maidenM(wall.criticalDiameterM(2800, x), thicknessM, x);
                assertRelative(row.number("hole_" + speed + "_mm"), hole * 1e3, 1e-12, row);
                double particle = HoleDiameter.maidenProjectileM(12e-3, thicknessM, x);
                assertRelative(row.number("particle_" + speed + "_mm"), particle * 1e3, 1e-12, row);
            }
        }
    }

    @Test
    void ratesOfHolesAgreeWithTheReference() {
        for (ReferenceTable.Row row :
                ReferenceTable.read("impact/hole-exceedance.csv").rows()) {
            HoleDiameter law = new HoleDiameter(amg6(row.number("wall_mm")), 0);
            double rate = holes(row.text("environment"), law, row.number("hole_min_mm"));
            // half a unit of the tenth digit printed
            assertRelative(row.number("rate_per_m2_yr"), rate, 5e-10, row);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"met_nasa_rho_ecss", "met_rho2p5_ecss", "deb_kessler_2022_s82", "deb_table_master8_2024"})
    void moreNodesChangeNothing(String environment) {
        PerforationRate finer = new PerforationRate(30, 1.3);
        for (double mm : new double[] {0.5, 0.8, 1.6, 2.4, 12}) {
            HoleDiameter law = new HoleDiameter(amg6(0.7), 0);
            double fine = PopulationsAtTheStation.named(environment).holesPerM2Year(finer, law, mm / 1e3);
            assertRelative(fine, holes(environment, law, mm), 1e-12, environment + " " + mm);
        }
    }

    /** Two branches of the law meet twice within a hair of each other there; a missed pair costs 1e-9. */
    @Test
    void meetingPairsOfBranchesAreFound() {
        HoleDiameter law = new HoleDiameter(amg6(1.5), 0);
        PerforationRate finer = new PerforationRate(40, 1.01);
        double fine = PopulationsAtTheStation.named("met_rho2p5_ecss").holesPerM2Year(finer, law, 3e-3);
        assertRelative(fine, holes("met_rho2p5_ecss", law, 3), 1e-13, "1.5 mm wall, 3 mm hole");
    }

    @Test
    void medianAndThresholdAreInverse() {
        HoleDiameter law = new HoleDiameter(amg6(1), 0);
        for (double x : new double[] {3e3, 8e3, 20e3, 50e3}) {
            for (double holeM : new double[] {1.5e-3, 3e-3, 12e-3, 40e-3}) {
                double d = law.thresholdDiameterM(2800, x, holeM);
                boolean atTheLimit = d == law.wall().criticalDiameterM(2800, x);
                double median = law.medianM(2800, d, x);
                assertTrue(atTheLimit ? median >= holeM : Math.abs(median / holeM - 1) < 1e-12, x + " " + holeM);
            }
        }
        double limit = law.wall().criticalDiameterM(2800, 10e3);
        assertRelative(2e-3 / 1.8, law.medianM(2800, limit, 10e3), 1e-12, "twice the depth at the limit");
    }

    @Test
    void noHoleIsSmallerThanTheOneAtTheLimit() {
        HoleDiameter law = new HoleDiameter(amg6(1), 0);
        for (String environment : List.of("met_rho2p5_ecss", "deb_kessler_2022_s82", "deb_table_master8_2024")) {
            double any = PopulationsAtTheStation.named(environment).perM2Year(RATE, law.wall());
            assertRelative(any, holes(environment, law, 0), 1e-13, environment);
            assertRelative(any, holes(environment, law, 0.9), 1e-13, environment);
            double previous = any * (1 + 1e-12);
            for (double mm = 0.1; mm < 50; mm *= 1.3) {
                double now = holes(environment, law, mm);
                assertTrue(now <= previous * (1 + 1e-13), environment + " " + mm);
                previous = now;
            }
        }
    }

    /** Share of perforations with a hole of 0.7 … 0.9 mm, printed to six digits. */
    @Test
    void smallHolesNeedThinWalls() {
        double[][] wallThenShares = {
            {0.5, 0.273618, 0.259489, 0.267154},
            {0.7, 0.345444, 0.292211, 0.334813},
            {1.0, 0, 0, 0}
        };
        List<String> environments = List.of("met_rho2p5_ecss", "deb_kessler_2022_s82", "deb_table_master8_2024");
        for (double[] row : wallThenShares) {
            HoleDiameter law = new HoleDiameter(amg6(row[0]), 0);
            for (int i = 0; i < environments.size(); i++) {
                String environment = environments.get(i);
                double share =
                        (holes(environment, law, 0.7) - holes(environment, law, 0.9)) / holes(environment, law, 0);
                assertEquals(row[i + 1], share, 6e-7, environment + " " + row[0]);
            }
        }
    }

    @Test
    void scatterBlursTheMedianLaw() {
        SingleWall wall = amg6(1);
        ParticlePopulation meteoroids = PopulationsAtTheStation.named("met_rho2p5_ecss")
                .components()
                .get(0)
                .population();
        double any = RATE.perM2Year(meteoroids, wall);
        HoleDiameter tight = new HoleDiameter(wall, 1e-4);
        assertRelative(
                RATE.holesAtLeastPerM2Year(meteoroids, wall, 3e-3),
                RATE.holesAtLeastPerM2Year(meteoroids, tight, 3e-3),
                1e-6,
                "little scatter");
        HoleDiameter wide = new HoleDiameter(wall, 0.3);
        assertTrue(RATE.holesAtLeastPerM2Year(meteoroids, wide, 0.9e-3) < 0.95 * any, "some holes come out smaller");
        assertRelative(any, RATE.holesAtLeastPerM2Year(meteoroids, wide, 1e-5), 1e-9, "none vanish");
    }

    @Test
    void densityIsTheDerivativeOfTheExceedance() {
        ParticlePopulation debris = PopulationsAtTheStation.named("deb_kessler_2022_s82")
                .components()
                .get(0)
                .population();
        HoleDiameter law = new HoleDiameter(amg6(0.7), 0.3);
        for (double holeM : new double[] {0.4e-3, 0.8e-3, 2e-3, 12e-3}) {
            double step = 1e-3;
            double difference = RATE.holesAtLeastPerM2Year(debris, law, holeM * Math.exp(-step))
                    - RATE.holesAtLeastPerM2Year(debris, law, holeM * Math.exp(step));
            double density = RATE.holesPerLogDiameterPerM2Year(debris, law, holeM);
            assertRelative(difference / (2 * step), density, 2e-5, holeM);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> RATE.holesPerLogDiameterPerM2Year(debris, new HoleDiameter(amg6(1), 0), 1e-3));
    }

    @Test
    void refusesImpossibleHoles() {
        assertThrows(IllegalArgumentException.class, () -> new HoleDiameter(amg6(1), Double.NaN));
        ParticlePopulation debris = PopulationsAtTheStation.named("deb_kessler_2022_s82")
                .components()
                .get(0)
                .population();
        assertThrows(IllegalArgumentException.class, () -> RATE.holesAtLeastPerM2Year(debris, amg6(1), -1));
    }
}
