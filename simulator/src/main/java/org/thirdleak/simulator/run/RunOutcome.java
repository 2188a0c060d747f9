package org.thirdleak.simulator.run;

import java.nio.file.Path;
import java.util.List;
import org.thirdleak.simulator.result.RunResult;

/**
 * How a run ended that was not cancelled.
 *
 * @param result what it found
 * @param folder its folder, an absolute path
 * @param files the files it wrote that are worth a look, where they are now
 */
public record RunOutcome(RunResult result, Path folder, List<Path> files) {

    /** Copies the list. */
    public RunOutcome {
        files = List.copyOf(files);
    }
}
