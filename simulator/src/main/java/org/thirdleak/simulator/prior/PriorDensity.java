package org.thirdleak.simulator.prior;

/**
 * Densities of priors, each in the scale it is stated in: log-uniform and log-normal ones in the logarithm, all others in the
 * value. A prior that is uniform in its scale has no shape that a power could change.
 */
public final class PriorDensity {

    private PriorDensity() {}

    /**
     * ln of the density up to a constant.
     *
     * @param prior the prior
     * @param value a value inside its support
     * @return natural logarithm; 0 for priors that are flat in their scale
     */
    public static double log(Prior prior, double value) {
        if (prior instanceof Prior.LogNormal p) {
            double z = Math.log(value / p.median()) / p.sigmaLn();
            return -0.5 * z * z;
        }
        if (prior instanceof Prior.Normal p) {
            double z = (value - p.mean()) / p.sd();
            return -0.5 * z * z;
        }
        if (prior instanceof Prior.Beta p) {
            return weighted(p.a() - 1, Math.log(value)) + weighted(p.b() - 1, Math.log1p(-value));
        }
        if (prior instanceof Prior.Gamma p) {
            return (p.shape() - 1) * Math.log(value) - p.rate() * value;
        }
        return 0;
    }

    /** 0 · ln 0 is 0. */
    private static double weighted(double power, double log) {
        return power == 0 ? 0 : power * log;
    }

    /** Whether a prior is flat in the scale it is stated in. */
    public static boolean flat(Prior prior) {
        return prior instanceof Prior.Uniform
                || prior instanceof Prior.LogUniform
                || prior instanceof Prior.Fixed
                || (prior instanceof Prior.Beta beta && beta.a() == 1 && beta.b() == 1);
    }
}
