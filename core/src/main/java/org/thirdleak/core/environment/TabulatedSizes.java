package org.thirdleak.core.environment;

import java.util.Arrays;

/** Straight lines of ln F in ln d through checked rows. */
final class TabulatedSizes implements SizeDistribution {

    private final double densityKgPerM3;
    private final double[] diametersM;
    private final double[] logDiameters;
    private final double[] logFluxes;

    TabulatedSizes(double densityKgPerM3, double[] diametersM, double[] fluxesPerM2Year) {
        this.densityKgPerM3 = densityKgPerM3;
        this.diametersM = diametersM.clone();
        this.logDiameters = Arrays.stream(diametersM).map(Math::log).toArray();
        this.logFluxes = Arrays.stream(fluxesPerM2Year).map(Math::log).toArray();
    }

    @Override
    public double densityKgPerM3() {
        return densityKgPerM3;
    }

    @Override
    public double fluxPerM2Year(double diameterM) {
        double x = Math.log(diameterM);
        int upper = 1;
        while (upper < logDiameters.length - 1 && x > logDiameters[upper]) {
            upper++;
        }
        double slope = (logFluxes[upper] - logFluxes[upper - 1]) / (logDiameters[upper] - logDiameters[upper - 1]);
        return Math.exp(logFluxes[upper - 1] + slope * (x - logDiameters[upper - 1]));
    }

    /** The inner rows: the first and last line continue beyond the outer ones without a kink. */
    @Override
    public double[] kinkDiametersM() {
        return Arrays.copyOfRange(diametersM, 1, diametersM.length - 1);
    }
}
