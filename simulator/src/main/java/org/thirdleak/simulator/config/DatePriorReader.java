package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads priors on dates.
 *
 * @param problems where problems are noted
 */
record DatePriorReader(ProblemList problems) {

    /** Reads a plain date or a distribution. */
    Optional<DatePriorConfig> read(JsonNode node, TreePath path) {
        if (node.isTextual()) {
            return scalars().date(node, path).map(DatePriorConfig.Fixed::new);
        }
        if (!node.isObject()) {
            problems.expected(path, "a date or a prior such as { uniform: [2015-01-01, 2023-10-09] }", node);
            return Optional.empty();
        }
        return DistributionSyntax.read(DistributionSyntax.OF_DATES, node, path, problems)
                .flatMap(written -> written.name().equals("uniform") ? uniform(written, path) : normal(written));
    }

    private Optional<DatePriorConfig> uniform(DistributionSyntax.Written written, TreePath path) {
        Optional<Instant> from = scalars().date(written.first(), written.firstPath());
        Optional<Instant> to = scalars().date(written.second(), written.secondPath());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().isBefore(to.get())) {
            problems.add(
                    path.part("uniform"),
                    from.get().equals(to.get())
                            ? "the dates are equal; write the plain date to fix it"
                            : "the dates are reversed; write the earlier one first");
            return Optional.empty();
        }
        return Optional.of(new DatePriorConfig.Uniform(from.get(), to.get()));
    }

    private Optional<DatePriorConfig> normal(DistributionSyntax.Written written) {
        Optional<Instant> mean = scalars().date(written.first(), written.firstPath());
        Limits days = new Limits(0, Double.POSITIVE_INFINITY, true, false, "d", "");
        Optional<Double> sd = scalars().number(written.second(), written.secondPath(), days);
        return mean.flatMap(date -> sd.map(width -> new DatePriorConfig.Normal(date, width)));
    }

    private ScalarReader scalars() {
        return new ScalarReader(problems);
    }
}
