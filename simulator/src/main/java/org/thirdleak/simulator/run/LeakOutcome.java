package org.thirdleak.simulator.run;

import java.nio.file.Path;
import java.util.List;
import org.thirdleak.simulator.result.CircuitResult;

/**
 * How a leak was followed that was not cancelled.
 *
 * @param result what became of the circuit
 * @param folder its folder, an absolute path
 * @param files the files written, where they are now
 */
public record LeakOutcome(CircuitResult result, Path folder, List<Path> files) {

    /** Copies the list. */
    public LeakOutcome {
        files = List.copyOf(files);
    }
}
