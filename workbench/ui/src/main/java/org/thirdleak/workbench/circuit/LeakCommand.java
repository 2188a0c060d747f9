package org.thirdleak.workbench.circuit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.CircuitDocument;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.workbench.session.ProgramCommand;

/** Follows a leak by the command {@code circuit} itself, so that both write the same folder byte for byte. */
final class LeakCommand {

    private static final int HASH_DIGITS = 8;

    private LeakCommand() {}

    /**
     * Follows the leak of a config, as saved.
     *
     * @param config the file
     * @param folder the folder worked in; the run is in {@code runs} below it, as on the command line
     * @return the run folder
     * @throws IOException if the leak cannot be followed; the message says why, a line per problem
     */
    static Path follow(Path config, Path folder) throws IOException {
        Path out = place(config, folder);
        ProgramCommand.carryOut("circuit", config.toString(), "--out", out.toString(), "--quiet");
        return out;
    }

    private static Path place(Path config, Path folder) throws IOException {
        if (!CircuitConfigReader.isCircuit(config)) {
            throw new IOException(config.getFileName() + " is not the config of a circuit. "
                    + "Open one that has a leak and circuits, such as the example of a circuit, and press F6.");
        }
        try {
            CircuitDocument document = CircuitConfigReader.read(config, List.of());
            return folder.resolve("runs")
                    .resolve(document.name() + "-" + document.sha256().substring(0, HASH_DIGITS));
        } catch (InvalidConfigException e) {
            throw new IOException(
                    e.problems().stream().map(ConfigProblem::toString).collect(Collectors.joining("\n")), e);
        }
    }
}
