package org.thirdleak.workbench.circuit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.thirdleak.report.ReportFolder;
import org.thirdleak.report.ReportOptions;
import org.thirdleak.simulator.cli.ReportWriter;
import org.thirdleak.simulator.config.ReportConfig;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.RunResult;

/** Draws a leak as the command line does. */
record CircuitCharts() implements ReportWriter {

    @Override
    public List<Path> write(RunResult result, ReportConfig config, Path folder) throws IOException {
        return ReportFolder.write(result, folder, ReportOptions.DEFAULT);
    }

    @Override
    public List<Path> write(CircuitResult result, Path folder) throws IOException {
        return ReportFolder.writeCircuit(result, folder, ReportOptions.DEFAULT);
    }
}
