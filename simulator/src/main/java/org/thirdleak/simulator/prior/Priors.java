package org.thirdleak.simulator.prior;

import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.config.DatePriorConfig;
import org.thirdleak.simulator.config.PriorConfig;

/** Priors as written to priors as computed with. */
public final class Priors {

    private Priors() {}

    /** A prior on a number. */
    public static Prior of(PriorConfig config) {
        if (config instanceof PriorConfig.Fixed p) {
            return new Prior.Fixed(p.value());
        }
        if (config instanceof PriorConfig.Uniform p) {
            return new Prior.Uniform(p.low(), p.high());
        }
        if (config instanceof PriorConfig.LogUniform p) {
            return new Prior.LogUniform(p.low(), p.high());
        }
        if (config instanceof PriorConfig.LogNormal p) {
            return new Prior.LogNormal(p.median(), p.sigmaLn());
        }
        if (config instanceof PriorConfig.Normal p) {
            return new Prior.Normal(p.mean(), p.sd());
        }
        if (config instanceof PriorConfig.Beta p) {
            return new Prior.Beta(p.a(), p.b());
        }
        PriorConfig.Gamma p = (PriorConfig.Gamma) config;
        return new Prior.Gamma(p.shape(), p.rate());
    }

    /** A prior on a date, in days since 2000-01-01. */
    public static Prior of(DatePriorConfig config) {
        if (config instanceof DatePriorConfig.Fixed p) {
            return new Prior.Fixed(Epoch.days(p.at()));
        }
        if (config instanceof DatePriorConfig.Uniform p) {
            return new Prior.Uniform(Epoch.days(p.from()), Epoch.days(p.to()));
        }
        DatePriorConfig.Normal p = (DatePriorConfig.Normal) config;
        return new Prior.Normal(Epoch.days(p.mean()), p.sdD());
    }
}
