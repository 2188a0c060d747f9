package org.thirdleak.simulator.scenario;

import java.util.List;
import org.thirdleak.simulator.config.FamilyConfig;
import org.thirdleak.simulator.config.HypothesisConfig;
import org.thirdleak.simulator.config.RunConfig;
import org.thirdleak.simulator.config.TypeName;

/** Who belongs to which family, and what that makes of the prior weights. */
public final class HypothesisFamilies {

    /**
     * A family.
     *
     * @param id its id
     * @param title its name for people
     * @param hypotheses ids of its hypotheses, in the order of the config
     */
    public record Family(String id, String title, List<String> hypotheses) {
        /** Copies the list. */
        public Family {
            hypotheses = List.copyOf(hypotheses);
        }
    }

    private HypothesisFamilies() {}

    /**
     * The families of a config that have a hypothesis.
     *
     * @param config the config; without families of its own it has the usual ones
     * @return in the order of the config, every hypothesis in one of them
     */
    public static List<Family> of(RunConfig config) {
        return families(config).stream()
                .map(family -> new Family(
                        family.id(),
                        family.title().isEmpty() ? family.id() : family.title(),
                        config.hypotheses().stream()
                                .filter(hypothesis -> familyOf(hypothesis).equals(family.id()))
                                .map(HypothesisConfig::id)
                                .toList()))
                .filter(family -> !family.hypotheses().isEmpty())
                .toList();
    }

    private static List<FamilyConfig> families(RunConfig config) {
        return config.families().isEmpty() ? FamilyConfig.USUAL : config.families();
    }

    private static String familyOf(HypothesisConfig hypothesis) {
        return hypothesis
                .family()
                .orElseGet(() -> FamilyConfig.usual(
                        hypothesis.getClass().getAnnotation(TypeName.class).value()));
    }

    /**
     * Prior probabilities of the hypotheses. Where the config writes families, each has its share by its weight, and divides
     * it among its hypotheses by theirs; else the weights of the hypotheses are relative to all others.
     *
     * @param config the config
     * @return in the order of its hypotheses, summing to 1
     */
    static double[] priorProbabilities(RunConfig config) {
        if (config.families().isEmpty()) {
            double total = config.hypotheses().stream()
                    .mapToDouble(HypothesisConfig::weight)
                    .sum();
            return config.hypotheses().stream()
                    .mapToDouble(hypothesis -> hypothesis.weight() / total)
                    .toArray();
        }
        double total =
                config.families().stream().mapToDouble(FamilyConfig::weight).sum();
        return config.hypotheses().stream()
                .mapToDouble(hypothesis -> {
                    String family = familyOf(hypothesis);
                    double within = config.hypotheses().stream()
                            .filter(other -> familyOf(other).equals(family))
                            .mapToDouble(HypothesisConfig::weight)
                            .sum();
                    double share = config.families().stream()
                            .filter(f -> f.id().equals(family))
                            .mapToDouble(f -> f.weight() / total)
                            .sum();
                    return within == 0 ? 0 : share * hypothesis.weight() / within;
                })
                .toArray();
    }
}
