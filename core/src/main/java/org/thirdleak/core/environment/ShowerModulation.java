package org.thirdleak.core.environment;

import org.thirdleak.core.quadrature.GaussLegendre;
import org.thirdleak.core.quadrature.Panels;
import org.thirdleak.core.quantity.Quantity;

/** The seasons as a factor against time. */
final class ShowerModulation implements TimeGrowth {

    private static final GaussLegendre RULE = GaussLegendre.of(4);
    // half a day: the steepest stream falls by a decade in less than half a degree
    private static final double PANEL_YEARS = 0.5 / 365.25;

    private final MeteorShowers showers;
    private final double massKg;
    private final double sporadicFlux;
    private final double sporadicPart;

    ShowerModulation(MeteorShowers showers, double massKg) {
        this.showers = showers;
        this.massKg = Quantity.positive("massKg", massKg, "kg");
        this.sporadicFlux = GruenFlux.perM2Year(massKg);
        this.sporadicPart = 1 - showers.annualMeanFraction(massKg);
    }

    @Override
    public double at(double epochYear) {
        return sporadicPart + showers.fluxPerM2Year(massKg, SolarLongitude.j2000Deg(epochYear)) / sporadicFlux;
    }

    @Override
    public double integral(double fromEpochYear, double toEpochYear) {
        int count = (int) Math.ceil((toEpochYear - fromEpochYear) / PANEL_YEARS);
        return RULE.integrate(this::at, Panels.even(fromEpochYear, toEpochYear, Math.max(1, count)));
    }
}
