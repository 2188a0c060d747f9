package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Reads priors on numbers, and refuses those whose support is outside the range of the setting.
 *
 * @param limits range of the setting
 * @param problems where problems are noted
 */
record PriorReader(Limits limits, ProblemList problems) {

    /** Reads a plain number or a distribution. */
    Optional<PriorConfig> read(JsonNode node, TreePath path) {
        if (node.isNumber()) {
            return new ScalarReader(problems).number(node, path, limits).map(PriorConfig.Fixed::new);
        }
        if (!node.isObject()) {
            problems.expected(path, "a number or a prior such as { log_uniform: [0.5, 2] }", node);
            return Optional.empty();
        }
        return DistributionSyntax.read(DistributionSyntax.OF_NUMBERS, node, path, problems)
                .flatMap(written -> distribution(written, path));
    }

    private Optional<PriorConfig> distribution(DistributionSyntax.Written written, TreePath path) {
        return switch (written.name()) {
            case "uniform" ->
                pair(written, limits, limits)
                        .filter(p -> ascending(p, written, path))
                        .map(p -> new PriorConfig.Uniform(p.first, p.second));
            case "log_uniform" ->
                pair(written, positive(), positive())
                        .filter(p -> ascending(p, written, path))
                        .filter(p -> accepted(
                                NearlyImproper.logUniform(p.first, p.second).map(NearlyImproper::reason),
                                path.part("log_uniform")))
                        .map(p -> new PriorConfig.LogUniform(p.first, p.second));
            case "log_normal" ->
                pair(written, Limits.POSITIVE, Limits.POSITIVE)
                        .filter(p -> tailsAllowed("log_normal", 0, path))
                        .filter(p -> accepted(
                                NearlyImproper.logNormal(p.second).map(NearlyImproper::reason),
                                path.part("log_normal")))
                        .map(p -> new PriorConfig.LogNormal(p.first, p.second));
            case "normal" ->
                pair(written, Limits.NONE, Limits.POSITIVE)
                        .filter(p -> tailsAllowed("normal", Double.NEGATIVE_INFINITY, path))
                        .map(p -> new PriorConfig.Normal(p.first, p.second));
            case "beta" ->
                pair(written, Limits.POSITIVE, Limits.POSITIVE)
                        .filter(p -> unitIntervalAllowed(path))
                        .map(p -> new PriorConfig.Beta(p.first, p.second));
            case "gamma" ->
                pair(written, Limits.POSITIVE, Limits.POSITIVE)
                        .filter(p -> tailsAllowed("gamma", 0, path))
                        .filter(p ->
                                accepted(NearlyImproper.gamma(p.first).map(NearlyImproper::reason), path.part("gamma")))
                        .map(p -> new PriorConfig.Gamma(p.first, p.second));
            default -> throw new IllegalStateException("no reader for the prior " + written.name());
        };
    }

    private record Pair(double first, double second) {}

    private Optional<Pair> pair(DistributionSyntax.Written written, Limits ofFirst, Limits ofSecond) {
        ScalarReader scalars = new ScalarReader(problems);
        Optional<Double> first = scalars.number(written.first(), written.firstPath(), ofFirst);
        Optional<Double> second = scalars.number(written.second(), written.secondPath(), ofSecond);
        return first.flatMap(a -> second.map(b -> new Pair(a, b)));
    }

    /** The bounds of a log-uniform must be positive even where the setting may be 0. */
    private Limits positive() {
        return limits.min() < 0 || (limits.min() == 0 && !limits.above())
                ? new Limits(0, limits.max(), true, limits.tails(), limits.unit(), "bounds of log_uniform")
                : limits;
    }

    private boolean ascending(Pair pair, DistributionSyntax.Written written, TreePath path) {
        if (pair.first < pair.second) {
            return true;
        }
        String bounds = "[" + NumberText.shortest(pair.first) + ", " + NumberText.shortest(pair.second) + "]";
        problems.add(
                path.part(written.name()),
                pair.first == pair.second
                        ? "the bounds " + bounds + " are equal; write the plain number to fix it"
                        : "the bounds " + bounds + " are swapped; write the lower one first");
        return false;
    }

    private boolean tailsAllowed(String prior, double supportMin, TreePath path) {
        return accepted(limits.objectionToTails(prior, supportMin), path.part(prior));
    }

    private boolean unitIntervalAllowed(TreePath path) {
        boolean inside = limits.min() <= 0 && limits.max() >= 1;
        return accepted(
                inside ? Optional.empty() : Optional.of("must be " + limits.allowed() + " but beta covers 0 to 1"),
                path.part("beta"));
    }

    private boolean accepted(Optional<String> objection, TreePath place) {
        objection.ifPresent(message -> problems.add(place, message));
        return objection.isEmpty();
    }
}
