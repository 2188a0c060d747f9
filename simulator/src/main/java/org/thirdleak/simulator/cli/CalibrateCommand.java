package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.calibration.Calibration;
import org.thirdleak.simulator.config.CalibrationConfig;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.execution.CheckpointFolder;
import org.thirdleak.simulator.execution.EngineFailedException;
import org.thirdleak.simulator.execution.WorkFingerprint;
import org.thirdleak.simulator.experiment.CheckpointFoundException;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.Provenance;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.run.ReportWriter;
import org.thirdleak.simulator.scenario.Scenario;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;
import org.thirdleak.simulator.scenario.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code calibrate CONFIG}: the analysis on trial, by records that it is known who made. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description =
                "Simulates records under each hypothesis, analyses each, and says whether its probabilities can be trusted.")
final class CalibrateCommand implements Callable<Integer> {

    private static final String NAME = "calibrate";
    private static final String SUFFIX = "-calibration";

    private final ReportWriter report;

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Option(names = "--replications", paramLabel = "N", description = "Simulated records per hypothesis")
    private Optional<Integer> replications = Optional.empty();

    @Option(names = "--resume", description = "Go on with work that was interrupted")
    private boolean resume;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CalibrateCommand(ReportWriter report) {
        this.report = report;
    }

    @Override
    public Integer call() throws InvalidConfigException, IOException {
        work.check(spec);
        replications.ifPresent(count -> config.set("calibration.replication_count=" + count));
        Study study = config.study();
        if (study.base().hypotheses().size() < 2) {
            throw new ParameterException(spec.commandLine(), "calibrate needs a config with two hypotheses or more");
        }
        Path place = work.folder(study.name() + SUFFIX, study.sha256());
        CommandWords words = CommandWords.of(spec, NAME);
        try {
            return calibrated(study, RunFolder.claim(place, identity(study), work.force(), resume), words);
        } catch (CheckpointFoundException e) {
            return words.refuse(e);
        }
    }

    private int calibrated(Study study, RunFolder folder, CommandWords words)
            throws InvalidConfigException, IOException {
        RunRecord record = work.record(
                RunRecord.INTERRUPTED, identity(study), study.config().seed(), config, spec);
        CheckpointFolder checkpoints = CheckpointFolder.open(
                folder.checkpoint(), fingerprint(study), record.text(), work.checkpointEvery(), System::nanoTime);
        return work.run(spec, checkpoints, (runner, computed) -> {
            try {
                CalibrationResult result = calibration(study).run(runner);
                computed.run();
                List<Path> files = folder.write(draft -> write(draft, study, result));
                PrintWriter out = spec.commandLine().getOut();
                CalibrationVerdict.of(result).forEach(out::println);
                WorkOptions.announce(files, out);
                return result.passed() ? ExitCode.DONE : ExitCode.UNTRUSTED;
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

    private static RunIdentity identity(Study study) {
        return RunIdentity.calibration(
                study.sha256(), study.config().calibration().replicationCount());
    }

    private WorkFingerprint fingerprint(Study study) {
        CalibrationConfig settings = study.config().calibration();
        return new WorkFingerprint(
                RunIdentity.CALIBRATION,
                ThirdLeak.version(),
                study.sha256(),
                study.config().seed(),
                settings.replicationCount() + " records per hypothesis");
    }

    private static Calibration calibration(Study study) {
        Scenario base = study.base();
        ServiceRecord silent = base.record().asOf(base.record().observeUntil(), Instant.MIN);
        return new Calibration(
                base.hypotheses().stream().map(WeightedHypothesis::hypothesis).toList(),
                new FleetExposure(base.impacts(), silent),
                study.config().calibration(),
                new Provenance(
                        ThirdLeak.version(),
                        study.name(),
                        study.sha256(),
                        study.config().seed(),
                        study.config().calibration().replicationCount()),
                study.config().title());
    }

    private List<Path> write(Path draft, Study study, CalibrationResult result) throws IOException {
        List<Path> files = new ArrayList<>(report.write(result, draft));
        Path json = draft.resolve(ResultJson.CALIBRATION_FILE);
        Files.writeString(json, ResultJson.text(result), StandardCharsets.UTF_8);
        files.add(json);
        Files.copy(config.file(), draft.resolve(RunFolder.CONFIG));
        RunRecord record = work.record(
                result.passed() ? RunRecord.DONE : RunRecord.UNTRUSTED,
                identity(study),
                study.config().seed(),
                config,
                spec);
        Files.writeString(draft.resolve(RunRecord.FILE), record.text(), StandardCharsets.UTF_8);
        return files;
    }
}
