package org.thirdleak.simulator.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.Location;
import org.thirdleak.simulator.config.SourceText;

/**
 * Reads the rows of a table against its columns.
 *
 * @param columns what the columns must be
 * @param fewest rows it needs
 * @param problems grows while the table is read
 */
record TableReader(Columns columns, int fewest, List<ConfigProblem> problems) {

    /** Nothing read yet. */
    TableReader(Columns columns, int fewest) {
        this(columns, fewest, new ArrayList<>());
    }

    /** Reads all rows; rows with problems are left out, as {@link #refuseProblems} ends the reading. */
    <T> List<T> rows(SourceText text, Function<Row, Optional<T>> reader) {
        List<List<Cell>> rows = CsvReader.rows(text, problems);
        if (rows.isEmpty()) {
            problems.add(Location.whole(text.source()).problem("", "the file is empty; expected a header row"));
            return List.of();
        }
        List<Cell> header = rows.get(0);
        int before = problems.size();
        columns.check(header, problems);
        if (problems.size() > before) {
            // without its columns every value of the table would be reported
            return List.of();
        }
        if (rows.size() - 1 < fewest) {
            String message = "the table needs at least " + fewest + (fewest == 1 ? " row" : " rows")
                    + " below the header but has " + (rows.size() - 1);
            problems.add(Location.whole(text.source()).problem("", message));
        }
        List<T> read = new ArrayList<>();
        for (List<Cell> cells : rows.subList(1, rows.size())) {
            row(header, cells).flatMap(reader).ifPresent(read::add);
        }
        return List.copyOf(read);
    }

    private Optional<Row> row(List<Cell> header, List<Cell> cells) {
        Cell first = cells.get(0);
        if (problems.stream()
                .anyMatch(problem -> problem.line() == first.place().line())) {
            // a misplaced quote shifts the values of its row
            return Optional.empty();
        }
        if (cells.size() == 1 && first.text().isEmpty()) {
            problems.add(first.problem("an empty line inside the table"));
            return Optional.empty();
        }
        if (cells.size() != header.size()) {
            problems.add(first.problem(
                    "the row has " + cells.size() + " values but the header has " + header.size() + " columns"));
            return Optional.empty();
        }
        Map<String, Cell> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).text();
            byColumn.put(name, cells.get(i).of(name));
        }
        return Optional.of(new Row(byColumn, first.place(), problems));
    }

    void refuseProblems() throws InvalidConfigException {
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
    }
}
