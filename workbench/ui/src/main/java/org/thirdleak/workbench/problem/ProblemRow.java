package org.thirdleak.workbench.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.thirdleak.simulator.config.ConfigProblem;

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

    /** Name of the file that the problem lies in. */
    String source() {
        String source = problem.source();
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    }

    /** Line, empty if it is not in one. */
    String line() {
        return problem.line() == 0 ? "" : String.valueOf(problem.line());
    }

    /** As copied: one line, cells parted by tabs. */
    String text() {
        return String.join("\t", "Error", problem.message(), problem.path(), source(), line());
    }

    /** How many, for the title of a view. */
    static String counted(int rows) {
        return rows == 0 ? "Problems" : rows == 1 ? "1 problem" : rows + " problems";
    }
}
