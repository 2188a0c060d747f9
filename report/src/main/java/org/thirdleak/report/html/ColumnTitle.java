package org.thirdleak.report.html;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names of the columns of a file in words, the unit behind a comma: {@code age_days} is "age, days". */
final class ColumnTitle {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("of", "hypothesis"),
            Map.entry("over", "against"),
            Map.entry("low_95", "95\u00A0% from"),
            Map.entry("high_95", "95\u00A0% to"),
            Map.entry("standard_error", "standard error"));
    private static final Map<String, String> UNITS = units();

    private ColumnTitle() {}

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("kg_per_s", "kg/s");
        units.put("m2_per_year", "m² per year");
        units.put("per_m2_year", "per m² and year");
        units.put("per_year", "per year");
        units.put("m2", "m²");
        units.put("c", "°C");
        units.put("k", "K");
        units.put("pa", "Pa");
        units.put("mpa", "MPa");
        units.put("utc", "UTC");
        for (String same : new String[] {"h", "s", "d", "days", "years", "nats", "kg", "mm", "km"}) {
            units.put(same, same);
        }
        return units;
    }

    /**
     * A column in words.
     *
     * @param column its name in the file, lower case, words joined by underlines, the unit last
     * @return such as "95 % from, h" for {@code low_95_h}
     */
    static String of(String column) {
        for (Map.Entry<String, String> unit : UNITS.entrySet()) {
            String ending = "_" + unit.getKey();
            if (column.endsWith(ending)) {
                return words(column.substring(0, column.length() - ending.length())) + ", " + unit.getValue();
            }
        }
        return words(column);
    }

    private static String words(String column) {
        String whole = WORDS.get(column);
        if (whole != null) {
            return whole;
        }
        for (String ending : new String[] {"low_95", "high_95", "standard_error"}) {
            if (column.endsWith("_" + ending)) {
                return words(column.substring(0, column.length() - ending.length() - 1)) + ", " + words(ending);
            }
        }
        if (column.matches("quantile_\\d\\d")) {
            return Integer.parseInt(column.substring(column.length() - 2)) + "\u00A0% quantile";
        }
        return column.replaceFirst("^log_", "ln_").replace('_', ' ').replace("bayes factor", "Bayes factor");
    }
}
