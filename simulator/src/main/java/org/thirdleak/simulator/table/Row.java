package org.thirdleak.simulator.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.DateText;
import org.thirdleak.simulator.config.Location;
import org.thirdleak.simulator.config.NumberText;
import org.thirdleak.simulator.config.UnitSuffix;

/**
 * A row of a table, whose values are read by column; what cannot be read is noted and empty.
 *
 * @param cells values by column
 * @param start where the row begins
 * @param problems where problems are noted
 */
record Row(Map<String, Cell> cells, Location start, List<ConfigProblem> problems) {

    /** The value in a column, with its place; empty text if the table has no such column. */
    Cell cell(String column) {
        return cells.getOrDefault(column, new Cell(column, "", start));
    }

    Optional<String> text(String column) {
        Cell cell = cell(column);
        if (cell.text().isBlank()) {
            problems.add(cell.problem("must not be empty"));
            return Optional.empty();
        }
        return Optional.of(cell.text());
    }

    Optional<String> optionalText(String column) {
        return Optional.of(cell(column).text()).filter(text -> !text.isBlank());
    }

    Optional<Instant> date(String column) {
        Cell cell = cell(column);
        Optional<Instant> date = new DateText(cell.text()).instant();
        if (date.isEmpty()) {
            problems.add(cell.problem("expected " + DateText.EXPECTED + ", got \"" + cell.text() + "\""));
        }
        return date;
    }

    /** Any finite number. */
    Optional<Double> number(String column) {
        Cell cell = cell(column);
        Optional<Double> number = new NumberText(cell.text()).node().map(JsonNode::doubleValue);
        if (number.isEmpty()) {
            problems.add(cell.problem("expected a number, got \"" + cell.text() + "\""));
        } else if (!Double.isFinite(number.get())) {
            problems.add(cell.problem("must be a finite number but is " + cell.text()));
        }
        return number.filter(Double::isFinite);
    }

    Optional<Double> atLeastZero(String column) {
        return bounded(column, false);
    }

    Optional<Double> aboveZero(String column) {
        return bounded(column, true);
    }

    private Optional<Double> bounded(String column, boolean above) {
        Optional<Double> number = number(column);
        Optional<Double> allowed = number.filter(value -> above ? value > 0 : value >= 0);
        if (number.isPresent() && allowed.isEmpty()) {
            String unit = UnitSuffix.of(column)
                    .map(suffix -> suffix.unit().isEmpty() ? "" : " " + suffix.unit())
                    .orElse("");
            Cell cell = cell(column);
            problems.add(
                    cell.problem("must be " + (above ? "above 0" : "at least 0") + unit + " but is " + cell.text()));
        }
        return allowed;
    }

    void refuse(String column, String message) {
        problems.add(cell(column).problem(message));
    }
}
