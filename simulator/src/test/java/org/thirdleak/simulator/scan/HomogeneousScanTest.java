package org.thirdleak.simulator.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.simulator.Reference;
import org.thirdleak.simulator.random.RandomStreams;

class HomogeneousScanTest {

    private static final HomogeneousScan LEAKS = new HomogeneousScan(8400.75, 298);

    @Test
    void atARateAsPublishedWithTheApproximations() {
        double perRate = 298 / 365.25;
        for (String[] row : Reference.rows("scan/at-rate.csv")) {
            double rate = Double.parseDouble(row[0]);
            assertEquals(Double.parseDouble(row[1]), LEAKS.atRate(3, rate), 1e-6);
            double windows = 8400.75 / 298;
            assertEquals(Double.parseDouble(row[2]), ScanApproximations.naus(3, rate * perRate, windows), 5e-10);
            assertEquals(Double.parseDouble(row[3]), ScanApproximations.alm(3, rate * perRate, windows), 5e-10);
            assertEquals(Double.parseDouble(row[4]), LEAKS.oneWindowAtRate(3, rate), 5e-10);
        }
    }

    @Test
    void givenTheNumberAsPublishedWithTheApproximation() {
        double part = 298 / 8400.75;
        for (String[] row : Reference.rows("scan/given-number.csv")) {
            int cluster = Integer.parseInt(row[0]);
            int events = Integer.parseInt(row[1]);
            double exact = LEAKS.givenNumber(cluster, events);
            assertEquals(Double.parseDouble(row[2]), exact, 6e-8);
            if (!row[3].isEmpty()) {
                double published = Double.parseDouble(row[3]);
                assertEquals(published, ScanApproximations.wallensteinNeff(cluster, events, part), 6e-8);
            }
        }
        assertEquals(part * part * (3 - 2 * part), LEAKS.givenNumber(3, 3), 1e-15);
    }

    @Test
    void approximationsForMoreEventsAsPublished() {
        for (String[] row : Reference.rows("scan/approximations.csv")) {
            int k = Integer.parseInt(row[0]);
            double psi = Double.parseDouble(row[1]);
            double windows = Double.parseDouble(row[2]);
            assertEquals(Double.parseDouble(row[3]), ScanApproximations.naus(k, psi, windows), 6e-8);
            assertEquals(Double.parseDouble(row[4]), ScanApproximations.alm(k, psi, windows), 6e-8);
        }
    }

    @Test
    void fewWindowsAsPublished() {
        for (String[] row : Reference.rows("scan/few-windows.csv")) {
            double psi = Double.parseDouble(row[0]);
            double windows = Double.parseDouble(row[1]);
            double exact = new HomogeneousScan(windows * 365.25, 365.25).atRate(3, psi);
            assertEquals(Double.parseDouble(row[2]), exact, 1e-8);
            assertEquals(ScanApproximations.naus(3, psi, windows), exact, 1e-13);
        }
    }

    @Test
    void overAGammaRateAsPublished() {
        assertEquals(0.16335, LEAKS.overRates(3, new GammaRate(0.5, 2)), 1e-5);
    }

    /** The law of the number under a gamma rate is negative binomial: a second road that takes no quadrature. */
    @ParameterizedTest
    @CsvSource({"0.5, 20, 3", "1, 30, 3", "2.5, 40, 3", "0.3, 20, 2", "2, 30, 2"})
    void overRatesIsTheMixtureOverNumbers(double shape, double rateYears, int cluster) {
        double years = 8400.75 / 365.25;
        double p = Math.pow(rateYears / (rateYears + years), shape);
        double sum = 0;
        double seen = 0;
        for (int n = 0; n <= HomogeneousScan.MOST_EVENTS; n++) {
            sum += p * LEAKS.givenNumber(cluster, n);
            seen += p;
            p *= (shape + n) / (n + 1) * years / (rateYears + years);
        }
        double mixture = LEAKS.overRates(cluster, new GammaRate(shape, rateYears));
        assertEquals(sum, mixture, 1e-11 + 1 - seen);
    }

    /** Beyond 18 windows one factor per window is used; the mixture over all numbers, whole below 20, has no such step. */
    @ParameterizedTest
    @CsvSource({
        "8, 0.05",
        "8.7, 0.5",
        "8.7, 3",
        "12.3, 1",
        "17.9, 2",
        "18.5, 0.8",
        "19.9, 1",
        "19.9, 0.4",
        "12.3, 0.4",
        "12.3, 0.1",
        "28.19, 0.2",
        "40, 0.1"
    })
    void aRateIsTheMixtureOverNumbers(double windows, double psi) {
        HomogeneousScan scan = new HomogeneousScan(windows * 365.25, 365.25);
        PoissonDistribution law = PoissonDistribution.of(psi * windows);
        for (int cluster = 2; cluster <= 3; cluster++) {
            double sum = law.survivalProbability(HomogeneousScan.MOST_EVENTS);
            for (int n = 0; n <= HomogeneousScan.MOST_EVENTS; n++) {
                sum += law.probability(n) * scan.givenNumber(cluster, n);
            }
            assertEquals(sum, scan.atRate(cluster, psi), 1e-11);
        }
    }

