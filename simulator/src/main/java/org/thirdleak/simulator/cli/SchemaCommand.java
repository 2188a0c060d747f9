package org.thirdleak.simulator.cli;

import java.util.concurrent.Callable;
import org.thirdleak.simulator.config.ConfigSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code schema}: the JSON Schema of configs. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of configs, for editors that complete and check them.")
final class SchemaCommand implements Callable<Integer> {

    @Option(names = "--circuit", description = "The schema of circuit configs, for the command circuit")
    private boolean circuit;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ConfigSchema schema = circuit ? ConfigSchema.ofCircuitConfig() : ConfigSchema.ofRunConfig();
        spec.commandLine().getOut().print(schema.text());
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
