package org.thirdleak.simulator.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.prior.Prior;

class PriorInfluenceTest {

    private static double[] quantiles(NormalDistribution law, int count) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> law.inverseCumulativeProbability((i + 0.5) / count));
        return values;
    }

    /**
     * A measurement m ± s of a number with prior N(0, τ²) has evidence N(m; 0, τ² + s²): its ratio for τ = 0.5 and 2 to that
     * for τ = 1. The draws are quantiles of the posterior, so what is left is the error of their number in the tails.
     */
    @ParameterizedTest
    @CsvSource({"0,0.3,0.005", "1,0.3,0.005", "2.5,0.3,0.005", "1,1,0.02"})
    void evidenceUnderAnotherWidthIsThatOfANormalMeasurement(double m, double s, double tolerance) {
        double variance = s * s / (1 + s * s);
        NormalDistribution posterior = NormalDistribution.of(m / (1 + s * s), Math.sqrt(variance));
        Parameter parameter = new Parameter("x", "", new Prior.Normal(0, 1), Coordinate.LINEAR);
        PriorInfluence.OfParameter found = PriorInfluence.of(parameter, quantiles(posterior, 4000), 0);
        double now = evidence(m, 1, s);
        assertEquals(evidence(m, 0.5, s) / now, found.halved(), tolerance * found.halved());
        if (s < 1) {
            assertTrue(found.doublingTold());
            assertEquals(evidence(m, 2, s) / now, found.doubled(), tolerance * found.doubled());
        }
    }

    private static double evidence(double m, double tau, double s) {
        return NormalDistribution.of(0, Math.hypot(tau, s)).density(m);
    }

    /** Half the range doubles the evidence if the posterior lies within, and takes it if not. */
    @Test
    void halfTheRangeOfAUniformLaw() {
        Parameter parameter = new Parameter("x", "", new Prior.LogUniform(1, Math.exp(4)), Coordinate.LOG);
        assertEquals(2, halved(parameter, 1.5, 2.5));
        assertEquals(1, halved(parameter, 2, 4), 1e-3);
        assertEquals(1.0 / 1000, halved(parameter, 3.2, 4), 1e-12, "no draw within: at most one in so many");
        assertFalse(PriorInfluence.of(parameter, new double[] {1, 2}, 0).doublingTold());
    }

    private static double halved(Parameter parameter, double from, double to) {
        double[] logs = new double[1000];
        Arrays.setAll(logs, i -> from + (i + 0.5) / 1000 * (to - from));
        return PriorInfluence.of(parameter, logs, 0).halved();
    }
}
