package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thirdleak.simulator.result.ResultJson;

/** A folder that a command of this program wrote: finds the result in it, or says what was expected instead. */
final class ResultFolder {
    private static final int MOST_SUGGESTIONS = 3;
    private static final List<String> RESULTS =
            List.of(ResultJson.CIRCUIT_FILE, ResultJson.CALIBRATION_FILE, ResultJson.FILE);

    private ResultFolder() {}

    /**
     * The result in a folder.
     *
     * @param folder the folder
     * @return its file, of a run, a circuit or a calibration
     * @throws IOException if there is no such folder or no result in it; the message says what to give instead
     */
    static Path resultIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new IOException("there is no folder " + folder + suggestion(parent(folder)));
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is a file; give the folder that it lies in: " + parent(folder));
        }
        for (String name : RESULTS) {
            if (Files.exists(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        throw new IOException(folder + " holds no result: a run folder has a " + ResultJson.FILE
                + ", that of a circuit a " + ResultJson.CIRCUIT_FILE + ", that of a calibration a "
                + ResultJson.CALIBRATION_FILE + unfinished(folder) + suggestion(folder));
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? Path.of(".") : parent;
    }

    private static String unfinished(Path folder) {
        return Files.isDirectory(folder.resolve("checkpoint")) ? ". This run is not finished: resume it first" : "";
    }

    /** The folders inside that do hold a result, where somebody gave the folder of all runs. */
    private static String suggestion(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> inside = Files.list(folder)) {
            String found = inside.filter(ResultFolder::holdsResult)
                    .sorted()
                    .limit(MOST_SUGGESTIONS)
                    .map(Path::toString)
                    .collect(Collectors.joining(", "));
            return found.isEmpty() ? "" : ". There is a result in " + found;
        }
    }

    private static boolean holdsResult(Path folder) {
        return RESULTS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }
}
