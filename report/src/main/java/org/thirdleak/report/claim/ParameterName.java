package org.thirdleak.report.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.thirdleak.simulator.result.RecordSummary;

/**
 * Dotted paths of parameters in words: {@code soyuz-progress.exposed_area} is the "exposed area (Soyuz and Progress)".
 *
 * @param reading the result, which knows the names of designs
 */
public record ParameterName(Reading reading) {
    private static final String DEFECT = "defect";
    private static final int LONGEST_OWNER = 30;

    /**
     * A parameter in words.
     *
     * @param path its dotted path
     * @return such as "exposed area (Soyuz and Progress)" or "onset of the defect"
     */
    public String of(String path) {
        String quantity = quantity(path);
        if (quantity.equals("change")) {
            return "date of the change";
        }
        String defect = path.startsWith(DEFECT + ".") ? quantity + " of the defect" : quantity;
        String owner = owner(path);
        return owner.isEmpty() ? defect : defect + " (" + owner + ")";
    }

    private String design(String id) {
        String title = reading.result().record().designs().stream()
                .filter(design -> design.id().equals(id))
                .map(RecordSummary.Design::title)
                .filter(found -> !found.isBlank())
                .findFirst()
                .orElse(plain(id));
        return Wording.shortened(title, LONGEST_OWNER);
    }

    /**
     * A parameter in words where no record tells the titles of designs.
     *
     * @param path its dotted path
     * @return such as "exposed area (Soyuz Progress)"
     */
    public static String withoutRecord(String path) {
        int at = path.lastIndexOf('.');
        String quantity = plain(path.substring(at + 1));
        String owner = at < 0 ? "" : path.substring(0, at);
        if (owner.isEmpty()) {
            return quantity;
        }
        if (owner.equals(DEFECT)) {
            return quantity + " of the defect";
        }
        String words =
                Arrays.stream(plain(owner).split(" ", -1)).map(Wording::capital).collect(Collectors.joining(" "));
        return quantity + " (" + words + ")";
    }

    private static String plain(String key) {
        return key.replace('_', ' ').replace('-', ' ').strip();
    }

    /**
     * A parameter in words where it is plain that a defect is spoken of.
     *
     * @param path its dotted path
     * @return such as "onset", or "exposed area (Soyuz and Progress)"
     */
    public String brief(String path) {
        String owner = owner(path);
        return owner.isEmpty() ? quantity(path) : quantity(path) + " (" + owner + ")";
    }

    /**
     * What a parameter is.
     *
     * @param path its dotted path
     * @return such as "wall thickness"
     */
    public String quantity(String path) {
        return plain(path.substring(path.lastIndexOf('.') + 1));
    }

    /**
     * Whose a parameter is.
     *
     * @param path its dotted path
     * @return such as "Soyuz and Progress"; empty where it is common to all
     */
    public String owner(String path) {
        String owner = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        String rest = owner.equals(DEFECT) ? "" : owner.replaceFirst("^" + DEFECT + "\\.", "");
        return rest.isEmpty() ? "" : design(rest);
    }

    /**
     * A unit for people.
     *
     * @param unit as the result has it
     * @return such as "m²"; empty for plain numbers and dates
     */
    public static String unit(String unit) {
        return unit.equals("utc") ? "" : unit.equals("m2") ? "m²" : unit;
    }

    /**
     * A value with its unit.
     *
     * @param value the value; a date as a decimal year
     * @param unit its unit, {@code utc} for a date
     * @return such as "0.34 m²" or "Sep 2016"
     */
    public static String value(double value, String unit) {
        if (unit.equals("utc")) {
            int month = (int) Math.min(11, Math.floor(12 * (value - Math.floor(value))));
            return Dates.month(
                    String.format(Locale.ROOT, "%04d-%02d-15T00:00:00Z", (int) Math.floor(value), month + 1));
        }
        String number = Numbers.significant(value, value >= 100 ? 3 : 2);
        return unit.isEmpty() ? number : number + "\u00A0" + unit(unit);
    }
}
