package org.thirdleak.workbench.circuit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.TrajectoryFigure;
import org.thirdleak.report.claim.LeakStory;
import org.thirdleak.report.schematic.CircuitSchematic;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.ResultJson;

/**
 * A leak as it was followed, ready to be shown.
 *
 * @param folder its run folder
 * @param result what became of the circuit
 * @param schematic the circuits at any time
 * @param course the figure of its course
 * @param track the times there are
 */
record FollowedLeak(Path folder, CircuitResult result, CircuitSchematic schematic, Figure course, TimeTrack track) {

    /**
     * Reads a run folder. Not for the thread of the window.
     *
     * @param folder the folder
     * @return the leak
     * @throws IOException if the folder holds none, or it is damaged; says what to do
     */
    static FollowedLeak read(Path folder) throws IOException {
        Path file = folder.resolve(ResultJson.CIRCUIT_FILE);
        if (!Files.isDirectory(folder)) {
            throw new IOException("The folder " + folder + " is gone. Select another run in Run History.");
        }
        if (!Files.exists(file)) {
            throw new IOException(
                    "This run holds no course of a leak.\nOpen the config of a circuit and press F6 to follow one, or select a "
                            + "circuit in Run History.");
        }
        try {
            CircuitResult result = ResultJson.readCircuit(file);
            CircuitSchematic schematic = CircuitSchematic.of(result);
            TimeTrack track = new TimeTrack(schematic.firstS(), schematic.lastS(), schematic.eventsS());
            return new FollowedLeak(folder, result, schematic, TrajectoryFigure.of(new LeakStory(result)), track);
        } catch (IOException | RuntimeException e) { // a damaged file can break a reader in many ways
            throw new IOException(
                    "The leak in " + folder.getFileName() + " cannot be shown: " + e.getMessage()
                            + "\nFollow it again: open its config and press F6.",
                    e);
        }
    }
}
