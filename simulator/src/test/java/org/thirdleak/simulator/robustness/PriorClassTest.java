package org.thirdleak.simulator.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.Reference;
import org.thirdleak.simulator.random.RandomStreams;

class PriorClassTest {

    private static final double[] STEPS = {0, 1, 3, 4};
    private static final double[] LOGS = {Math.log(2), Math.log(8), Math.log(0.5)};
    private static final double[] MASSES = {0.25, 0.25, 0.5};
    private static final LikelihoodProfile PROFILE = new LikelihoodProfile(STEPS, LOGS, MASSES);

    /** Likelihood ratio of a normal mean against zero, exp(z θ − θ²/2), with a standard normal reference prior. */
    private static LikelihoodProfile normal(double z) {
        double[] edges =
                IntStream.rangeClosed(0, 8000).mapToDouble(i -> -8 + i * 0.002).toArray();
        NormalDistribution prior = NormalDistribution.of(0, 1);
        return LikelihoodProfile.sampled(edges, t -> z * t - t * t / 2, prior::cumulativeProbability);
    }

    @Test
    void aNormalMeanAsPublished() {
        for (String[] row : Reference.rows("robustness/normal-mean.csv")) {
            double z = Double.parseDouble(row[0]);
            LikelihoodProfile profile = normal(z);
            double all = new PriorClass.Arbitrary(-8, 8).range(profile).logGreatest();
            assertEquals(Double.parseDouble(row[1]), all, 2e-6);
            double symmetric = Math.exp(
                    -new PriorClass.SymmetricUnimodal(0, 8).range(profile).logGreatest());
            assertEquals(Double.parseDouble(row[2]), symmetric, 2e-6);
            assertEquals(Double.parseDouble(row[4]), symmetric / (1 + symmetric), 6e-4);
            double unimodal = new PriorClass.Unimodal(0, -8, 8).range(profile).logGreatest();
            assertEquals(Double.parseDouble(row[3]), unimodal, 2e-6);
            // closed form with prior N(0, 1): exp(z²/4)/√2
            assertEquals(z * z / 4 - Math.log(2) / 2, profile.logReference(), 2e-6);
        }
    }

    @Test
    void stepsByHand() {
        assertRange(0.5, 8, new PriorClass.Arbitrary(0, 4));
        assertRange(2, 8, new PriorClass.Arbitrary(0, 3));
        assertRange(2, 2, new PriorClass.Arbitrary(0.2, 0.4));
        // from mode 0: 2, (2 + 16)/3 at 3, (18 + 0.5)/4 at 4
        assertRange(2, 6, new PriorClass.Unimodal(0, 0, 4));
        assertRange(2, 5, new PriorClass.Unimodal(0, 0, 2));
        // mode 3: left 8, right 0.5
        assertRange(0.5, 8, new PriorClass.Unimodal(3, 0, 4));
        // about 3: half and half of 8 and 0.5 while within 2 ... 4
        assertRange(4.25, 4.25, new PriorClass.SymmetricUnimodal(3, 1));
        // about 2: 8 up to half width 1, then 2 and 0.5 come in
        assertRange((16 + 0.5 * 2 + 0.5 * 0.5) / 3, 8, new PriorClass.SymmetricUnimodal(2, 1.5));
        double reference = 0.25 * 2 + 0.25 * 8 + 0.5 * 0.5;
        assertEquals(Math.log(reference), PROFILE.logReference(), 1e-14);
        assertRange(
                0.9 * reference + 0.1 * 0.5,
                0.9 * reference + 0.1 * 8,
                new PriorClass.Contaminated(0.1, new PriorClass.Arbitrary(0, 4)));
        assertRange(reference, reference, new PriorClass.Contaminated(0, new PriorClass.Arbitrary(0, 4)));
    }

    private static void assertRange(double least, double greatest, PriorClass priors) {
        BayesFactorRange range = priors.range(PROFILE);
        assertEquals(least, Math.exp(range.logLeast()), 1e-12);
        assertEquals(greatest, Math.exp(range.logGreatest()), 1e-12);
    }

    /** No member drawn at random lies outside the bounds of its class; a wrong bound fails for any seed, a right one never. */
    @Test
    void noMemberLiesOutside() {
        UniformRandomProvider rng = RandomStreams.stream(42, RandomStreams.purpose("prior classes"), 0);
        for (int trial = 0; trial < 2000; trial++) {
            double mode = 4 * rng.nextDouble();
            double left = mode * rng.nextDouble();
            double right = mode + (4 - mode) * rng.nextDouble();
            double share = rng.nextDouble();
            double mean = share * PROFILE.scaledMean(left, mode) + (1 - share) * PROFILE.scaledMean(mode, right);
            assertInside(mean, new PriorClass.Unimodal(mode, 0, 4));
            double reach = Math.min(mode, 4 - mode);
            double half = reach * rng.nextDouble();
            assertInside(PROFILE.scaledMean(mode - half, mode + half), new PriorClass.SymmetricUnimodal(mode, reach));
        }
    }

    private static void assertInside(double mean, PriorClass priors) {
        PriorClass.Extremes extremes = priors.extremes(PROFILE);
        assertTrue(mean >= extremes.least() - 1e-12 && mean <= extremes.greatest() + 1e-12, priors + " " + mean);
    }

    @Test
    void hugeAndImpossibleLikelihoods() {
        LikelihoodProfile sharp = new LikelihoodProfile(
                new double[] {0, 1, 2}, new double[] {Double.NEGATIVE_INFINITY, 5000}, new double[] {0.5, 0.5});
        BayesFactorRange all = new PriorClass.Arbitrary(0, 2).range(sharp);
        assertEquals(Double.NEGATIVE_INFINITY, all.logLeast(), 0);
        assertEquals(5000, all.logGreatest(), 0);
        assertEquals(5000 - Math.log(2), sharp.logReference(), 1e-9);
        assertFalse(all.agrees());
        assertTrue(new PriorClass.Contaminated(0.5, new PriorClass.Arbitrary(0, 2))
                .range(sharp)
                .agrees());
    }

    @Test
    void nonsenseIsRefused() {
        assertMessage(
                "lower end of a class of priors must lie within 0.0 ... 4.0 but was -1.0",
                () -> new PriorClass.Arbitrary(-1, 2).range(PROFILE));
        assertMessage(
                "range of a class of priors must ascend but was 2.0 ... 2.0", () -> new PriorClass.Arbitrary(2, 2));
        assertMessage(
                "ln of the likelihood ratio must be below infinity but was NaN between 0.0 and 1.0",
                () -> new LikelihoodProfile(new double[] {0, 1}, new double[] {Double.NaN}, new double[] {1}));
        assertMessage(
                "sum of prior masses must lie within 0.999999999 ... 1.000000001 but was 0.5",
                () -> new LikelihoodProfile(new double[] {0, 1}, new double[] {0}, new double[] {0.5}));
        assertMessage(
                "the likelihood is zero everywhere",
                () -> new LikelihoodProfile(
                        new double[] {0, 1}, new double[] {Double.NEGATIVE_INFINITY}, new double[] {1}));
        assertMessage(
                "edges must ascend and be finite but were 1.0 and 1.0",
                () -> new LikelihoodProfile(new double[] {1, 1}, new double[] {0}, new double[] {1}));
    }

    private static void assertMessage(String message, Runnable action) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
