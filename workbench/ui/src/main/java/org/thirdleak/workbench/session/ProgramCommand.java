package org.thirdleak.workbench.session;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.thirdleak.report.RunReport;
import org.thirdleak.simulator.cli.ExitCode;
import org.thirdleak.simulator.cli.ThirdLeak;

/** A command of the command line, carried out by the window: both write the same files. */
public final class ProgramCommand {

    private ProgramCommand() {}

    /**
     * Carries out a command. Takes seconds: not for the thread of the window.
     *
     * @param words the command and what it is given, as on the command line
     * @throws IOException if it fails; says why, a line per problem
     */
    public static void carryOut(String... words) throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter err = new PrintWriter(said);
        int code = ThirdLeak.commandLine(RunReport.DEFAULT)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(err)
                .execute(words);
        err.flush();
        if (code != ExitCode.DONE && code != ExitCode.UNTRUSTED) {
            throw new IOException(said.toString().strip());
        }
    }
}
