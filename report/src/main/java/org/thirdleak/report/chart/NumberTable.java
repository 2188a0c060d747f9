package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.thirdleak.simulator.result.BayesFactor;

/**
 * Exactly the numbers a figure draws.
 *
 * @param columns names of the columns, with units
 * @param rows cells: texts and numbers
 */
public record NumberTable(List<String> columns, List<List<Object>> rows) {
    /** Copies the lists and refuses ragged rows. */
    public NumberTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row must have " + columns.size() + " cells but had " + row.size());
            }
        }
    }

    /** Collects rows. */
    static final class Builder {
        private static final List<String> FACTOR =
                List.of("of", "over", "bayes_factor", "low_95", "high_95", "log_bayes_factor_standard_error");

        private final List<String> columns;
        private final List<List<Object>> rows = new ArrayList<>();

        Builder(String... columns) {
            this.columns = List.of(columns);
        }

        /** A table with a row per Bayes factor: these columns first, then those of the factor. */
        static Builder ofFactors(List<String> columns) {
            return new Builder(Stream.concat(columns.stream(), FACTOR.stream()).toArray(String[]::new));
        }

        /** A row per Bayes factor, each with the same first cells. */
        Builder factors(List<?> cells, List<BayesFactor> factors) {
            for (BayesFactor factor : factors) {
                List<Object> row = new ArrayList<>(cells);
                row.addAll(List.of(
                        factor.of(),
                        factor.over(),
                        factor.value(),
                        factor.low(),
                        factor.high(),
                        factor.standardError()));
                rows.add(row);
            }
            return this;
        }

        Builder row(Object... cells) {
            rows.add(Arrays.asList(cells));
            return this;
        }

        NumberTable build() {
            return new NumberTable(columns, rows);
        }
    }
}
