package org.thirdleak.simulator.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.environment.FluxComponent;
import org.thirdleak.simulator.Reference;
import org.thirdleak.simulator.prior.Prior;

/** Densities of marks against values found another way. */
class HoleDensityTest {

    private static final Prior.LogUniform DEFECT_MM = new Prior.LogUniform(0.1, 20);

    private static PublishedMarks hole(double publishedMm, double errorLn) {
        return new PublishedMarks(Optional.of(new HoleMark(publishedMm * 1e-3, errorLn)), Optional.empty());
    }

    private static PublishedMarks drain(DrainMark mark) {
        return new PublishedMarks(Optional.empty(), Optional.of(mark));
    }

    private static double normal(double z) {
        return Prior.STANDARD_NORMAL.cumulativeProbability(z);
    }

    /** The density of holes of the core, integrated over the diameter: the other order of integration. */
    @Test
    void impactsLeaveTheDensityThatTheCoreSays() {
        for (String[] row : Reference.rows("marks/impact-density.csv")) {
            double wallMm = Double.parseDouble(row[1]);
            double scatter = Double.parseDouble(row[2]);
            FluxComponent component = row[0].equals("meteoroids")
                    ? StationHoles.meteoroidComponent()
                    : StationHoles.kessler().components().get(0);
            PublishedMarks marks = hole(Double.parseDouble(row[3]), Double.parseDouble(row[4]));
            double expected = Double.parseDouble(row[5]);
            double found =
                    new HolesOfImpacts(component.population(), StationHoles.wall(wallMm)).density(marks, scatter);
            assertEquals(expected, found, 1e-5 * expected, String.join(" ", row));
        }
    }

    @Test
    void twoNormalErrorsAddUp() {
        PublishedMarks marks = hole(0.8, 0.2);
        double error = Math.hypot(0.2, 0.3);
        for (double medianMm : new double[] {0.2, 0.8, 1.1, 6}) {
            double z = Math.log(0.8 / medianMm) / error;
            double expected = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI) / error;
            double logMedianM = Math.log(medianMm * 1e-3);
            assertEquals(expected, marks.scattered(logMedianM, 0.3), 1e-9 * expected);
            assertEquals(expected * z / error, marks.slope(logMedianM, 0.3), 1e-9 * Math.max(1e-6, expected));
        }
    }

    @Test
    void holesOfADefectInClosedForm() {
        double expected = (normal(Math.log(20 / 0.8) / 0.2) - normal(Math.log(0.1 / 0.8) / 0.2)) / Math.log(200);
        assertEquals(0.188739, expected, 1e-6);
        assertEquals(expected, new HolesOfDefects(DEFECT_MM).density(hole(0.8, 0.2)), 1e-8);
        // log-normal prior: the variances add up
        double error = Math.hypot(0.2, 0.7);
        double z = Math.log(0.8 / 1.5) / error;
        assertEquals(
                Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI) / error,
                new HolesOfDefects(new Prior.LogNormal(1.5, 0.7)).density(hole(0.8, 0.2)),
                1e-7);
        assertEquals(
                1 / Math.sqrt(2 * Math.PI) / 0.2,
                new HolesOfDefects(new Prior.Fixed(0.8)).density(hole(0.8, 0.2)),
                1e-12);
    }

    /** Times 2.8 and 5.8 h at 1 mm, as the inverse area: at 0.8 mm 4.375 and 9.0625 h. */
    @Test
    void drainsByHand() {
        DrainMark mark = new DrainMark(3, 17.75, 0.5, StationHoles.drain());
        double expected = normal(Math.log(17.75 / 4.375) / 0.5) - normal(Math.log(3 / 9.0625) / 0.5);
        assertEquals(expected, mark.probability(0.8e-3), 1e-12);
        assertEquals(0.983937, expected, 1e-6);
        assertEquals(0, mark.probability(1e-9), 1e-12);
        // a hole that never drains the loop but empties half of it in 70 h
        assertEquals(normal(Math.log(17.75 / 70) / 0.5), mark.probability(0.2e-3 - 1e-15), 1e-9);
        assertTrue(mark.probability(12e-3) < 1e-12, "12 mm drain at once");
        double infinity = Double.POSITIVE_INFINITY;
        assertEquals(
                1 - normal(Math.log(3 / 9.0625) / 0.5),
                new DrainMark(3, infinity, 0.5, StationHoles.drain()).probability(0.8e-3),
                1e-12);
        assertEquals(
                normal(Math.log(48 / 4.375) / 0.5),
                new DrainMark(0, 48, 0.5, StationHoles.drain()).probability(0.8e-3),
                1e-12);
        assertThrows(IllegalArgumentException.class, () -> new DrainMark(3, 3, 0.5, StationHoles.drain()));
    }

    @Test
    void aDrainThatAllHolesFitIsNoEvidence() {
        DrainMark any = new DrainMark(0, 1e9, 0.5, StationHoles.drain());
        assertEquals(1, new HolesOfDefects(DEFECT_MM).density(drain(any)), 1e-9);
        HolesOfImpacts impacts =
                new HolesOfImpacts(StationHoles.meteoroidComponent().population(), StationHoles.wall(1));
        assertEquals(1, impacts.density(drain(any), 0.3), 1e-9);
    }
}
