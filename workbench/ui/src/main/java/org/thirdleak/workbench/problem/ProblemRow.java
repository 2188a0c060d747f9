package org.thirdleak.workbench.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.workbench.source.ConfigText;

/**
 * A problem and the config it belongs to.
 *
 * @param file the config, an absolute path
 * @param problem what is wrong; may lie in a data file that the config names
 */
record ProblemRow(Path file, ConfigProblem problem) {

    static final Comparator<ProblemRow> BY_PLACE =
            Comparator.comparing(ProblemRow::file).thenComparing(ProblemRow::problem, ConfigProblem.BY_PLACE);

    /** All rows of a board, by file and place. */
    static List<ProblemRow> of(Map<Path, List<ConfigProblem>> problems) {
        List<ProblemRow> rows = new ArrayList<>();
        problems.forEach((file, found) -> found.forEach(problem -> rows.add(new ProblemRow(file, problem))));
        rows.sort(BY_PLACE);
        return rows;
    }

    /** Name of the config. */
    String config() {
        return String.valueOf(file.getFileName());
    }

    /** Name of the file that the problem lies in. */
    String source() {
        String source = problem.source();
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    }

    /** Whether it lies in the config itself, not in a file that the config names. */
    boolean inConfig() {
        return source().equals(config());
    }

    /**
     * The setting to jump to: the wrong one, or the one that names the wrong file.
     *
     * @param text the config
     * @return its dotted path; empty if the text has neither it nor a group around it
     */
    Optional<String> setting(ConfigText text) {
        if (inConfig()) {
            String top = problem.path().replaceFirst("\\..*", "");
            return top.isEmpty() || text.value(top).isEmpty() ? Optional.empty() : Optional.of(problem.path());
        }
        return text.paths().stream()
                .filter(path -> text.words(path)
                        .filter(value -> value.endsWith(source()))
                        .isPresent())
                .findFirst();
    }

    /** Line, empty if it is not in one. */
    String line() {
        return problem.line() == 0 ? "" : String.valueOf(problem.line());
    }

    /** As copied: one line, cells parted by tabs. */
    String text() {
        return String.join("\t", "Error", problem.message(), problem.path(), source(), line(), config());
    }

    /** How many, for the title of a view. */
    static String counted(int rows) {
        return rows == 0 ? "Problems" : rows == 1 ? "1 problem" : rows + " problems";
    }
}
