package org.thirdleak.workbench.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.workbench.session.Changes;

/** The problems of every config looked at, as last found. Safe for threads. */
public final class ProblemBoard {

    private final Map<Path, List<ConfigProblem>> byFile = new TreeMap<>();
    private final Changes<ProblemBoard> changes = new Changes<>();

    /**
     * Replaces what is known of a file.
     *
     * @param file the config, an absolute path
     * @param problems all its problems, none if it is sound
     */
    public void found(Path file, List<ConfigProblem> problems) {
        synchronized (byFile) {
            if (problems.isEmpty()) {
                byFile.remove(file);
            } else {
                byFile.put(file, List.copyOf(problems));
            }
        }
        changes.tell(this);
    }

    /** Problems by file, files without problems left out. */
    public Map<Path, List<ConfigProblem>> all() {
        synchronized (byFile) {
            return Map.copyOf(byFile);
        }
    }

    /** Hears when problems of a file were found or went. */
    public Changes<ProblemBoard> changes() {
        return changes;
    }
}
