package org.thirdleak.report.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thirdleak.simulator.result.RecordSummary;

/** Names of parameters of hypotheses for people. */
public final class ParameterName {
    private static final String DEFECT = "defect";

    private final Map<String, String> designs = new HashMap<>();

    /**
     * For the designs of a result.
     *
     * @param reading the result
     */
    public ParameterName(Reading reading) {
        for (RecordSummary.Design design : reading.result().record().designs()) {
            designs.put(design.id(), design.title().isBlank() ? design.id() : design.title());
        }
    }

    /**
     * The name of a parameter.
     *
     * @param path its dotted path, such as {@code soyuz-progress.wall_thickness}
     * @return such as "wall thickness of Soyuz and Progress"
     */
    public String of(String path) {
        String owner = owner(path);
        return quantity(path) + (owner.isEmpty() ? "" : " of " + owner);
    }

    /**
     * What a parameter is.
     *
     * @param path its dotted path
     * @return such as "wall thickness"
     */
    public String quantity(String path) {
        return path.substring(path.lastIndexOf('.') + 1).replace('_', ' ');
    }

    /**
     * Whose a parameter is.
     *
     * @param path its dotted path
     * @return such as "Soyuz and Progress"; empty where it is common to all
     */
    public String owner(String path) {
        List<String> owners = Arrays.stream(path.split("\\.", -1))
                .limit(path.chars().filter(c -> c == '.').count())
                .filter(part -> !part.equals(DEFECT))
                .map(part -> designs.getOrDefault(part, part))
                .toList();
        return Wording.list(owners);
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
}
