package org.thirdleak.core.orbit;

import java.util.function.DoubleUnaryOperator;
import org.thirdleak.core.quadrature.GaussLegendre;

/** Means over one orbit of quantities that are smooth between its break points. */
final class OrbitMean {

    private static final GaussLegendre RULE = GaussLegendre.of(24);

    private OrbitMean() {}

    static double of(CircularOrbit orbit, DoubleUnaryOperator ofTime) {
        double period = orbit.periodS();
        double[] inner = orbit.breakPointsS(0, period);
        double[] edges = new double[inner.length + 2];
        System.arraycopy(inner, 0, edges, 1, inner.length);
        edges[edges.length - 1] = period;
        return RULE.integrate(ofTime, edges) / period;
    }
}
