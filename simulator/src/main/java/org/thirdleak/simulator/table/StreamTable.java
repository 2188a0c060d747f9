package org.thirdleak.simulator.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.SourceText;

/**
 * The annual meteoroid streams, in the columns of ECSS-E-ST-10-04C Rev.1, table C-2.
 *
 * @param rows at least one
 */
public record StreamTable(List<StreamRow> rows) {
    private static final List<String> ANGLES =
            List.of("lambda_max_deg", "ra_deg", "ra_drift_deg_per_deg", "dec_deg", "dec_drift_deg_per_deg");
    private static final List<String> ACTIVITIES = List.of(
            "zhr_peak_per_h",
            "b_peak_before_per_deg",
            "b_peak_after_per_deg",
            "zhr_background_per_h",
            "b_background_before_per_deg",
            "b_background_after_per_deg");
    private static final List<String> FLUXES =
            List.of("alpha_dimensionless", "k_per_m2_s_kg_pow_alpha", "v_entry_km_per_s");
    private static final Columns COLUMNS = new Columns(
            Stream.of(List.of("name"), ANGLES, ACTIVITIES, FLUXES)
                    .flatMap(List::stream)
                    .toList(),
            List.of("note"));

    /** Copies the rows. */
    public StreamTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a CSV file.
     *
     * @param file the file
     * @return its streams
     * @throws InvalidConfigException with everything that is wrong with it
     */
    public static StreamTable read(Path file) throws InvalidConfigException {
        TableReader reader = new TableReader(COLUMNS, 1);
        List<StreamRow> rows = reader.rows(SourceText.read(file), StreamTable::stream);
        reader.refuseProblems();
        return new StreamTable(rows);
    }

    private static Optional<StreamRow> stream(Row row) {
        Optional<String> name = row.text("name");
        List<Double> angles = present(ANGLES.stream().map(row::number));
        List<Double> activities = present(ACTIVITIES.stream().map(row::atLeastZero));
        List<Double> fluxes = present(FLUXES.stream().map(row::aboveZero));
        boolean complete = angles.size() == ANGLES.size()
                && activities.size() == ACTIVITIES.size()
                && fluxes.size() == FLUXES.size();
        return name.filter(known -> complete)
                .map(known -> new StreamRow(
                        known,
                        angles.get(0),
                        angles.get(1),
                        angles.get(2),
                        angles.get(3),
                        angles.get(4),
                        activities.get(0),
                        activities.get(1),
                        activities.get(2),
                        activities.get(3),
                        activities.get(4),
                        activities.get(5),
                        fluxes.get(0),
                        fluxes.get(1),
                        fluxes.get(2)));
    }

    private static List<Double> present(Stream<Optional<Double>> values) {
        return values.flatMap(Optional::stream).toList();
    }
}
