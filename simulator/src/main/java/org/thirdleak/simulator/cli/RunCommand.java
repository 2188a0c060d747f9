package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.ResolvedConfig;
import org.thirdleak.simulator.experiment.CompletedRun;
import org.thirdleak.simulator.experiment.Experiment;
import org.thirdleak.simulator.experiment.PosteriorTable;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.scenario.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code run CONFIG}: the whole comparison. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Plays the record forward under each hypothesis, weighs them, and draws the answer.")
final class RunCommand implements Callable<Integer> {

    private final ReportWriter report;

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand(ReportWriter report) {
        this.report = report;
    }

    @Override
    public Integer call() throws InvalidConfigException, IOException {
        work.check(spec);
        Study study = config.study();
        RunFolder folder = RunFolder.claim(
                work.folder(study.name(), study.sha256()), RunIdentity.run(study.sha256()), work.force());
        return work.run(spec, (runner, computed) -> {
            CompletedRun completed = new Experiment(study, runner, ThirdLeak.version()).complete();
            RunResult result = completed.result();
            computed.run();
            RunRecord record = work.record(
                    result.diagnostics().trusted() ? "done" : "untrusted",
                    RunIdentity.run(study.sha256()),
                    study.config().seed(),
                    config);
            List<Path> files = folder.write(draft -> write(draft, study, completed, record));
            PrintWriter stdout = spec.commandLine().getOut();
            Verdict.of(result).forEach(stdout::println);
            WorkOptions.announce(files, stdout);
            return result.diagnostics().trusted() ? ExitCode.DONE : ExitCode.UNTRUSTED;
        });
    }

    /** Numbers are put into words while the charts are drawn. */
    private List<Path> write(Path draft, Study study, CompletedRun completed, RunRecord record) throws IOException {
        RunResult result = completed.result();
        CompletableFuture<byte[]> json =
                CompletableFuture.supplyAsync(() -> ResultJson.text(result).getBytes(StandardCharsets.UTF_8));
        CompletableFuture<byte[]> draws = CompletableFuture.supplyAsync(completed.draws()::compressed);
        List<Path> files = new ArrayList<>(report.write(result, study.config().report(), draft));
        files.add(Files.write(draft.resolve(ResultJson.FILE), outcome(json)));
        if (!completed.draws().isEmpty()) {
            files.add(Files.write(draft.resolve(PosteriorTable.FILE), outcome(draws)));
        }
        Files.copy(config.file(), draft.resolve(RunFolder.CONFIG));
        Files.writeString(draft.resolve(ResolvedConfig.FILE), study.resolved().text(), StandardCharsets.UTF_8);
        Files.writeString(draft.resolve(RunRecord.FILE), record.text(), StandardCharsets.UTF_8);
        return files;
    }

    private static byte[] outcome(CompletableFuture<byte[]> text) {
        try {
            return text.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
