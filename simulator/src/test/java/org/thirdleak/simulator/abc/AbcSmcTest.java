package org.thirdleak.simulator.abc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.simulator.execution.BlockFailedException;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.random.RandomTape;

/** Probabilities of a match against closed forms, down to 1e-9. */
class AbcSmcTest {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private static AbcSmc engine(int population, int replicates, long seed) {
        return new AbcSmc(population, replicates, 0.25, 20, 1e-12, seed);
    }

    private static MatchEstimate estimate(AbcSmc engine, DistanceModel model, int threads) {
        try (LocalBlockRunner runner = new LocalBlockRunner(threads, Progress.SILENT)) {
            return engine.estimate(model, runner);
        }
    }

    private static DistanceModel model(int dimension, Function<RandomTape, DistanceModel.Simulator> simulator) {
        return new DistanceModel() {
            @Override
            public String name() {
                return "toy";
            }

            @Override
            public int dimension() {
                return dimension;
            }

            @Override
            public Simulator simulator(RandomTape tape) {
                return simulator.apply(tape);
            }
        };
    }

    /**
     * Events of a Poisson process, counted one by one: randomness of a length that is itself random. Its rate, of a gamma law
     * of whole shape, is a sum of exponential parameters.
     */
    private static DistanceModel poisson(int shape, double rate, double exposure, int observed) {
        return model(shape, tape -> normal -> {
            double left = exposure * gamma(normal, rate) + Math.log1p(-tape.nextDouble());
            int count = 0;
            while (left > 0 && count < 1000) {
                count++;
                left += Math.log1p(-tape.nextDouble());
            }
            return Math.abs(count - observed);
        });
    }

    private static double gamma(double[] normal, double rate) {
        double sum = 0;
        for (double z : normal) {
            sum -= Math.log(STANDARD.survivalProbability(z));
        }
        return sum / rate;
    }

    /** ln of the gamma-Poisson mixture, inference notes, section 2.2. */
    private static double logPoisson(double a, double b, double t, int k) {
        double log = a * Math.log(b) - (a + k) * Math.log(b + t) + k * Math.log(t);
        for (int i = 0; i < k; i++) {
            log += Math.log(a + i) - Math.log(i + 1);
        }
        return log;
    }

    private static void assertAgrees(double expected, MatchEstimate found) {
        assertTrue(found.reached());
        double error = found.probability().standardError();
        assertEquals(expected, found.probability().value(), 4 * error, found.probability() + " for " + expected);
        assertTrue(error < 0.25 * expected, () -> found.probability() + " for " + expected);
    }

    /**
     * GP1 and GP2 of the golden problems, then counts that one history in ten thousand, in 5e7 and in a billion has. |z| below 4
     * of a t law with 15 degrees of freedom: a false alarm in 150 random seeds for all six; the seeds are fixed.
     */
    @ParameterizedTest
    @CsvSource({"1, 1, 1, 3", "2, 10, 25, 3", "4, 4, 1, 8", "2, 8, 1, 8", "2, 8, 1, 10"})
    void countsOfAGammaPoissonMixture(int a, double b, double t, int k) {
        double exact = Math.exp(logPoisson(a, b, t, k));
        MatchEstimate found = estimate(engine(400, 16, 20231009), poisson(a, b, t, k), 2);
        assertAgrees(exact, found);
        // the parameters at a match have the posterior of the count, whose mean is (a + k)/(b + t)
        double mean = 0;
        for (int i = 0; i < found.weights().length; i++) {
            mean += found.weights()[i] * gamma(found.normal()[i], b);
        }
        assertEquals(1, mean / ((a + k) / (b + t)), 0.06);
    }

    /** All heads of 30 coins under a uniform chance of heads: 1/31; exactly one under a fair one: 30/2^30. */
    @Test
    void binomials() {
        DistanceModel uniform = model(1, tape -> normal -> {
            double p = STANDARD.cumulativeProbability(normal[0]);
            return 30 - heads(tape, p);
        });
        assertAgrees(1 / 31.0, estimate(engine(400, 16, 1), uniform, 2));
        DistanceModel fair = model(0, tape -> normal -> Math.abs(heads(tape, 0.5) - 1));
        MatchEstimate found = estimate(engine(400, 16, 2), fair, 2);
        assertAgrees(30 / 0x1p30, found);
    }

    private static int heads(UniformRandomProvider rng, double p) {
        int heads = 0;
        for (int i = 0; i < 30; i++) {
            heads += rng.nextDouble() < p ? 1 : 0;
        }
        return heads;
    }

