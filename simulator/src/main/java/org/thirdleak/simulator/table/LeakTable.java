package org.thirdleak.simulator.table;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.SourceText;

/**
 * The leaks of a record.
 *
 * @param rows in the order of the file; at most one per unit
 */
public record LeakTable(List<LeakRow> rows) {
    private static final String UNIT = "unit";
    private static final String ONSET = "onset_utc";
    private static final String SIGMA = "onset_sigma_h";
    private static final String HOLE = "hole_mm";
    private static final String DRAIN_MIN = "drain_h_min";
    private static final String DRAIN_MAX = "drain_h_max";
    private static final String CAUSE = "first_published_cause";
    private static final Columns COLUMNS =
            new Columns(List.of(UNIT, ONSET), List.of(SIGMA, HOLE, DRAIN_MIN, DRAIN_MAX, CAUSE, "note"));

    /** Copies the rows. */
    public LeakTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a CSV file. A record without leaks is a file with a header only.
     *
     * @param file the file
     * @return its leaks
     * @throws InvalidConfigException with everything that is wrong with it
     */
    public static LeakTable read(Path file) throws InvalidConfigException {
        TableReader reader = new TableReader(COLUMNS, 0);
        Map<String, Integer> lines = new HashMap<>();
        List<LeakRow> rows = reader.rows(SourceText.read(file), row -> leak(row, lines));
        reader.refuseProblems();
        return new LeakTable(rows);
    }

    private static Optional<LeakRow> leak(Row row, Map<String, Integer> lines) {
        Optional<String> unit = row.text(UNIT);
        unit.ifPresent(id -> {
            Integer first = lines.putIfAbsent(id, row.start().line());
            if (first != null) {
                row.refuse(
                        UNIT,
                        "two leaks of \"" + id + "\", first in line " + first + "; a drained circuit cannot leak");
            }
        });
        Optional<Instant> onset = row.date(ONSET);
        Optional<Double> sigma = mark(row, SIGMA, true);
        Optional<Double> hole = mark(row, HOLE, false);
        Optional<Double> drainMin = mark(row, DRAIN_MIN, true);
        Optional<Double> drainMax = mark(row, DRAIN_MAX, false);
        if (drainMin.isPresent() && drainMax.isPresent() && drainMin.get() >= drainMax.get()) {
            row.refuse(
                    DRAIN_MAX,
                    "must be above " + DRAIN_MIN + ", " + row.cell(DRAIN_MIN).text() + " h, but is "
                            + row.cell(DRAIN_MAX).text());
        }
        Optional<String> cause = row.optionalText(CAUSE);
        return unit.flatMap(id -> onset.map(at -> new LeakRow(
                id,
                at,
                sigma,
                hole,
                drainMin,
                drainMax,
                cause,
                row.cell(UNIT).place(),
                row.cell(ONSET).place())));
    }

    private static Optional<Double> mark(Row row, String column, boolean mayBeZero) {
        return row.optionalText(column).flatMap(text -> mayBeZero ? row.atLeastZero(column) : row.aboveZero(column));
    }
}
