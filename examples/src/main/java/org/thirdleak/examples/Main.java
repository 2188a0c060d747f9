package org.thirdleak.examples;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.thirdleak.report.ReportFolder;
import org.thirdleak.report.ReportOptions;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.cli.ReportWriter;
import org.thirdleak.simulator.cli.ThirdLeak;
import org.thirdleak.simulator.config.ReportConfig;

/** Wires the simulator to the report and runs a command. The one place that ends the virtual machine. */
public final class Main {

    private Main() {}

    /** Draws results with the charts of this project. */
    public static ReportWriter report() {
        return (result, config, folder) -> ReportFolder.write(
                result,
                folder,
                new ReportOptions(
                        config.bands() == ReportConfig.Bands.NONE ? Bands.NONE : Bands.KASS_RAFTERY, Theme.LIGHT));
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
