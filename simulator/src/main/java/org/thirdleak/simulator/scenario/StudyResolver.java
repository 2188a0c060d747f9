package org.thirdleak.simulator.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.thirdleak.simulator.config.ResolvedConfig;
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
        double lastDay = lastDay(document.config());
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
                resolved.add(
                        scenarios.resolve(derived, variant.id(), title, Math.max(lastDay, lastDay(derived.config()))));
            } catch (InvalidConfigException e) {
                problems.addAll(e.problems());
            }
        }
        MultiverseResolver cells = new MultiverseResolver(document, scenarios, lastDay);
        Multiverse multiverse = Multiverse.NONE;
        try {
            multiverse = cells.resolve();
        } catch (InvalidConfigException e) {
            problems.addAll(e.problems());
        }
        documents.addAll(cells.documents());
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
        List<CircuitUnit> plan = plan(document, base);
        List<Study.Outlook> outlooks = outlooks(document, base, plan);
        Optional<FlightPlan> flights =
                plan.isEmpty() ? Optional.empty() : Optional.of(FlightPlan.after(base.record(), plan));

        List<ConfigProblem> engines = EngineCheck.of(document, base);
        if (!engines.isEmpty()) {
            throw new InvalidConfigException(engines);
        }
        Map<String, byte[]> data = data(documents);
        return new Study(
                document.name(),
                document.config(),
                Fingerprint.of(document.canonicalJson(), List.copyOf(data.values()))
                        .hex(),
                ResolvedConfig.of(document, hashes(data)),
                base,
                resolved.subList(1, resolved.size()),
                circuits,
                outlooks,
                flights,
                NextLeaks.of(document, flights),
                multiverse);
    }

    /** Last day that the rates must cover, days since 2000-01-01: the last that anything looks ahead to. */
    static double lastDay(RunConfig config) {
        double now = Epoch.days(config.record().observeUntilUtc());
        return config.forecast()
                .map(forecast -> Math.max(
                        now + forecast.horizonsD().stream().max(Double::compare).orElse(0.0),
                        NextLeaks.lastDay(config.verdictOutlook(), now)))
                .orElse(now);
    }

    private static Duration days(double days) {
        return Duration.ofSeconds(Math.round(days * SECONDS_PER_DAY));
    }

    /** The units of the flight plan; none if the config has no plan. */
    private static List<CircuitUnit> plan(ConfigDocument document, Scenario base) throws InvalidConfigException {
        if (document.config().forecast().isEmpty()) {
            return List.of();
        }
        ForecastConfig forecast = document.config().forecast().get();
        List<String> designs = document.config().record().includeDesigns();
        List<CircuitUnit> plan =
                UnitTable.read(document.existing("forecast.flight_plan", forecast.flightPlan())).units().stream()
                        .filter(unit -> designs.contains(unit.design()))
                        .toList();
        Set<String> drained =
                base.record().leaked().stream().map(CircuitUnit::id).collect(Collectors.toSet());
        List<ConfigProblem> problems = plan.stream()
                .filter(unit -> drained.contains(unit.id()))
                .map(unit -> document.problem(
                        "forecast.flight_plan",
                        "unit " + unit.id() + " has leaked: a drained circuit cannot leak again"))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
        return plan;
    }

    private static List<Study.Outlook> outlooks(ConfigDocument document, Scenario base, List<CircuitUnit> plan)
            throws InvalidConfigException {
        List<Study.Outlook> outlooks = new ArrayList<>();
        if (document.config().forecast().isEmpty()) {
            return outlooks;
        }
        List<ConfigProblem> problems = new ArrayList<>();
        Instant now = base.record().observeUntil();
        for (double horizon : document.config().forecast().get().horizonsD()) {
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

    /** Contents of all data files by name, in the order in which they are first named. */
    private static Map<String, byte[]> data(List<ConfigDocument> documents) throws IOException {
        Map<String, byte[]> data = new LinkedHashMap<>();
        for (ConfigDocument each : documents) {
            for (String file : dataFiles(each.config())) {
                if (!data.containsKey(file)) {
                    data.put(file, Files.readAllBytes(each.file(file)));
                }
            }
        }
        return data;
    }

    private static Map<String, String> hashes(Map<String, byte[]> data) {
        Map<String, String> hashes = new LinkedHashMap<>();
        data.forEach((name, content) ->
                hashes.put(name, Fingerprint.of("", List.of(content)).hex()));
        return hashes;
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
