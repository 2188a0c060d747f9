package org.thirdleak.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.SweepResult;
import org.thirdleak.simulator.run.PictureFormats;
import org.thirdleak.simulator.run.ReportWriter;

/**
 * Draws results with the charts of this project: what a command line or a window hands to a run.
 *
 * @param formats which pictures to write beside the light PNGs
 */
public record RunReport(PictureFormats formats) implements ReportWriter {

    /** What a run writes: light PNGs only. */
    public static final RunReport DEFAULT = new RunReport(PictureFormats.LIGHT_PNG);

    @Override
    public ReportWriter with(PictureFormats chosen) {
        return new RunReport(chosen);
    }

    private ReportOptions options(Bands bands) {
        return new ReportOptions(bands, formats.dark(), formats.svg(), formats.pdf());
    }

    @Override
    public List<Path> write(RunResult result, boolean verbalBands, Path folder) throws IOException {
        return ReportFolder.write(result, folder, options(verbalBands ? Bands.KASS_RAFTERY : Bands.NONE));
    }

    @Override
    public List<Path> write(CircuitResult result, Path folder) throws IOException {
        return ReportFolder.writeCircuit(result, folder, options(Bands.KASS_RAFTERY));
    }

    @Override
    public List<Path> write(CalibrationResult result, Path folder) throws IOException {
        return ReportFolder.writeCalibration(result, folder, options(Bands.KASS_RAFTERY));
    }

    @Override
    public List<Path> write(SweepResult result, Path folder) throws IOException {
        return ReportFolder.writeSweep(result, folder, options(Bands.KASS_RAFTERY));
    }

    @Override
    public List<Path> write(RunComparison comparison, Path folder) throws IOException {
        return CompareFolder.write(comparison, folder, ReportOptions.DEFAULT);
    }
}
