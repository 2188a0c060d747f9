package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.thirdleak.core.fatigue.Plausibility;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.CircuitDocument;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.degradation.CircuitModel;
import org.thirdleak.simulator.hypothesis.LeakPlausibility;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.scenario.CircuitResolver;
import org.thirdleak.simulator.scenario.Scenario;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;
import org.thirdleak.simulator.scenario.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check CONFIG}: all problems, or what the config means. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Lists all problems of a config and its data files, or says what it means. Runs nothing.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidConfigException, IOException {
        return CircuitConfigReader.isCircuit(config.file()) ? circuit() : study();
    }

    private int circuit() throws InvalidConfigException {
        CircuitDocument document = CircuitConfigReader.read(config.file(), config.overrides());
        CircuitModel model = CircuitResolver.resolve(document);
        PrintWriter out = spec.commandLine().getOut();
        out.println(document.config().title());
        out.println("uncertain inputs; a single run takes them at their medians:");
        model.inputs().stream()
                .filter(input -> !input.prior().fixed())
                .forEach(input -> out.println("    " + described(input)));
        out.println("config hash: " + document.sha256());
        out.println("no problems");
        return ExitCode.DONE;
    }

    private int study() throws InvalidConfigException, IOException {
        Study study = config.study();
        PrintWriter out = spec.commandLine().getOut();
        Scenario base = study.base();
        out.println(study.config().title());
        out.printf(
                Locale.ROOT,
                "record: %d units, %d leaks, %.1f years at risk, %s to %s%n",
                base.record().units().size(),
                base.record().leaked().size(),
                base.record().yearsAtRisk(),
                base.record().observeFrom(),
                base.record().observeUntil());
        printMarks(base, out);
        out.println("impacts, under every hypothesis:");
        base.impacts().parameters().forEach(parameter -> out.println("    " + described(parameter)));
        for (WeightedHypothesis weighted : base.hypotheses()) {
            out.printf(
                    Locale.ROOT,
                    "hypothesis %s, %s: prior probability %.3f%n",
                    weighted.hypothesis().id(),
                    weighted.hypothesis().title(),
                    weighted.priorProbability());
            weighted.hypothesis().space().parameters().stream()
                    .skip(base.impacts().parameters().size())
                    .forEach(parameter -> out.println("    " + described(parameter)));
            weighted.hypothesis()
                    .plausibility(base.record())
                    .forEach(leak -> out.println("    " + judged(leak.unit(), leak.life())));
        }
        out.println("scenarios: " + study.variants().size());
        study.variants()
                .forEach(scenario ->
                        out.println("    " + scenario.id() + ": " + scenario.title() + implausible(scenario)));
        out.printf(
                Locale.ROOT,
                "work: %,d histories under each of %d hypotheses%n",
                study.config().histories().count(),
                base.hypotheses().size());
        out.println("config hash: " + study.sha256());
        out.println("no problems");
        return ExitCode.DONE;
    }

    /** The leaks that a scenario asks too much of, by hypothesis. */
    private static String implausible(Scenario scenario) {
        StringBuilder text = new StringBuilder();
        for (WeightedHypothesis weighted : scenario.hypotheses()) {
            String units = weighted.hypothesis().plausibility(scenario.record()).stream()
                    .filter(leak -> !leak.life().plausible())
                    .map(LeakPlausibility::unit)
                    .collect(Collectors.joining(", "));
            if (!units.isEmpty()) {
                text.append("; under ")
                        .append(weighted.hypothesis().id())
                        .append(" PHYSICALLY IMPLAUSIBLE: ")
                        .append(units);
            }
        }
        return text.toString();
    }

    private static String judged(String unit, Plausibility life) {
        return String.format(
                Locale.ROOT,
                "%s: probability of a leak by its age of %.1f d %.2g to %.2g over the prior;"
                        + " half of the flaws are through by then at %.0f MPa%s",
                unit,
                life.ageDays(),
                life.leastProbability(),
                life.greatestProbability(),
                life.medianStressMPa(),
                life.plausible() ? "" : ": PHYSICALLY IMPLAUSIBLE");
    }

    private static void printMarks(Scenario base, PrintWriter out) {
        for (CircuitUnit unit : base.record().leaked()) {
            Optional.ofNullable(base.marks().byUnit().get(unit.id()))
                    .ifPresent(mark -> mark.statements()
                            .forEach(s -> out.println(
                                    "mark of " + unit.id() + " that counts: " + s.mark() + " " + s.value())));
        }
    }

    private static String described(Parameter parameter) {
        String law = parameter.unit().equals(Parameter.UTC)
                ? "95 % of the prior from " + Epoch.instant(parameter.prior().quantile(0.025)) + " to "
                        + Epoch.instant(parameter.prior().quantile(0.975))
                : parameter.prior().describe() + (parameter.unit().isEmpty() ? "" : " " + parameter.unit());
        return parameter.name() + ": " + law;
    }
}
