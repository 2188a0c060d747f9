package org.thirdleak.simulator.prior;

import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Gamma of mean 1 whose coefficient of variation v is a parameter of its own: shape and rate are 1/v². Draws follow the law
 * over all v; quantiles are those at the median of v.
 *
 * @param variation prior of v, above 0
 */
public record UnitMeanGamma(Prior variation) implements Prior {

    /**
     * Draws at a given variation.
     *
     * @param variation v, above 0
     * @param rng stream the numbers come from
     */
    public static ContinuousSampler sampler(double variation, UniformRandomProvider rng) {
        double scale = variation * variation;
        return AhrensDieterMarsagliaTsangGammaSampler.of(rng, 1 / scale, scale);
    }

    /**
     * Value at a given variation that has as much of the law below it as a standard normal number has.
     *
     * @param variation v, above 0
     * @param z a standard normal number
     */
    public static double atNormal(double variation, double z) {
        GammaDistribution law = law(variation);
        return z < 0
                ? law.inverseCumulativeProbability(STANDARD_NORMAL.cumulativeProbability(z))
                : law.inverseSurvivalProbability(STANDARD_NORMAL.survivalProbability(z));
    }

    private static GammaDistribution law(double variation) {
        double scale = variation * variation;
        return GammaDistribution.of(1 / scale, scale);
    }

    private GammaDistribution atMedian() {
        return law(variation.quantile(0.5));
    }

    @Override
    public double quantile(double p) {
        return atMedian().inverseCumulativeProbability(p);
    }

    @Override
    public double cdf(double x) {
        return atMedian().cumulativeProbability(x);
    }

    @Override
    public ContinuousSampler sampler(UniformRandomProvider rng) {
        ContinuousSampler variations = variation.sampler(rng);
        return () -> sampler(variations.sample(), rng).sample();
    }

    @Override
    public String describe() {
        return String.format(Locale.ROOT, "gamma of mean 1, coefficient of variation %s", variation.describe());
    }
}
