package org.thirdleak.simulator.table;

/**
 * A row of a size–flux table.
 *
 * @param diameterMm diameter of the particles
 * @param fluxPerM2Yr flux of particles of that size and larger, per m² and year
 */
public record FluxRow(double diameterMm, double fluxPerM2Yr) {}
