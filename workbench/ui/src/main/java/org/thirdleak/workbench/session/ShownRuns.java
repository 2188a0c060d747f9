package org.thirdleak.workbench.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which run folders the views of results show: one that is read, and those ticked to be compared. */
public final class ShownRuns {

    private final Changes<ShownRuns> changes = new Changes<>();
    private final Changes<ShownRuns> reads = new Changes<>();
    private volatile Optional<Path> read = Optional.empty();
    private volatile List<Path> compared = List.of();

    /** The run folder that is read, an absolute path. */
    public Optional<Path> read() {
        return read;
    }

    /** The run folders to compare, absolute paths in the order of ticking. */
    public List<Path> compared() {
        return compared;
    }

    /**
     * Reads a run.
     *
     * @param folder its folder
     */
    public void read(Path folder) {
        read = Optional.of(folder.toAbsolutePath().normalize());
        reads.tell(this);
        changes.tell(this);
    }

    /**
     * Compares runs.
     *
     * @param folders their folders
     */
    public void compare(List<Path> folders) {
        compared = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .toList();
        changes.tell(this);
    }

    /** Hears when another run is read, or the same one anew. */
    public Changes<ShownRuns> reads() {
        return reads;
    }

    /** Hears when other runs are read or compared, or the same ones anew. */
    public Changes<ShownRuns> changes() {
        return changes;
    }
}
