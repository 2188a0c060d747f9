package org.thirdleak.workbench.application;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder that keeps layout and preferences; one window at a time writes into it.
 *
 * @param path where it is, absolute
 */
record DataFolder(Path path) {

    private static final String OPTION = "-data";
    private static final int MOST = 100;

    /** A folder beside it that no window uses: its name with a number behind it. */
    Optional<DataFolder> freeOneBeside() {
        for (int number = 2; number <= MOST; number++) {
            DataFolder other = new DataFolder(path.resolveSibling(path.getFileName() + "-" + number));
            if (other.free()) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private boolean free() {
        Path lock = path.resolve(".metadata").resolve(".lock");
        if (!Files.exists(lock)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken != null;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A command line that starts with this folder in place of the one named.
     *
     * @param command the program
     * @param arguments its arguments
     */
    List<String> start(String command, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(arguments);
        int at = line.indexOf(OPTION);
        if (at >= 0 && at + 1 < line.size()) {
            line.set(at + 1, path.toString());
        } else {
            line.add(OPTION);
            line.add(path.toString());
        }
        return List.copyOf(line);
    }
}
