package org.thirdleak.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.thirdleak.report.CompareFolder;
import org.thirdleak.report.ReportFolder;
import org.thirdleak.report.ReportOptions;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.simulator.cli.PictureFormats;
import org.thirdleak.simulator.cli.ReportWriter;
import org.thirdleak.simulator.cli.ThirdLeak;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.config.ReportConfig;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.RunResult;

/** Wires the simulator to the report and runs a command. The one place that ends the virtual machine. */
public final class Main {

    private Main() {}

    /** Draws results with the charts of this project. */
    public static ReportWriter report() {
        return new Charts(PictureFormats.LIGHT_PNG);
    }

    private record Charts(PictureFormats formats) implements ReportWriter {

        @Override
        public ReportWriter with(PictureFormats chosen) {
            return new Charts(chosen);
        }

        private ReportOptions options(Bands bands) {
            return new ReportOptions(bands, formats.dark(), formats.svg(), formats.pdf());
        }

        @Override
        public List<Path> write(RunResult result, ReportConfig config, Path folder) throws IOException {
            Bands bands = config.bands() == ReportConfig.Bands.NONE ? Bands.NONE : Bands.KASS_RAFTERY;
            return ReportFolder.write(result, folder, options(bands));
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
        public List<Path> write(RunComparison comparison, Path folder) throws IOException {
            return CompareFolder.write(comparison, folder, ReportOptions.DEFAULT);
        }
    }

    /**
     * Runs a command and ends with its exit code.
     *
     * @param args command and options; see {@code --help}
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = ThirdLeak.commandLine(report()).setOut(out).setErr(err).execute(args);
        out.flush();
        err.flush();
        System.exit(code);
    }
}
