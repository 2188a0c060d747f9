package org.thirdleak.simulator.prior;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What is believed of a number before the record is looked at. Quantiles come from commons-statistics, whose tails hold
 * for small shapes; random draws from the samplers of commons-rng.
 */
public sealed interface Prior
        permits Prior.Fixed,
                Prior.Uniform,
                Prior.LogUniform,
                Prior.LogNormal,
                Prior.Normal,
                Prior.Beta,
                Prior.Gamma,
                UnitMeanGamma {

    /** Standard normal distribution, shared by the transforms. */
    NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /**
     * Value below which the fraction p lies.
     *
     * @param p 0 … 1
     */
    double quantile(double p);

    /** Natural logarithm of {@link #quantile}, without the detour where the law is one of the logarithm. */
    default double logQuantile(double p) {
        return Math.log(quantile(p));
    }

    /**
     * Value, or with {@code log} its natural logarithm, that has as much of the prior below it as a standard normal number
     * has: the coordinate in which every prior is a standard normal.
     *
     * @param z a standard normal number
     * @param log whether the logarithm is wanted
     */
    default double atNormal(double z, boolean log) {
        double p = STANDARD_NORMAL.cumulativeProbability(z);
        return log ? logQuantile(p) : quantile(p);
    }

    /** Fraction below a value. */
    double cdf(double x);

    /**
     * The value, or with {@code log} its natural logarithm, as an offset and a multiple of a standard number, where it is one.
     *
     * @param log whether the logarithm is wanted
     */
    default Optional<AffineLaw> affine(boolean log) {
        return Optional.empty();
    }

    /** Draws values from a stream. */
    ContinuousSampler sampler(UniformRandomProvider rng);

    /** Draws logarithms of values from a stream. */
    default ContinuousSampler logSampler(UniformRandomProvider rng) {
        return affine(true).map(law -> law.sampler(rng)).orElseGet(() -> {
            ContinuousSampler values = sampler(rng);
            return () -> Math.log(values.sample());
        });
    }

    /** Whether the value is known exactly and spans no dimension. */
    default boolean fixed() {
        return false;
    }

    /** The law in words, as in {@code log-uniform 0.3 … 4}. */
    String describe();

    private static String format(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }

    /**
     * Known exactly.
     *
     * @param value the value
     */
    record Fixed(double value) implements Prior {
        @Override
        public double quantile(double p) {
            return value;
        }

        @Override
        public double cdf(double x) {
            return x >= value ? 1 : 0;
        }

        @Override
        public Optional<AffineLaw> affine(boolean log) {
            return Optional.of(AffineLaw.constant(log ? Math.log(value) : value));
        }

        @Override
        public ContinuousSampler sampler(UniformRandomProvider rng) {
            return () -> value;
        }

        @Override
        public boolean fixed() {
            return true;
        }

        @Override
        public String describe() {
            return format("fixed at %s", value);
        }
    }

    /**
     * Uniform between two bounds.
     *
     * @param low lower bound
     * @param high upper bound
     */
    record Uniform(double low, double high) implements Prior {
        @Override
        public double quantile(double p) {
            return low + p * (high - low);
        }

        @Override
        public double cdf(double x) {
            return Math.min(1, Math.max(0, (x - low) / (high - low)));
        }

        @Override
        public Optional<AffineLaw> affine(boolean log) {
            return log ? Optional.empty() : Optional.of(law());
        }

        @Override
        public ContinuousSampler sampler(UniformRandomProvider rng) {
            return law().sampler(rng);
        }

        private AffineLaw law() {
            return AffineLaw.uniform(low, high - low);
        }

        @Override
        public String describe() {
            return format("uniform %s … %s", low, high);
        }
    }

    /**
     * Logarithm uniform between the logarithms of two bounds.
     *
     * @param low lower bound, above 0
     * @param high upper bound
     * @param logLow ln of the lower bound
     * @param logWidth ln of high / low
     */
    record LogUniform(double low, double high, double logLow, double logWidth) implements Prior {

        /** From its bounds. */
        public LogUniform(double low, double high) {
            this(low, high, Math.log(low), Math.log(high / low));
        }

        @Override
        public double quantile(double p) {
            return Math.exp(logQuantile(p));
        }

        @Override
        public double logQuantile(double p) {
            return logLow + p * logWidth;
        }

        @Override
        public double cdf(double x) {
            return x <= low ? 0 : Math.min(1, (Math.log(x) - logLow) / logWidth);
        }

        @Override
        public Optional<AffineLaw> affine(boolean log) {
            return log ? Optional.of(AffineLaw.uniform(logLow, logWidth)) : Optional.empty();
        }

        @Override
        public ContinuousSampler sampler(UniformRandomProvider rng) {
            ContinuousSampler logs = logSampler(rng);
            return () -> Math.exp(logs.sample());
        }

        @Override
        public String describe() {
            return format("log-uniform %s … %s", low, high);
        }
    }

    /**
     * Logarithm normal.
     *
     * @param median median
     * @param sigmaLn standard deviation of the natural logarithm
     */
    record LogNormal(double median, double sigmaLn) implements Prior {
        @Override
        public double quantile(double p) {
            return Math.exp(logQuantile(p));
        }

        @Override
        public double logQuantile(double p) {
            return atNormal(STANDARD_NORMAL.inverseCumulativeProbability(p), true);
        }

        @Override
        public double atNormal(double z, boolean log) {
            double logarithm = Math.log(median) + sigmaLn * z;
            return log ? logarithm : Math.exp(logarithm);
        }

        @Override
        public double cdf(double x) {
            return x <= 0 ? 0 : STANDARD_NORMAL.cumulativeProbability(Math.log(x / median) / sigmaLn);
        }

        @Override
        public Optional<AffineLaw> affine(boolean log) {
            return log ? Optional.of(AffineLaw.normal(Math.log(median), sigmaLn)) : Optional.empty();
        }

        @Override
        public ContinuousSampler sampler(UniformRandomProvider rng) {
            ContinuousSampler logs = logSampler(rng);
            return () -> Math.exp(logs.sample());
        }

        @Override
        public String describe() {
            return format("log-normal, median %s, sigma of ln %s", median, sigmaLn);
        }
    }

    /**
     * Normal.
     *
     * @param mean mean
     * @param sd standard deviation
     */
    record Normal(double mean, double sd) implements Prior {
        @Override
        public double quantile(double p) {
            return mean + sd * STANDARD_NORMAL.inverseCumulativeProbability(p);
        }

        @Override
        public double atNormal(double z, boolean log) {
            double value = mean + sd * z;
            return log ? Math.log(value) : value;
        }

        @Override
        public double cdf(double x) {
            return STANDARD_NORMAL.cumulativeProbability((x - mean) / sd);
        }

        @Override
        public Optional<AffineLaw> affine(boolean log) {
            return log ? Optional.empty() : Optional.of(law());
        }

        @Override
        public ContinuousSampler sampler(UniformRandomProvider rng) {
            return law().sampler(rng);
        }

        private AffineLaw law() {
            return AffineLaw.normal(mean, sd);
        }

        @Override
        public String describe() {
            return format("normal, mean %s, sd %s", mean, sd);
        }
    }

    /**
     * Beta on 0 … 1.
     *
     * @param a first shape
     * @param b second shape
     */
    record Beta(double a, double b) implements Prior {
        @Override
        public double quantile(double p) {
            if (a == 1) { // closed forms of the common cases are exact and a hundred times faster
                return b == 1 ? p : -Math.expm1(Math.log1p(-p) / b);
            }
            return b == 1 ? Math.pow(p, 1 / a) : BetaDistribution.of(a, b).inverseCumulativeProbability(p);
        }

        @Override
        public double cdf(double x) {
            return BetaDistribution.of(a, b).cumulativeProbability(x);
        }

        @Override
        public Optional<AffineLaw> affine(boolean log) {
            return a == 1 && b == 1 && !log ? Optional.of(AffineLaw.uniform(0, 1)) : Optional.empty();
        }

        @Override
        public ContinuousSampler sampler(UniformRandomProvider rng) {
            return affine(false).map(law -> law.sampler(rng)).orElseGet(() -> ChengBetaSampler.of(rng, a, b));
        }

        @Override
        public String describe() {
            return format("beta(%s, %s)", a, b);
        }
    }

    /**
     * Gamma.
     *
     * @param shape shape
     * @param rate rate: the inverse of the scale
     */
    record Gamma(double shape, double rate) implements Prior {
        @Override
        public double quantile(double p) {
            return GammaDistribution.of(shape, 1 / rate).inverseCumulativeProbability(p);
        }

        @Override
        public double atNormal(double z, boolean log) {
            // from the upper tail, where the probability below would be rounded to 1 and its quantile infinite
            GammaDistribution gamma = GammaDistribution.of(shape, 1 / rate);
            double value = z > 0
                    ? gamma.inverseSurvivalProbability(STANDARD_NORMAL.survivalProbability(z))
                    : gamma.inverseCumulativeProbability(STANDARD_NORMAL.cumulativeProbability(z));
            return log ? Math.log(value) : value;
        }

        @Override
        public double cdf(double x) {
            return GammaDistribution.of(shape, 1 / rate).cumulativeProbability(x);
        }

        @Override
        public ContinuousSampler sampler(UniformRandomProvider rng) {
            return AhrensDieterMarsagliaTsangGammaSampler.of(rng, shape, 1 / rate);
        }

        @Override
        public String describe() {
            return format("gamma, shape %s, rate %s", shape, rate);
        }
    }
}
