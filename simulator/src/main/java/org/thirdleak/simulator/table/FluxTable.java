package org.thirdleak.simulator.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.SourceText;

/**
 * A cumulative flux of particles by size, as MASTER and ORDEM write it.
 *
 * @param rows at least two, of increasing diameter and non-increasing flux
 */
public record FluxTable(List<FluxRow> rows) {
    private static final String DIAMETER = "diameter_mm";
    private static final String FLUX = "flux_per_m2_yr";
    private static final Columns COLUMNS = new Columns(List.of(DIAMETER, FLUX), List.of("note"));

    /** Copies the rows. */
    public FluxTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a CSV file.
     *
     * @param file the file
     * @return its rows
     * @throws InvalidConfigException with everything that is wrong with it
     */
    public static FluxTable read(Path file) throws InvalidConfigException {
        TableReader reader = new TableReader(COLUMNS, 2);
        List<FluxRow> above = new ArrayList<>();
        List<FluxRow> rows = reader.rows(SourceText.read(file), row -> {
            Optional<FluxRow> flux = flux(row, above);
            flux.ifPresent(above::add);
            return flux;
        });
        reader.refuseProblems();
        return new FluxTable(rows);
    }

    private static Optional<FluxRow> flux(Row row, List<FluxRow> above) {
        Optional<Double> diameter = row.aboveZero(DIAMETER);
        Optional<Double> flux = row.aboveZero(FLUX);
        if (!above.isEmpty()) {
            FluxRow last = above.get(above.size() - 1);
            if (diameter.isPresent() && diameter.get() <= last.diameterMm()) {
                row.refuse(DIAMETER, "must be above that of the row before, " + last.diameterMm() + " mm");
            }
            if (flux.isPresent() && flux.get() > last.fluxPerM2Yr()) {
                row.refuse(FLUX, "is cumulative, so it must be at most that of the row before, " + last.fluxPerM2Yr());
            }
        }
        return diameter.flatMap(d -> flux.map(f -> new FluxRow(d, f)));
    }
}
