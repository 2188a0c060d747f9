package org.thirdleak.core.environment;

import java.util.List;
import org.thirdleak.core.quantity.Quantity;

/**
 * Debris from a table of size against flux, as the ESA and NASA programs write them: ln F is a straight line in ln d
 * between the rows, and the first and last line go on beyond the table. Steady in time.
 *
 * <p>A decade of size between two rows makes the flux in between uncertain by a factor of about three. Model card:
 * {@code docs/models/meteoroid-and-debris-flux.md}.
 */
public final class TabulatedDebrisFlux implements DebrisFlux {

    private final String name;
    private final SpeedDistribution speed;
    private final TabulatedSizes sizes;

    /**
     * A table that someone else has read.
     *
     * @param name of the model, for people
     * @param diametersM smallest diameters, m, above 0, strictly increasing, at least two
     * @param fluxesPerM2Year cumulative fluxes on a randomly tumbling plate, per m² and Julian year, above 0, not
     *     increasing, as many as diameters
     * @param densityKgPerM3 density of every particle, kg/m³
     * @param speed impact speeds
     * @throws IllegalArgumentException naming the row that does not fit
     */
    public TabulatedDebrisFlux(
            String name,
            double[] diametersM,
            double[] fluxesPerM2Year,
            double densityKgPerM3,
            SpeedDistribution speed) {
        Quantity.positive("densityKgPerM3", densityKgPerM3, "kg/m3");
        check(name, diametersM, fluxesPerM2Year);
        this.name = name;
        this.speed = speed;
        this.sizes = new TabulatedSizes(densityKgPerM3, diametersM, fluxesPerM2Year);
    }

    private static void check(String name, double[] diametersM, double[] fluxes) {
        if (diametersM.length < 2 || diametersM.length != fluxes.length) {
            throw new IllegalArgumentException("flux table " + name
                    + " needs at least two rows, each with a diameter and a flux, but has " + diametersM.length
                    + " diameters and " + fluxes.length + " fluxes");
        }
        for (int i = 0; i < fluxes.length; i++) {
            Quantity.positive("diameter in row " + (i + 1) + " of flux table " + name, diametersM[i], "m");
            Quantity.positive("flux in row " + (i + 1) + " of flux table " + name, fluxes[i], "1/(m2 year)");
            if (i > 0 && !(diametersM[i] > diametersM[i - 1])) {
                throw new IllegalArgumentException("diameters of flux table " + name
                        + " must increase from row to row but row " + (i + 1) + " has " + diametersM[i] + " m after "
                        + diametersM[i - 1]);
            }
            if (i > 0 && !(fluxes[i] <= fluxes[i - 1])) {
                throw new IllegalArgumentException("cumulative fluxes of flux table " + name
                        + " must not increase with size but row " + (i + 1) + " has " + fluxes[i]
                        + " 1/(m2 year) after " + fluxes[i - 1] + ". Maybe the table is differential.");
            }
        }
    }

    @Override
    public List<FluxComponent> components() {
        return List.of(
                new FluxComponent(name, new ParticlePopulation(name, speed, List.of(sizes)), TimeGrowth.steady()));
    }
}
