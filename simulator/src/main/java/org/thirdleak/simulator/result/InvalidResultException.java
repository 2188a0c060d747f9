package org.thirdleak.simulator.result;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thirdleak.simulator.config.ConfigProblem;

/** A file was read but is no whole result; carries everything that is wrong with it, not only the first. */
public final class InvalidResultException extends IOException {
    private static final long serialVersionUID = 1L;

    private final ConfigProblem[] problems;

    /**
     * With all problems. What is wrong in the same way in every item of a list is told once, with the number of places.
     *
     * @param problems at least one, in any order
     */
    public InvalidResultException(Collection<ConfigProblem> problems) {
        this(folded(problems));
    }

    private InvalidResultException(ConfigProblem[] problems) {
        super(List.of(problems).stream().map(ConfigProblem::toString).collect(Collectors.joining("\n")));
        this.problems = problems;
    }

    private static ConfigProblem[] folded(Collection<ConfigProblem> problems) {
        Map<String, List<ConfigProblem>> alike = problems.stream()
                .distinct()
                .sorted(ConfigProblem.BY_PLACE)
                .collect(Collectors.groupingBy(
                        problem -> problem.path().replaceAll("\\[\\d+]", "[]") + " " + problem.message(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream()
                .map(InvalidResultException::first)
                .sorted(ConfigProblem.BY_PLACE)
                .toArray(ConfigProblem[]::new);
    }

    private static ConfigProblem first(List<ConfigProblem> alike) {
        ConfigProblem first = alike.get(0);
        if (alike.size() == 1) {
            return first;
        }
        String places = alike.size() == 2 ? "1 further place" : (alike.size() - 1) + " further places";
        return new ConfigProblem(
                first.source(),
                first.line(),
                first.column(),
                first.path(),
                first.message() + " (and the same in " + places + ")",
                first.snippet());
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
