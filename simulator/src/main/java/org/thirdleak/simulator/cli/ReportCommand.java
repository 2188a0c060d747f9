package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.thirdleak.simulator.config.ReportConfig;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.run.PictureFormats;
import org.thirdleak.simulator.run.ReportWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report DIR}: draws again from a result. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Draws a run, a circuit or a calibration again from its JSON file.",
            "Light PNGs with the CSV of their numbers, for a run page.png and report.html too."
        },
        footer = {
            "",
            "All pictures are drawn before the first file is replaced; files of other formats that are there already",
            "stay as they are."
        })
final class ReportCommand implements Callable<Integer> {

    private final ReportWriter report;

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of a run, a circuit or a calibration")
    private Path folder = Path.of("");

    @Option(names = "--bands", description = "Verbal bands of Bayes factors: ${COMPLETION-CANDIDATES}")
    private ReportConfig.Bands bands = ReportConfig.Bands.KASS_RAFTERY;

    @Option(names = "--dark", description = "Dark pictures too: NAME-dark beside NAME")
    private boolean dark;

    @Option(names = "--svg", description = "Every picture as SVG too")
    private boolean svg;

    @Option(names = "--pdf", description = "Every picture as PDF too, and for a run report.pdf for print")
    private boolean pdf;

    @Option(names = "--all", description = "Everything: --dark --svg --pdf")
    private boolean all;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(ReportWriter report) {
        this.report = report;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> files = drawn();
        files.forEach(file -> spec.commandLine().getOut().println("Wrote " + file));
        return ExitCode.DONE;
    }

    private List<Path> drawn() throws IOException {
        ReportWriter writer = report.with(all ? PictureFormats.ALL : new PictureFormats(dark, svg, pdf));
        Path file = ResultFolder.resultIn(folder);
        if (file.endsWith(ResultJson.CIRCUIT_FILE)) {
            return writer.write(ResultJson.readCircuit(file), folder);
        }
        return file.endsWith(ResultJson.CALIBRATION_FILE)
                ? writer.write(ResultJson.readCalibration(file), folder)
                : writer.write(ResultJson.read(file), bands != ReportConfig.Bands.NONE, folder);
    }
}
