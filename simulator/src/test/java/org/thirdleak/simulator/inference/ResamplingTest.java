package org.thirdleak.simulator.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.random.RandomStreams;

class ResamplingTest {

    private static Evidence evidence(double[][] logs) {
        Proposal prior = Proposal.prior(new ParameterSpace(List.of(), List.of()));
        return Evidence.of(new EvidencePoints(prior, logs.length, 1, 1), logs);
    }

    @Test
    void everyPointIsTakenAsOftenAsItsWeightSaysToTheNextInteger() {
        UniformRandomProvider rng = RandomStreams.stream(42, 1, 1);
        for (int repeat = 0; repeat < 200; repeat++) {
            double[][] logs = new double[4][50];
            double total = 0;
            for (double[] row : logs) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = rng.nextInt(5) == 0 ? Double.NEGATIVE_INFINITY : -700 + 8 * rng.nextDouble();
                    total += Math.exp(row[i] + 700);
                }
            }
            int draws = 1 + rng.nextInt(3000);
            Resampling drawn = Resampling.systematic(evidence(logs), draws, rng.nextDouble());
            int[][] count = new int[4][50];
            for (int d = 0; d < draws; d++) {
                count[drawn.row()[d]][drawn.index()[d]]++;
                assertTrue(d == 0 || drawn.row()[d] >= drawn.row()[d - 1]);
            }
            for (int r = 0; r < 4; r++) {
                for (int i = 0; i < 50; i++) {
                    double expected = draws * Math.exp(logs[r][i] + 700) / total;
                    assertTrue(
                            count[r][i] >= Math.floor(expected - 1e-9) && count[r][i] <= Math.ceil(expected + 1e-9),
                            count[r][i] + " times, weight " + expected);
                }
            }
        }
    }

    /** Over offsets a point is taken in proportion to its weight: without that draws would be biased. */
    @Test
    void offsetDecidesWhichNeighbourIsTaken() {
        double[][] logs = {{Math.log(0.3), Math.log(0.7)}};
        for (double offset = 0.05; offset < 1; offset += 0.1) {
            assertEquals(
                    offset < 0.3 ? 0 : 1,
                    Resampling.systematic(evidence(logs), 1, offset).index()[0]);
        }
    }

    @Test
    void endsOfTheCombStayWithinThePoints() {
        for (double offset : new double[] {0, 0.5, Math.nextDown(1.0)}) {
            Resampling drawn = Resampling.systematic(evidence(new double[][] {{0, 0, 0}, {0, 0, -800}}), 7, offset);
            assertEquals(7, drawn.row().length);
            assertEquals(0, drawn.row()[0]);
            assertTrue(drawn.index()[6] <= 1, "a point of no weight");
        }
        assertArrayEquals(
                new int[] {0, 0},
                Resampling.systematic(evidence(new double[][] {{0, 0}}), 2, 0.999)
                        .row());
    }

    @Test
    void evidenceIsTheMeanOfTheWeights() {
        Evidence evidence = evidence(new double[][] {{Math.log(1), Math.log(3)}, {Math.log(5), Math.log(7)}});
        assertEquals(Math.log(4), evidence.logZ().value(), 1e-15);
        // row means 2 and 6: standard error 2 of mean 4
        assertEquals(0.5, evidence.logZ().standardError(), 1e-15);
        assertEquals(16.0 * 16 / (1 + 9 + 25 + 49), evidence.effectiveSize(), 1e-12);
        assertEquals(4, evidence.size());
    }

    @Test
    void impossibleRecordHasNoEvidenceAndNoNaN() {
        double none = Double.NEGATIVE_INFINITY;
        Evidence evidence = evidence(new double[][] {{none, none}, {none, none}});
        assertEquals(none, evidence.logZ().value());
        assertEquals(0, evidence.logZ().standardError());
        assertEquals(0, evidence.effectiveSize());
    }
}
