package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thirdleak.core.degradation.IntegrationFailure;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.CircuitDocument;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.LoopConfig;
import org.thirdleak.simulator.degradation.CircuitModel;
import org.thirdleak.simulator.degradation.CircuitRun;
import org.thirdleak.simulator.degradation.TrajectoryCsv;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.CircuitProvenance;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.run.ReportWriter;
import org.thirdleak.simulator.scenario.CircuitResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code circuit CONFIG}: one deterministic leak. */
@Command(
        name = "circuit",
        mixinStandardHelpOptions = true,
        description = "Follows one leak of a radiator circuit, from the hole to the cabin.")
final class CircuitCommand implements Callable<Integer> {

    private final ReportWriter report;

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CircuitCommand(ReportWriter report) {
        this.report = report;
    }

    @Override
    public Integer call() throws InvalidConfigException, IOException {
        work.check(spec);
        CircuitDocument document = CircuitConfigReader.read(config.file(), config.overrides());
        CircuitModel model = CircuitResolver.resolve(document);
        CircuitProvenance provenance = new CircuitProvenance(
                ThirdLeak.version(),
                document.name(),
                document.sha256(),
                document.config().seed());
        RunFolder folder = RunFolder.claim(
                work.folder(provenance.name(), provenance.configSha256()),
                RunIdentity.circuit(provenance.configSha256()),
                work.force());
        return work.run(spec, (runner, computed) -> {
            CircuitResult result = followed(document, model, provenance, runner);
            computed.run();
            List<Path> files = folder.write(draft -> write(draft, result));
            PrintWriter out = spec.commandLine().getOut();
            CircuitStory.of(result).forEach(out::println);
            WorkOptions.announce(files, out);
            return ExitCode.DONE;
        });
    }

    private static CircuitResult followed(
            CircuitDocument document, CircuitModel model, CircuitProvenance provenance, LocalBlockRunner runner)
            throws InvalidConfigException {
        try {
            return CircuitRun.run(model, provenance, runner);
        } catch (IntegrationFailure e) {
            List<LoopConfig> circuits = document.config().circuits();
            String names = IntStream.range(0, circuits.size())
                    .mapToObj(i -> i + " is " + circuits.get(i).id())
                    .collect(Collectors.joining(", "));
            throw new InvalidConfigException(List.of(document.problem(
                    "leak",
                    "cannot be followed with every uncertain input at its median: " + e.getMessage() + " (circuit "
                            + names + "; the hole opens at " + model.onsetS() + " s)")));
        }
    }

    private List<Path> write(Path draft, CircuitResult result) throws IOException {
        List<Path> files = new ArrayList<>(report.write(result, draft));
        Path table = draft.resolve("trajectory.csv");
        Files.writeString(table, TrajectoryCsv.text(result), StandardCharsets.UTF_8);
        files.add(table);
        Path story = draft.resolve("events.txt");
        Files.writeString(story, String.join("\n", CircuitStory.of(result)) + "\n", StandardCharsets.UTF_8);
        files.add(story);
        Path json = draft.resolve(ResultJson.CIRCUIT_FILE);
        Files.writeString(json, ResultJson.text(result), StandardCharsets.UTF_8);
        files.add(json);
        Path given = draft.resolve(RunFolder.CONFIG);
        Files.copy(config.file(), given);
        files.add(given);
        CircuitProvenance provenance = result.provenance();
        RunRecord record =
                work.record("done", RunIdentity.circuit(provenance.configSha256()), provenance.seed(), config);
        Path how = draft.resolve(RunRecord.FILE);
        Files.writeString(how, record.text(), StandardCharsets.UTF_8);
        files.add(how);
        return files;
    }
}
