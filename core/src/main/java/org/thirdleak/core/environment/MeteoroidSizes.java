package org.thirdleak.core.environment;

import java.util.stream.DoubleStream;

/** Grün flux of one density class, from critical diameters: spheres of the class's density within its mass range. */
final class MeteoroidSizes implements SizeDistribution {

    private final double earthFactor;
    private final MeteoroidDensity.MassClass massClass;
    private final double fluxAboveClass;

    MeteoroidSizes(double earthFactor, MeteoroidDensity.MassClass massClass) {
        this.earthFactor = earthFactor;
        this.massClass = massClass;
        this.fluxAboveClass =
                massClass.toMassKg() < Double.POSITIVE_INFINITY ? GruenFlux.perM2Year(massClass.toMassKg()) : 0;
    }

    @Override
    public double densityKgPerM3() {
        return massClass.densityKgPerM3();
    }

    @Override
    public double fluxPerM2Year(double diameterM) {
        double mass = Math.PI / 6 * massClass.densityKgPerM3() * diameterM * diameterM * diameterM;
        double from = Math.max(massClass.fromMassKg(), mass);
        return from >= massClass.toMassKg() ? 0 : earthFactor * (GruenFlux.perM2Year(from) - fluxAboveClass);
    }

    @Override
    public double[] kinkDiametersM() {
        return DoubleStream.of(massClass.fromMassKg(), massClass.toMassKg())
                .filter(mass -> mass > 0 && mass < Double.POSITIVE_INFINITY)
                .map(mass -> Math.cbrt(6 * mass / (Math.PI * massClass.densityKgPerM3())))
                .toArray();
    }
}
