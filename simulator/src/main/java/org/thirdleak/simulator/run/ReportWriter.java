package org.thirdleak.simulator.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.SweepResult;

/** Draws a result; supplied by the program that knows how, so that the simulator need not. */
@FunctionalInterface
public interface ReportWriter {
    /**
     * Draws.
     *
     * @param result what to draw
     * @param verbalBands whether Bayes factors are shown with their verbal bands
     * @param folder where the files go
     * @return the files written
     * @throws IOException if one of them cannot be written
     */
    List<Path> write(RunResult result, boolean verbalBands, Path folder) throws IOException;

    /**
     * The same writer for other formats; itself unless it knows how.
     *
     * @param formats which pictures to write beside the light PNGs
     * @return a writer of these formats
     */
    default ReportWriter with(PictureFormats formats) {
        return this;
    }

    /**
     * Draws a leak of a circuit; nothing unless the writer knows how.
     *
     * @param result what to draw
     * @param folder where the files go
     * @return the files written
     * @throws IOException if one of them cannot be written
     */
    default List<Path> write(CircuitResult result, Path folder) throws IOException {
        return List.of();
    }

    /**
     * Draws a calibration; nothing unless the writer knows how.
     *
     * @param result what to draw
     * @param folder where the files go
     * @return the files written
     * @throws IOException if one of them cannot be written
     */
    default List<Path> write(CalibrationResult result, Path folder) throws IOException {
        return List.of();
    }

    /**
     * Draws a sweep; nothing unless the writer knows how.
     *
     * @param result what to draw
     * @param folder where the files go
     * @return the files written
     * @throws IOException if one of them cannot be written
     */
    default List<Path> write(SweepResult result, Path folder) throws IOException {
        return List.of();
    }

    /**
     * Draws runs side by side; nothing unless the writer knows how.
     *
     * @param comparison what to draw
     * @param folder where the files go
     * @return the files written
     * @throws IOException if one of them cannot be written
     */
    default List<Path> write(RunComparison comparison, Path folder) throws IOException {
        return List.of();
    }
}
