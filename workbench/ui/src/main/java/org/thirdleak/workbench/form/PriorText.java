package org.thirdleak.workbench.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.config.DistributionSyntax;
import org.thirdleak.simulator.config.NumberText;
import org.thirdleak.simulator.config.SettingReader;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.prior.Priors;

/**
 * A prior taken apart into what is typed: its kind and the texts of its parameters.
 *
 * @param ofDates whether it is one on dates
 * @param kind word of the distribution, {@link #FIXED} for a plain value
 * @param parameters as typed; one for a plain value
 */
record PriorText(boolean ofDates, String kind, List<String> parameters) {
    /** The kind of a value known exactly. */
    static final String FIXED = "fixed";

    private static final String EXACT = "value";

    PriorText {
        parameters = List.copyOf(parameters);
    }

    /** Every kind, the plain value first. */
    static List<String> kinds(boolean ofDates) {
        List<String> kinds = new ArrayList<>(List.of(FIXED));
        known(ofDates).forEach(syntax -> kinds.add(syntax.name()));
        return kinds;
    }

    private static List<DistributionSyntax> known(boolean ofDates) {
        return ofDates ? DistributionSyntax.OF_DATES : DistributionSyntax.OF_NUMBERS;
    }

    private static Optional<DistributionSyntax> syntax(boolean ofDates, String kind) {
        return known(ofDates).stream()
                .filter(syntax -> syntax.name().equals(kind))
                .findFirst();
    }

    /** Takes a prior apart; what is none is a plain value with its text. */
    static PriorText of(JsonNode value, boolean ofDates) {
        if (value.isObject() && value.size() == 1) {
            String kind = value.fieldNames().next();
            JsonNode given = value.get(kind);
            Optional<PriorText> known = syntax(ofDates, kind)
                    .map(syntax -> new PriorText(
                            ofDates,
                            kind,
                            List.of(
                                    text(
                                            syntax.named()
                                                    ? given.path(
                                                            syntax.parameters().get(0))
                                                    : given.path(0)),
                                    text(
                                            syntax.named()
                                                    ? given.path(
                                                            syntax.parameters().get(1))
                                                    : given.path(1)))));
            if (known.isPresent()) {
                return known.get();
            }
        }
        return new PriorText(ofDates, FIXED, List.of(text(value)));
    }

    private static String text(JsonNode node) {
        if (node.isNumber()) {
            return NumberText.shortest(node.doubleValue());
        }
        return node.isContainerNode() ? node.toString() : node.asText();
    }

    /** The names of the parameters, in their order. */
    List<String> names() {
        return syntax(ofDates, kind).map(DistributionSyntax::parameters).orElse(List.of(EXACT));
    }

    /** As written in a file. */
    String yaml() {
        return syntax(ofDates, kind).map(syntax -> syntax.written(parameters)).orElse(parameters.get(0));
    }

    /** The prior meant, empty while it is half typed or none. */
    Optional<Prior> prior() {
        return SettingReader.value(yaml()).flatMap(value -> prior(value, ofDates));
    }

    /** The prior that a value of a setting means, whatever range the setting has. */
    static Optional<Prior> prior(JsonNode value, boolean ofDates) {
        return ofDates
                ? SettingReader.datePrior(value).map(Priors::of)
                : SettingReader.prior(value).map(Priors::of);
    }

    /**
     * Another kind with parameters that say about the same, so that one begins near what was meant.
     *
     * @param other word of the other kind
     */
    PriorText as(String other) {
        if (other.equals(kind)) {
            return this;
        }
        PriorText begun = new PriorText(ofDates, other, ofDates ? List.of("2020-01-01", "365") : List.of("1", "2"));
        return prior().map(now -> begun.near(now)).orElse(begun);
    }

    private PriorText near(Prior now) {
        return new PriorText(ofDates, kind, ofDates ? PriorStart.ofDates(kind, now) : PriorStart.ofNumbers(kind, now));
    }
}
