package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.experiment.Experiment;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.history.HistoryJob;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;
import org.thirdleak.simulator.scenario.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rerun DIR --hypothesis ID --history K}: one history again, in words. */
@Command(
        name = "rerun",
        mixinStandardHelpOptions = true,
        description = "Plays one history of a run again and tells it in words.")
final class RerunCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", description = "Run folder")
    private Path folder = Path.of("");

    @Option(names = "--hypothesis", required = true, paramLabel = "ID", description = "Id of the hypothesis")
    private String hypothesis = "";

    @Option(names = "--history", required = true, paramLabel = "K", description = "Number of the history, from 0")
    private long index;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidConfigException, IOException {
        RunRecord run = RunRecord.read(folder);
        Study study = ConfigOptions.study(Path.of(run.configPath()), run.overrides());
        if (!study.sha256().equals(run.configSha256())) {
            throw new IOException(run.configPath() + " or one of its data files has changed since the run in " + folder
                    + ": a history of that run cannot be played again");
        }
        HistoryJob job = Experiment.histories(study, chosen(study));
        if (index < 0 || index >= job.count()) {
            throw new ParameterException(
                    spec.commandLine(), "--history must be 0 to " + (job.count() - 1) + " but is " + index);
        }
        job.replay(index, (history, point) -> tell(study, job, history, point));
        return ExitCode.DONE;
    }

    private Hypothesis chosen(Study study) {
        List<Hypothesis> known = study.base().hypotheses().stream()
                .map(WeightedHypothesis::hypothesis)
                .toList();
        return known.stream()
                .filter(each -> each.id().equals(hypothesis))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no hypothesis \"" + hypothesis + "\"; this run has "
                                + known.stream().map(Hypothesis::id).toList()));
    }

    private void tell(Study study, HistoryJob job, History history, double[] point) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "history %d under %s, seed %d, block %d%n",
                index,
                job.hypothesis().id(),
                job.seed(),
                index / HistoryJob.BLOCK);
        List<Parameter> parameters = job.hypothesis().space().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            out.println("    " + parameters.get(i).name() + " = " + value(parameters.get(i), point[i]));
        }
        out.println(history.size() == 0 ? "no leak" : history.size() + (history.size() == 1 ? " leak" : " leaks"));
        IntStream.range(0, history.size())
                .boxed()
                .sorted(Comparator.comparingDouble(history::day))
                .forEach(i -> tellLeak(study.base().record().units().get(history.unit(i)), history, i));
        List<String> observed =
                study.base().record().leaked().stream().map(CircuitUnit::id).toList();
        out.println("observed: " + observed);
    }

    private void tellLeak(CircuitUnit unit, History history, int leak) {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "    %s  %s (%s) leaks at an age of %.1f d: %s%n",
                        Epoch.instant(history.day(leak)),
                        unit.id(),
                        unit.design(),
                        history.day(leak) - Epoch.days(unit.coolantFilled()),
                        history.cause(leak) == History.Cause.DEFECT ? "the defect" : "an impact");
    }

    private static String value(Parameter parameter, double coordinate) {
        return parameter.unit().equals(Parameter.UTC)
                ? Epoch.instant(coordinate).toString()
                : String.format(Locale.ROOT, "%.6g %s", parameter.valueAt(coordinate), parameter.unit())
                        .strip();
    }
}
