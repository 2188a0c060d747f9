package org.thirdleak.simulator.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.Reference;

class PowerScalingTest {

    private static final int DRAWS = 4000;

    @Test
    void aNormalMeanAsTheReference() {
        for (String[] row : Reference.rows("robustness/power-scaling.csv")) {
            double priorSd = Double.parseDouble(row[0]);
            double observed = Double.parseDouble(row[1]);
            double sd = Double.parseDouble(row[2]);
            double variance = 1 / (1 / (priorSd * priorSd) + 1 / (sd * sd));
            double mean = variance * observed / (sd * sd);
            NormalDistribution posterior = NormalDistribution.of(mean, Math.sqrt(variance));
            double[] x = IntStream.range(0, DRAWS)
                    .mapToDouble(i -> posterior.inverseCumulativeProbability((i + 0.5) / DRAWS))
                    .toArray();
            PowerScaling prior = normal(x, 0, priorSd);
            PowerScaling likelihood = normal(x, observed, sd);
            PowerSensitivity sensitivity = PowerSensitivity.of(x, prior, likelihood);
            assertEquals(Double.parseDouble(row[3]), sensitivity.prior(), 1e-8);
            assertEquals(Double.parseDouble(row[4]), sensitivity.likelihood(), 1e-8);
            assertEquals(PowerSensitivity.Diagnosis.valueOf(row[5]), sensitivity.diagnosis());
            // a shift of origin, of unit and of sign changes nothing
            double[] other = Arrays.stream(x).map(v -> 7 - 1000 * v).toArray();
            assertEquals(sensitivity.prior(), prior.sensitivityOf(other), 1e-8);
        }
    }

    private static PowerScaling normal(double[] x, double mean, double sd) {
        double[] logs = Arrays.stream(x)
                .map(v -> -0.5 * (v - mean) * (v - mean) / (sd * sd))
                .toArray();
        return new PowerScaling(logs, 1);
    }

    @Test
    void aFlatFactorAndAConstantQuantityDoNotMove() {
        double[] x = IntStream.range(0, 100).mapToDouble(i -> i).toArray();
        PowerScaling flat = new PowerScaling(new double[100], 1);
        assertTrue(flat.reliable());
        assertEquals(0, flat.sensitivityOf(x), 1e-7);
        assertEquals(0, new PowerScaling(x, 1).sensitivityOf(new double[100]), 0);
    }

    @Test
    void whatThePairSays() {
        assertEquals(PowerSensitivity.Diagnosis.UNKNOWN, new PowerSensitivity(0.1, 0.1, false).diagnosis());
        assertEquals(PowerSensitivity.Diagnosis.PRIOR_DOMINATES, new PowerSensitivity(0.1, 0.01, true).diagnosis());
    }

    @Test
    void nonsenseIsRefused() {
        PowerScaling flat = new PowerScaling(new double[100], 1);
        assertMessage("a quantity needs one value per draw, 100, but has 2", () -> flat.sensitivityOf(new double[2]));
        double[] impossible = new double[100];
        impossible[3] = Double.NEGATIVE_INFINITY;
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> new PowerScaling(impossible, 1))
                        .getMessage());
        assertTrue(message.startsWith("ln of a density at a draw must lie within"), message);
    }

    private static void assertMessage(String message, Runnable action) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
