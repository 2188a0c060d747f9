package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.Fingerprint;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.ResolvedConfig;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.execution.CheckpointFolder;
import org.thirdleak.simulator.execution.EngineFailedException;
import org.thirdleak.simulator.execution.WorkFingerprint;
import org.thirdleak.simulator.experiment.CheckpointFoundException;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.experiment.Sweep;
import org.thirdleak.simulator.result.Provenance;
import org.thirdleak.simulator.result.SweepResult;
import org.thirdleak.simulator.run.ReportWriter;
import org.thirdleak.simulator.scenario.Study;
import org.thirdleak.simulator.scenario.StudyResolver;
import org.thirdleak.simulator.scenario.SweepPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sweep CONFIG}: the comparison at every point of a grid or a Sobol set of settings. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = "Compares the hypotheses at every point of a grid or a Sobol set of settings.")
final class SweepCommand implements Callable<Integer> {

    private static final String NAME = "sweep";
    private static final String SUFFIX = "-sweep";

    private final ReportWriter report;

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Option(names = "--resume", description = "Go on with work that was interrupted")
    private boolean resume;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SweepCommand(ReportWriter report) {
        this.report = report;
    }

    @Override
    public Integer call() throws InvalidConfigException, IOException {
        work.check(spec);
        ConfigDocument document = RunConfigReader.read(config.file(), config.overrides());
        SweepPlan plan = SweepPlan.of(document);
        Study study = StudyResolver.resolve(document);
        if (study.base().hypotheses().size() < 2) {
            throw new ParameterException(spec.commandLine(), "sweep needs a config with two hypotheses or more");
        }
        String sha256 = Fingerprint.of(study.sha256() + document.tree().path(NAME), List.of())
                .hex();
        CommandWords words = CommandWords.of(spec, NAME);
        try {
            RunFolder folder = RunFolder.claim(
                    work.folder(study.name() + SUFFIX, sha256), RunIdentity.sweep(sha256), work.force(), resume);
            return swept(study, plan, sha256, folder, words);
        } catch (CheckpointFoundException e) {
            return words.refuse(e);
        }
    }

    private int swept(Study study, SweepPlan plan, String sha256, RunFolder folder, CommandWords words)
            throws InvalidConfigException, IOException {
        long seed = study.config().seed();
        CheckpointFolder checkpoints = CheckpointFolder.open(
                folder.checkpoint(),
                new WorkFingerprint(RunIdentity.SWEEP, ThirdLeak.version(), sha256, seed, plan.points() + " points"),
                record(RunRecord.INTERRUPTED, sha256, seed).text(),
                work.checkpointEvery(),
                System::nanoTime);
        Provenance provenance = new Provenance(ThirdLeak.version(), study.name(), sha256, seed, 0);
        return work.run(spec, checkpoints, (runner, computed) -> {
            try {
                SweepResult result = new Sweep(study, plan, provenance).run(runner);
                computed.run();
                List<Path> files = folder.write(draft -> write(draft, study, sha256, result));
                PrintWriter out = spec.commandLine().getOut();
                SweepLines.of(result).forEach(out::println);
                WorkOptions.announce(files, out);
                return ExitCode.DONE;
            } catch (CancellationException e) {
                checkpoints.keep();
                return words.interrupted();
            } catch (EngineFailedException e) {
                checkpoints.keep();
                int code = Failure.explain(e, spec.commandLine().getErr());
                words.goOn();
                return code;
            }
        });
    }

    private List<Path> write(Path draft, Study study, String sha256, SweepResult result) throws IOException {
        List<Path> files = new ArrayList<>(report.write(result, draft));
        files.add(new SweepTable(result).write(draft));
        Files.copy(config.file(), draft.resolve(RunFolder.CONFIG));
        Files.writeString(draft.resolve(ResolvedConfig.FILE), study.resolved().text(), StandardCharsets.UTF_8);
        Files.writeString(
                draft.resolve(RunRecord.FILE),
                record(RunRecord.DONE, sha256, study.config().seed()).text(),
                StandardCharsets.UTF_8);
        return files;
    }

    private RunRecord record(String status, String sha256, long seed) {
        return work.record(status, RunIdentity.sweep(sha256), seed, config, spec);
    }
}