    /**
     * Direct simulation of uniform events, 14 comparisons within four binomial standard errors: a false alarm in 1100
     * seeds; the seed is fixed.
     */
    @Test
    void givenTheNumberAsSimulated() {
        int[] numbers = {3, 4, 5, 8, 12, 20, 30};
        int trials = 40_000;
        for (int n : numbers) {
            int twos = 0;
            int threes = 0;
            double[] times = new double[n];
            UniformRandomProvider rng = RandomStreams.stream(42, RandomStreams.purpose("scan test"), n);
            double width = n < 10 ? 0.15 : 0.03;
            for (int t = 0; t < trials; t++) {
                twos += tightest(rng, times, 2) <= width ? 1 : 0;
                threes += tightest(times, 3) <= width ? 1 : 0;
            }
            HomogeneousScan scan = new HomogeneousScan(1000, 1000 * width);
            assertWithin(scan.givenNumber(2, n), twos, trials);
            assertWithin(scan.givenNumber(3, n), threes, trials);
        }
    }

    private static double tightest(UniformRandomProvider rng, double[] times, int cluster) {
        Arrays.setAll(times, i -> rng.nextDouble());
        Arrays.sort(times);
        return tightest(times, cluster);
    }

    private static double tightest(double[] sorted, int cluster) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = cluster - 1; i < sorted.length; i++) {
            least = Math.min(least, sorted[i] - sorted[i - cluster + 1]);
        }
        return least;
    }

    private static void assertWithin(double probability, int hits, int trials) {
        double error = Math.sqrt(probability * (1 - probability) / trials);
        assertEquals(probability, hits / (double) trials, 4 * error + 1e-12);
    }

    @Test
    void theCurveRisesWithTheWidthAndItsFactorFalls() {
        List<ScanPoint> points =
                ScanCurve.givenNumber(8400.75, ScanCurve.usualWidthsD(), 3, 3).points();
        assertEquals(30, points.get(0).windowD(), 1e-12);
        assertEquals(1000, points.get(25).windowD(), 1e-9);
        for (int i = 1; i < points.size(); i++) {
            assertTrue(points.get(i).probability() > points.get(i - 1).probability());
            assertTrue(points.get(i).lookElsewhereFactor() < points.get(i - 1).lookElsewhereFactor());
        }
        double part = 30 / 8400.75;
        assertEquals((3 - 2 * part) / part, points.get(0).lookElsewhereFactor(), 1e-9);
        ScanPoint wide = ScanCurve.overRates(8400.75, List.of(298.0), 3, new GammaRate(0.5, 2))
                .points()
                .get(0);
        assertTrue(wide.lookElsewhereFactor() > 1);
    }

    @Test
    void theFactorAtTheRateOfTheRecordAsPublished() {
        assertEquals(77, LEAKS.atRate(3, 3 / 23.0) / LEAKS.oneWindowAtRate(3, 3 / 23.0), 0.5);
    }

    @Test
    void limits() {
        HomogeneousScan wholeRecord = new HomogeneousScan(100, 200);
        assertEquals(1, wholeRecord.givenNumber(2, 2), 0);
        assertEquals(1, wholeRecord.givenNumber(3, 3), 0);
        assertEquals(0, LEAKS.givenNumber(3, 2), 0);
        assertEquals(1, LEAKS.givenNumber(1, 1), 0);
        assertEquals(1, new HomogeneousScan(900, 100).givenNumber(3, 21), 0);
        assertEquals(wholeRecord.oneWindowAtRate(3, 5), wholeRecord.atRate(3, 5), 1e-14);
        assertEquals(-Math.expm1(-2.3), LEAKS.atRate(1, 0.1), 1e-12);
        assertEquals(1, new HomogeneousScan(8400, 30).atRate(2, 1e6), 0);
    }

    @Test
    void nonsenseIsRefused() {
        assertMessage(
                "width of the window must be finite and > 0 d but was NaN", () -> new HomogeneousScan(1, Double.NaN));
        assertMessage(
                "number of events in a window must lie within 1.0 ... 3.0 but was 4.0", () -> LEAKS.givenNumber(4, 5));
        assertMessage(
                "number of events in the record must lie within 0.0 ... 40.0 but was 41.0",
                () -> LEAKS.givenNumber(3, 41));
        assertMessage("rate must be finite and > 0 1/yr but was 0.0", () -> LEAKS.atRate(3, 0));
        assertMessage(
                "shape of the gamma law of the rate must be finite and > 0 but was 0.0", () -> new GammaRate(0, 1));
    }

    private static void assertMessage(String message, Runnable action) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
