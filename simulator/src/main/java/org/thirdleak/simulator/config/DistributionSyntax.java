package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a distribution of two parameters is written: {@code name: [first, second]} or
 * {@code name: { first: …, second: … }}.
 *
 * @param name word of the distribution
 * @param parameters names of its parameters
 * @param named whether the names are written
 */
public record DistributionSyntax(String name, List<String> parameters, boolean named) {
    /** Priors on numbers. */
    public static final List<DistributionSyntax> OF_NUMBERS = List.of(
            list("uniform", "low", "high"),
            list("log_uniform", "low", "high"),
            map("log_normal", "median", "sigma_ln"),
            map("normal", "mean", "sd"),
            list("beta", "a", "b"),
            map("gamma", "shape", "rate"));

    /** Priors on dates. */
    public static final List<DistributionSyntax> OF_DATES =
            List.of(list("uniform", "from", "to"), map("normal", "mean", "sd_d"));

    /** Copies the list. */
    public DistributionSyntax {
        parameters = List.copyOf(parameters);
    }

    private static DistributionSyntax list(String name, String first, String second) {
        return new DistributionSyntax(name, List.of(first, second), false);
    }

    private static DistributionSyntax map(String name, String first, String second) {
        return new DistributionSyntax(name, List.of(first, second), true);
    }

    /**
     * A distribution as found in a file.
     *
     * @param name which one
     * @param first its first parameter
     * @param firstPath where that is
     * @param second its second parameter
     * @param secondPath where that is
     */
    record Written(String name, JsonNode first, TreePath firstPath, JsonNode second, TreePath secondPath) {}

    /** Takes a distribution apart; what is wrong with its form is noted. */
    static Optional<Written> read(List<DistributionSyntax> known, JsonNode node, TreePath path, ProblemList problems) {
        List<String> names = known.stream().map(DistributionSyntax::name).toList();
        if (node.size() != 1) {
            problems.add(path, "a prior has exactly one of " + String.join(", ", names));
            return Optional.empty();
        }
        String name = node.fieldNames().next();
        for (DistributionSyntax syntax : known) {
            if (syntax.name.equals(name)) {
                return syntax.parameters(node.get(name), path.part(name), problems);
            }
        }
        String hint = NearestName.among(names).hint(name, "priors");
        problems.add(path.part(name), "unknown prior \"" + name + "\"" + hint);
        return Optional.empty();
    }

    private Optional<Written> parameters(JsonNode given, TreePath place, ProblemList problems) {
        if (named ? !given.isObject() : !(given.isArray() && given.size() == parameters.size())) {
            problems.expected(place, example(), given);
            return Optional.empty();
        }
        return named
                ? namedParameters(given, place, problems)
                : Optional.of(new Written(name, given.get(0), place.part("0"), given.get(1), place.part("1")));
    }

    private Optional<Written> namedParameters(JsonNode given, TreePath place, ProblemList problems) {
        List<String> missing = new ArrayList<>(parameters);
        given.fieldNames().forEachRemaining(missing::remove);
        boolean unknown = false;
        for (String key : (Iterable<String>) given::fieldNames) {
            if (!parameters.contains(key)) {
                String hint = NearestName.among(missing.isEmpty() ? parameters : missing)
                        .hint(key, "here");
                problems.add(place.part(key), "unknown parameter \"" + key + "\" of " + name + hint);
                unknown = true;
            }
        }
        if (!missing.isEmpty() && !unknown) {
            problems.add(place, name + " needs " + String.join(" and ", missing) + ", as in " + example());
        }
        return unknown || !missing.isEmpty() ? Optional.empty() : Optional.of(written(given, place));
    }

    private Written written(JsonNode given, TreePath place) {
        String first = parameters.get(0);
        String second = parameters.get(1);
        return new Written(name, given.get(first), place.part(first), given.get(second), place.part(second));
    }

    /**
     * A distribution as written in a file.
     *
     * @param values its parameters, in their order
     */
    public String written(List<String> values) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parts.add(named ? parameters.get(i) + ": " + values.get(i) : values.get(i));
        }
        String joined = String.join(", ", parts);
        return "{ " + name + ": " + (named ? "{ " + joined + " }" : "[" + joined + "]") + " }";
    }

    /** The form, for messages. */
    String example() {
        return named
                ? name + ": { " + String.join(": …, ", parameters) + ": … }"
                : name + ": [" + String.join(", ", parameters) + "]";
    }
}
