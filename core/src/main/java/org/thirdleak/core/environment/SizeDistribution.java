package org.thirdleak.core.environment;

/** Cumulative flux of the particles of one density class as a function of their diameter. Model card: {@code docs/models/meteoroid-and-debris-flux.md}. */
public interface SizeDistribution {

    /** Density of these particles, kg/m³. */
    double densityKgPerM3();

    /**
     * Flux of particles at least this large, on one side of a randomly tumbling plate.
     *
     * @param diameterM diameter of the sphere of equal mass, m, above zero
     * @return particles of this class per m² of surface and Julian year; not increasing in the diameter
     */
    double fluxPerM2Year(double diameterM);

    /** Diameters at which the flux is not smooth, m; a quadrature needs panel edges there. */
    double[] kinkDiametersM();
}
