package org.thirdleak.simulator.config;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A config or data file cannot be used; carries everything that is wrong with it, not only the first. */
public final class InvalidConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ConfigProblem[] problems;

    /**
     * With all problems.
     *
     * @param problems at least one, in any order
     */
    public InvalidConfigException(Collection<ConfigProblem> problems) {
        super(problems.stream()
                .distinct()
                .sorted(ConfigProblem.BY_PLACE)
                .map(ConfigProblem::toString)
                .collect(Collectors.joining("\n")));
        this.problems =
                problems.stream().distinct().sorted(ConfigProblem.BY_PLACE).toArray(ConfigProblem[]::new);
    }

    /**
     * What is wrong.
     *
     * @return all problems, sorted by place
     */
    public List<ConfigProblem> problems() {
        return List.of(problems);
    }
}