    /** A normal mean: prior N(0, 1), data N(mean, 0.5); within 0.001 of 4.5, closed form by the normal law. */
    @Test
    void aNormalMeanWithATolerance() {
        double observed = 4.5;
        double tolerance = 0.001;
        DistanceModel mean = model(1, tape -> normal -> {
            double noise = STANDARD.inverseCumulativeProbability((tape.nextLong() >>> 12) * 0x1p-52 + 0x1p-53);
            return Math.max(0, Math.abs(normal[0] + 0.5 * noise - observed) - tolerance);
        });
        NormalDistribution marginal = NormalDistribution.of(0, Math.sqrt(1.25));
        double exact = marginal.probability(observed - tolerance, observed + tolerance);
        MatchEstimate found = estimate(engine(400, 16, 3), mean, 2);
        assertAgrees(exact, found);
        double posterior = 0;
        for (int i = 0; i < found.weights().length; i++) {
            posterior += found.weights()[i] * found.normal()[i][0];
        }
        assertEquals(observed / 1.25, posterior, 0.05);
    }

    /**
     * Over 40 seeds the errors are those they claim to be: z of a t law with 7 degrees of freedom has a standard deviation of
     * 1.18, of these small and skew populations 1.4; limits of 0.9 to 1.8, and 0.7 for the mean (three of its errors), fail for
     * one set of seeds in a few hundred. The seeds are fixed.
     */
    @Test
    void errorsAreHonest() {
        double exact = Math.exp(logPoisson(4, 4, 1, 8));
        double sum = 0;
        double squares = 0;
        int seeds = 40;
        for (int seed = 0; seed < seeds; seed++) {
            MatchEstimate found = estimate(engine(150, 8, 100 + seed), poisson(4, 4, 1, 8), 2);
            double z =
                    (found.probability().value() - exact) / found.probability().standardError();
            sum += z;
            squares += z * z;
        }
        double sd = Math.sqrt(squares / seeds - sum / seeds * (sum / seeds));
        assertTrue(Math.abs(sum / seeds) < 0.7 && sd > 0.9 && sd < 1.8, sum / seeds + ", " + sd);
    }

    /**
     * The walk leaves the prior given the tolerance as it is: exact draws from it, by rejection, look the same after thirty
     * steps. |z| below 4.5 in nine comparisons of counts: a false alarm in 16,000 seeds; the seeds are fixed.
     */
    @ParameterizedTest
    @CsvSource({"4, 4, 1, 8", "2, 8, 1, 3", "1, 1, 1, 0"})
    void theWalkKeepsThePriorGivenTheTolerance(int a, double b, double t, int k) {
        Population population =
                new Population(poisson(a, b, t, k), 30_000, RandomStreams.stream(9, RandomStreams.purpose("walk"), k));
        double tolerance = 3;
        int within = population.within(tolerance);
        double expected = 0;
        double[] nearer = new double[3];
        for (int i = 0; i < k + 4; i++) {
            double p = Math.exp(logPoisson(a, b, t, i));
            expected += Math.abs(i - k) <= tolerance ? p : 0;
            for (int n = 0; n < 3; n++) {
                nearer[n] += Math.abs(i - k) <= n ? p : 0;
            }
        }
        population.select(tolerance);
        population.walk(tolerance, 30);
        for (int n = 0; n < 3; n++) {
            double share = nearer[n] / expected;
            // copies are as good as gone after so many steps, but only the first draws are counted as independent
            double error = Math.sqrt(share * (1 - share) / within);
            assertEquals(share, population.within(n) / 3e4, 4.5 * error);
        }
    }

    @Test
    void rejectionIsASecondMethod() {
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            MatchEstimate found = engine(2000, 16, 4).reject(poisson(1, 1, 1, 3), runner);
            assertAgrees(Math.exp(-2.77258872223978), found);
            assertEquals(32_000, found.simulations());
            assertEquals(1, found.levels().size());
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        MatchEstimate one = estimate(engine(200, 8, 5), poisson(2, 10, 25, 3), 1);
        MatchEstimate four = estimate(engine(200, 8, 5), poisson(2, 10, 25, 3), 4);
        assertEquals(one.probability(), four.probability());
        assertEquals(one.levels(), four.levels());
        assertArrayEquals(one.weights(), four.weights());
    }

    /** Nothing is ever nearer than 1: the way ends there, and says so. */
    @Test
    void aMatchThatCannotBeIsNotReached() {
        MatchEstimate found = estimate(engine(100, 4, 6), model(1, tape -> normal -> 1 + Math.abs(normal[0])), 1);
        assertFalse(found.reached());
        MatchEstimate impossible = estimate(engine(100, 4, 6), model(1, tape -> normal -> 2), 1);
        assertFalse(impossible.reached());
    }

    @Test
    void simulatorsThatDrawAheadAreFoundOut() {
        double[] kept = {0.5};
        DistanceModel ahead = model(0, tape -> normal -> {
            double now = kept[0];
            kept[0] = tape.nextDouble();
            return now;
        });
        Throwable failure = assertThrows(BlockFailedException.class, () -> estimate(engine(100, 2, 7), ahead, 1));
        assertTrue(
                failure.getCause().getMessage().endsWith("it draws ahead"),
                failure.getCause().getMessage());
    }
}
