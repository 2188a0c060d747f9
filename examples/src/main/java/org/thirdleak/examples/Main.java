package org.thirdleak.examples;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.thirdleak.report.RunReport;
import org.thirdleak.simulator.cli.ThirdLeak;

/** Wires the simulator to the report and runs a command. The one place that ends the virtual machine. */
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends with its exit code.
     *
     * @param args command and options; see {@code --help}
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code =
                ThirdLeak.commandLine(RunReport.DEFAULT).setOut(out).setErr(err).execute(args);
        out.flush();
        err.flush();
        System.exit(code);
    }
}
