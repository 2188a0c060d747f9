package org.thirdleak.simulator.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.EnvironmentConfig.DebrisModel;
import org.thirdleak.simulator.config.Fingerprint;
import org.thirdleak.simulator.config.ForecastConfig;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.RunConfig;
import org.thirdleak.simulator.config.ScenarioConfig;
import org.thirdleak.simulator.degradation.DesignCircuit;
import org.thirdleak.simulator.table.UnitTable;

/** A config document and the data files it names to a study. All problems are found before any of them is reported. */
public final class StudyResolver {

    private static final double SECONDS_PER_DAY = 86_400;

    private StudyResolver() {}

    /**
     * Resolves.
     *
     * @param document the config
     * @return the study
     * @throws InvalidConfigException with all problems of the config, its data files and its scenarios
     * @throws IOException if a data file cannot be read for hashing
     */
    public static Study resolve(ConfigDocument document) throws InvalidConfigException, IOException {
        EnvironmentResolver environments = new EnvironmentResolver();
        DesignCircuitResolver designCircuits = new DesignCircuitResolver(environments);
        ScenarioResolver scenarios =
                new ScenarioResolver(environments, new WallTables(), new MarkTables(designCircuits));
        Set<ConfigProblem> problems = new TreeSet<>(ConfigProblem.BY_PLACE.thenComparing(ConfigProblem::message));
        List<Scenario> resolved = new ArrayList<>();
        List<ConfigDocument> documents = new ArrayList<>(List.of(document));
        double lastDay = Epoch.days(lastInstant(document.config()));
        try {
            resolved.add(scenarios.resolve(document, Scenario.BASE, "base case", lastDay));
        } catch (InvalidConfigException e) {
            problems.addAll(e.problems());
        }
        for (ScenarioConfig variant : document.config().scenarios()) {
            try {
                ConfigDocument derived = document.withOverrides(variant.set(), variant.id());
                documents.add(derived);
                String title = variant.title().isEmpty() ? variant.id() : variant.title();
                double lastDayOfVariant = Epoch.days(lastInstant(derived.config()));
                resolved.add(scenarios.resolve(derived, variant.id(), title, Math.max(lastDay, lastDayOfVariant)));
            } catch (InvalidConfigException e) {
                problems.addAll(e.problems());
            }
        }
        List<DesignCircuit> circuits = new ArrayList<>();
        try {
            circuits.addAll(designCircuits.resolve(document));
        } catch (InvalidConfigException e) {
            problems.addAll(e.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
        Scenario base = resolved.get(0);
        return new Study(
                document.name(),
                document.config(),
                sha256(document, documents),
                base,
                resolved.subList(1, resolved.size()),
                circuits,
                outlooks(document, base));
    }

    private static Instant lastInstant(RunConfig config) {
        double furthest = config.forecast().stream()
                .flatMap(forecast -> forecast.horizonsD().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return config.record().observeUntilUtc().plus(days(furthest));
    }

    private static Duration days(double days) {
        return Duration.ofSeconds(Math.round(days * SECONDS_PER_DAY));
    }

    private static List<Study.Outlook> outlooks(ConfigDocument document, Scenario base) throws InvalidConfigException {
        List<Study.Outlook> outlooks = new ArrayList<>();
        if (document.config().forecast().isEmpty()) {
            return outlooks;
        }
        ForecastConfig forecast = document.config().forecast().get();
        List<String> designs = document.config().record().includeDesigns();
        List<CircuitUnit> plan = UnitTable.read(document.file(forecast.flightPlan())).units().stream()
                .filter(unit -> designs.contains(unit.design()))
                .toList();
        Set<String> drained =
                base.record().leaked().stream().map(CircuitUnit::id).collect(Collectors.toSet());
        List<ConfigProblem> problems = new ArrayList<>();
        for (CircuitUnit unit : plan) {
            if (drained.contains(unit.id())) {
                problems.add(document.problem(
                        "forecast.flight_plan",
                        "unit " + unit.id() + " has leaked: a drained circuit cannot leak again"));
            }
        }
        Instant now = base.record().observeUntil();
        for (double horizon : forecast.horizonsD()) {
            try {
                outlooks.add(new Study.Outlook(horizon, ServiceRecord.observed(plan, now, now.plus(days(horizon)))));
            } catch (IllegalArgumentException e) {
                problems.add(document.problem(
                        "forecast.flight_plan",
                        "no unit of the flight plan is at risk within " + horizon + " d of " + now));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
        return outlooks;
    }

    private static String sha256(ConfigDocument document, List<ConfigDocument> documents) throws IOException {
        List<byte[]> data = new ArrayList<>();
        Set<String> hashed = new HashSet<>();
        for (ConfigDocument each : documents) {
            for (String file : dataFiles(each.config())) {
                if (hashed.add(file)) {
                    data.add(Files.readAllBytes(each.file(file)));
                }
            }
        }
        return Fingerprint.of(document.canonicalJson(), data).hex();
    }

    private static List<String> dataFiles(RunConfig config) {
        List<String> files =
                new ArrayList<>(List.of(config.record().units(), config.record().leaks()));
        config.designs().forEach(design -> design.circuit().ifPresent(files::add));
        config.forecast().ifPresent(forecast -> files.add(forecast.flightPlan()));
        config.environment().meteoroids().streams().ifPresent(files::add);
        if (config.environment().debris().model() instanceof DebrisModel.Tabulated tabulated) {
            files.add(tabulated.fluxTable());
        }
        return files;
    }
}
