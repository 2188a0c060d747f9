package org.thirdleak.simulator.hypothesis;

import java.util.List;
import java.util.Optional;
import org.thirdleak.core.fatigue.Plausibility;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.prior.Prior;

/**
 * Weibull age since filling, {@code S(a) = exp(−(a/η)^k)}.
 *
 * @param shape k
 * @param scaleDays η, days
 */
public record WeibullLife(Prior shape, Prior scaleDays) implements LifeLaw {

    @Override
    public List<Parameter> parameters(String prefix) {
        return List.of(
                new Parameter(prefix + "life_shape", "", shape, Coordinate.LOG),
                new Parameter(prefix + "life_scale", "d", scaleDays, Coordinate.LOG));
    }

    @Override
    public boolean sinceLaunch() {
        return false;
    }

    @Override
    public Optional<Plausibility> plausibility(double ageDays) {
        return Optional.empty();
    }

    @Override
    public LifeCurve curve(int first) {
        return new Curve(first);
    }

    private static final class Curve implements LifeCurve {
        private final int first;
        private double shape;
        private double perShape;
        private double logScale;

        Curve(int first) {
            this.first = first;
        }

        @Override
        public void set(double[] point) {
            shape = Math.exp(point[first]);
            perShape = Math.exp(-point[first]);
            logScale = point[first + 1];
        }

        @Override
        public double cumulativeHazard(double logAge) {
            return TabulatedExponential.exp(shape * (logAge - logScale));
        }

        @Override
        public double survival(double logAge) {
            return LogWeibullSurvival.at(shape * (logAge - logScale));
        }

        @Override
        public double hazardPerLogAge(double logAge, double cumulativeHazard) {
            return shape * cumulativeHazard;
        }

        @Override
        public double logAge(double cumulativeHazard) {
            return logScale + perShape * Math.log(cumulativeHazard);
        }
    }
}
