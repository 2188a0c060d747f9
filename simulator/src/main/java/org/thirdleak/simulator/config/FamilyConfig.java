package org.thirdleak.simulator.config;

import java.util.List;
import java.util.Map;

/**
 * Hypotheses of one kind, taken together: prior weights are then those of the families, and within each of its hypotheses.
 *
 * @param id its id
 * @param title its name
 * @param weight its prior weight
 */
@Doc("Hypotheses of one kind, taken together")
public record FamilyConfig(
        @Doc("Id, unique in the list") String id,

        @Doc("Name for people; left out, the id") @Default("\"\"")
        String title,

        @Doc("Prior weight, relative to the other families") @Default("1") @Range(min = 0)
        double weight) {

    /** The families of a config that writes none; they have no weights of their own then. */
    public static final List<FamilyConfig> USUAL = List.of(
            new FamilyConfig("chance", "chance", 1),
            new FamilyConfig("environment", "changed surroundings", 1),
            new FamilyConfig("defect", "defect", 1));

    private static final Map<String, String> OF_TYPE = Map.of(
            "impacts", "chance",
            "frailty", "chance",
            "rate_change", "environment",
            "debris_cloud", "environment",
            "systematic_defect", "defect",
            "ageing", "defect");

    /**
     * The family of a hypothesis that names none.
     *
     * @param type type of the hypothesis, as in {@code rate_change}
     * @return id of its family; empty for an unknown type
     */
    public static String usual(String type) {
        return OF_TYPE.getOrDefault(type, "");
    }
}
