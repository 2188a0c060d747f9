package org.thirdleak.simulator.marks;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.thirdleak.core.quadrature.GaussLegendre;
import org.thirdleak.core.quadrature.Panels;

/**
 * What was published on the hole of one leak, as a likelihood of its true diameter.
 *
 * @param hole its published diameter, if that counts
 * @param drain its published drain, if that counts
 */
public record PublishedMarks(Optional<HoleMark> hole, Optional<DrainMark> drain) {

    /** Beyond 8 standard deviations a normal density is below 1e-14 of its greatest value. */
    private static final double RANGE = 8;

    private static final int PANELS = 8;
    private static final GaussLegendre RULE = GaussLegendre.of(8);
    private static final double NORMAL = 1 / Math.sqrt(2 * Math.PI);

    /**
     * Likelihood of a true diameter: per unit of ln of the published one if that counts, else a probability.
     *
     * @param logHoleM ln of the true diameter, m
     */
    public double likelihood(double logHoleM) {
        double ofHole = hole.isPresent() ? hole.get().density(logHoleM) : 1;
        return drain.isPresent() ? ofHole * drain.get().probability(Math.exp(logHoleM)) : ofHole;
    }

    /**
     * Likelihood of a median diameter about which the true one scatters.
     *
     * @param logMedianM ln of the median, m
     * @param scatterLn standard deviation of ln of the true diameter, above 0
     */
    double scattered(double logMedianM, double scatterLn) {
        return overTrueHole(logMedianM, scatterLn, z -> 1);
    }

    /** Derivative of {@link #scattered} with respect to the logarithm of the median. */
    double slope(double logMedianM, double scatterLn) {
        // by parts: the derivative falls on the normal density
        return overTrueHole(logMedianM, scatterLn, z -> z / scatterLn);
    }

    private double overTrueHole(double logMedianM, double scatterLn, DoubleUnaryOperator weight) {
        double centre = logMedianM;
        double width = scatterLn;
        if (hole.isPresent()) { // the product of two normal densities, which may be far narrower than the scatter
            double error = hole.get().errorSigmaLn();
            double share = scatterLn * scatterLn / (scatterLn * scatterLn + error * error);
            centre += share * (Math.log(hole.get().publishedM()) - logMedianM);
            width = error * Math.sqrt(share);
        }
        return RULE.integrate(
                x -> {
                    double z = (x - logMedianM) / scatterLn;
                    return weight.applyAsDouble(z) * NORMAL * Math.exp(-0.5 * z * z) / scatterLn * likelihood(x);
                },
                Panels.even(centre - RANGE * width, centre + RANGE * width, PANELS));
    }
}
