package org.thirdleak.workbench.form;

import java.util.Locale;
import java.util.Map;
import org.thirdleak.report.claim.ParameterName;
import org.thirdleak.simulator.config.UnitSuffix;

/**
 * The name of a setting as a form shows it.
 *
 * @param key in snake case
 */
record SettingLabel(String key) {
    private static final String UTC = "_utc";
    /** Keys whose words alone would be read wrong. */
    private static final Map<String, String> OWN = Map.of(
            "seed",
            "Random seed",
            "title",
            "Title",
            "use",
            "Marks that count",
            "set",
            "Changed settings",
            "set_c",
            "Set point",
            "fill_c",
            "Fill temperature",
            "beta_deg",
            "Sun angle (beta)",
            "approximate_bayes",
            "Approximate Bayes");

    /** In words, without the unit: {@code Wall thickness}. */
    String words() {
        String own = OWN.get(key);
        if (own != null) {
            return own;
        }
        String words = withoutUnit().replace('_', ' ').strip();
        return words.isEmpty() ? key : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String withoutUnit() {
        boolean unitShown = !unit().isEmpty();
        return unitShown
                ? UnitSuffix.of(key)
                        .map(suffix ->
                                key.substring(0, key.length() - suffix.suffix().length()))
                        .orElse(key)
                : key;
    }

    /** As printed behind the field; empty for plain numbers. */
    String unit() {
        return key.endsWith(UTC)
                ? "UTC"
                : ParameterName.unit(UnitSuffix.of(key).map(UnitSuffix::unit).orElse(""));
    }
}
