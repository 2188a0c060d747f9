package org.thirdleak.simulator.table;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.NearestName;
import org.thirdleak.simulator.config.SourceText;

/**
 * The circuits of a fleet, or of a flight plan, with their clocks.
 *
 * @param rows in the order of the file, at least one
 */
public record UnitTable(List<UnitRow> rows) {
    private static final String LAUNCHED = "launched_utc";
    private static final String FILLED = "coolant_filled_utc";
    private static final String FROM = "exposed_from_utc";
    private static final String TO = "exposed_to_utc";
    private static final Columns COLUMNS = new Columns(
            List.of("id", "vehicle", "design", LAUNCHED, FILLED, FROM, TO), List.of("vehicle_type", "note"));

    /** Copies the rows. */
    public UnitTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a CSV file.
     *
     * @param file the file
     * @return its units
     * @throws InvalidConfigException with everything that is wrong with it
     */
    public static UnitTable read(Path file) throws InvalidConfigException {
        TableReader reader = new TableReader(COLUMNS, 1);
        Map<String, Integer> lines = new HashMap<>();
        List<UnitRow> rows = reader.rows(SourceText.read(file), row -> unit(row, lines));
        reader.refuseProblems();
        return new UnitTable(rows);
    }

    private static Optional<UnitRow> unit(Row row, Map<String, Integer> lines) {
        Optional<String> id = row.text("id");
        id.ifPresent(known -> {
            Integer first = lines.putIfAbsent(known, row.start().line());
            if (first != null) {
                row.refuse("id", "the id \"" + known + "\" is given twice; first in line " + first);
            }
        });
        Optional<String> vehicle = row.text("vehicle");
        Optional<String> design = row.text("design");
        Optional<Instant> launched = row.date(LAUNCHED);
        Optional<Instant> filled = row.date(FILLED);
        Optional<Instant> from = row.date(FROM);
        Optional<Instant> to = row.date(TO);
        ordered(row, launched, LAUNCHED, from);
        ordered(row, filled, FILLED, from);
        exposed(row, from, to);
        boolean complete =
                Stream.of(id, vehicle, design, launched, filled, from, to).allMatch(Optional::isPresent);
        if (!complete) {
            return Optional.empty();
        }
        return Optional.of(new UnitRow(
                id.orElseThrow(),
                vehicle.orElseThrow(),
                design.orElseThrow(),
                launched.orElseThrow(),
                filled.orElseThrow(),
                from.orElseThrow(),
                to.orElseThrow(),
                row.start()));
    }

    private static void ordered(Row row, Optional<Instant> before, String column, Optional<Instant> from) {
        if (before.isPresent() && from.isPresent() && before.get().isAfter(from.get())) {
            row.refuse(column, "must not be after " + FROM + " but is " + before.get() + " against " + from.get());
        }
    }

    private static void exposed(Row row, Optional<Instant> from, Optional<Instant> to) {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            row.refuse(TO, "must be after " + FROM + " but is " + to.get() + " against " + from.get());
        }
    }

    /**
     * The units with their leaks.
     *
     * @param leaks leaks of units of this table
     * @return the units in the order of this table
     * @throws InvalidConfigException with every leak of an unknown unit or outside the exposure of its unit
     */
    public List<CircuitUnit> join(LeakTable leaks) throws InvalidConfigException {
        Map<String, UnitRow> byId = new HashMap<>();
        rows.forEach(unit -> byId.put(unit.id(), unit));
        List<ConfigProblem> problems = new ArrayList<>();
        Map<String, Instant> onsets = new HashMap<>();
        for (LeakRow leak : leaks.rows()) {
            Optional<UnitRow> unit = Optional.ofNullable(byId.get(leak.unit()));
            unit.ifPresent(known -> outside(leak, known).ifPresent(problems::add));
            if (unit.isEmpty()) {
                String hint = NearestName.among(byId.keySet())
                        .to(leak.unit())
                        .map(name -> "; did you mean \"" + name + "\"?")
                        .orElse("; the unit table has no such id");
                problems.add(leak.unitPlace().problem("unit", "unknown unit \"" + leak.unit() + "\"" + hint));
            }
            onsets.put(leak.unit(), leak.onset());
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
        return rows.stream()
                .map(unit -> circuit(unit, Optional.ofNullable(onsets.get(unit.id()))))
                .toList();
    }

    private static Optional<ConfigProblem> outside(LeakRow leak, UnitRow unit) {
        boolean inside =
                leak.onset().isAfter(unit.exposedFrom()) && !leak.onset().isAfter(unit.exposedTo());
        return inside
                ? Optional.empty()
                : Optional.of(leak.onsetPlace()
                        .problem(
                                "onset_utc",
                                "must be within the exposure of " + unit.id() + ", " + unit.exposedFrom() + " to "
                                        + unit.exposedTo() + ", but is " + leak.onset()));
    }

    /**
     * The units without leaks, as of a flight plan.
     *
     * @return the units in the order of this table
     */
    public List<CircuitUnit> units() {
        return rows.stream().map(unit -> circuit(unit, Optional.empty())).toList();
    }

    private static CircuitUnit circuit(UnitRow unit, Optional<Instant> leak) {
        return new CircuitUnit(
                unit.id(),
                unit.vehicle(),
                unit.design(),
                unit.launched(),
                unit.coolantFilled(),
                unit.exposedFrom(),
                unit.exposedTo(),
                leak);
    }
}
