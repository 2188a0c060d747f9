package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A config without problems, together with where it came from.
 *
 * @param config the config
 * @param given the settings that the file and the overrides give
 * @param locations where they were written
 * @param folder where relative names of data files begin
 * @param source name of the file
 */
public record ConfigDocument(
        RunConfig config, ObjectNode given, SourceLocations locations, Path folder, String source) {
    private static final String SCENARIOS = "scenarios";
    private static final String MULTIVERSE = "multiverse";
    private static final String SWEEP = "sweep";
    /** Settings that the evidence of a hypothesis rests on, beside those of the hypothesis. */
    private static final List<String> BEHIND_EVIDENCE = List.of("record", "designs", "environment", "marks");

    /** Copies the tree. */
    public ConfigDocument {
        given = given.deepCopy();
    }

    /**
     * The settings as given; a copy.
     *
     * @return the tree
     */
    @Override
    public ObjectNode given() {
        return given.deepCopy();
    }

    /**
     * All settings, those left out with their defaults.
     *
     * @return a new tree, in the order of the config records
     */
    public ObjectNode tree() {
        return new CanonicalWriter(true).tree(config);
    }

    /**
     * The settings that results depend on, in one form only: all defaults filled in, keys sorted, numbers as short as
     * they can be, nothing that only concerns how results are shown. The same for every spelling of the same config.
     *
     * @return JSON in one line
     */
    public String canonicalJson() {
        return CanonicalWriter.text(new CanonicalWriter(false).tree(config));
    }

    /** Name of the file, without folders and ending. */
    public String name() {
        return SourceText.plainName(source);
    }

    /**
     * A data file that the config names.
     *
     * @param name as in the config
     * @return the file
     */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * A file that a setting names.
     *
     * @param setting dotted path of the setting, items of lists by their id
     * @param name file name, relative to the config
     * @return where it is
     * @throws InvalidConfigException at the place of the setting, if there is no such file
     */
    public Path existing(String setting, String name) throws InvalidConfigException {
        Path file = file(name);
        if (!Files.isRegularFile(file)) {
            throw new InvalidConfigException(List.of(problem(setting, "there is no such file: " + file)));
        }
        return file;
    }

    /**
     * A problem found later, at the place of its setting.
     *
     * @param path dotted path, items of lists by their id
     * @param message what is wrong
     * @return the problem
     */
    public ConfigProblem problem(String path, String message) {
        return locations.at(SourceLocations.pointer(given, path)).problem(path, message);
    }

    /**
     * The config of a scenario: this one with other values for some settings, and without scenarios of its own.
     *
     * @param set values by dotted path; null removes an optional setting or an item
     * @param scenarioId id of the scenario, for messages and places
     * @return the config of the scenario
     * @throws InvalidConfigException if it has problems, placed at the scenario's entry
     */
    public ConfigDocument withOverrides(Map<String, JsonNode> set, String scenarioId) throws InvalidConfigException {
        ObjectNode tree = given.deepCopy();
        tree.remove(List.of(SCENARIOS, MULTIVERSE, SWEEP));
        String entry = SourceLocations.pointer(given, SCENARIOS + "." + scenarioId);
        List<ConfigProblem> problems = new ArrayList<>();
        Optional<RunConfig> derived = derived(tree, locations, entry, set, problems);
        if (derived.isPresent() && problems.isEmpty()) {
            return new ConfigDocument(derived.get(), tree, locations, folder, source);
        }
        throw new InvalidConfigException(problems.stream()
                .map(problem -> inScenario(problem, scenarioId))
                .toList());
    }

    /**
     * The config of a combination of options of several axes: this one with their values, later options over earlier
     * ones, without scenarios of its own.
     *
     * @param key where the axes stand, {@code multiverse} or {@code sweep}
     * @param options one option per axis, in the order of the axes
     * @return the config of the combination
     * @throws InvalidConfigException if it has problems, placed at the key
     */
    public ConfigDocument withOptions(String key, List<ScenarioConfig> options) throws InvalidConfigException {
        ObjectNode tree = given.deepCopy();
        tree.remove(List.of(SCENARIOS, MULTIVERSE, SWEEP));
        Map<String, JsonNode> set = new LinkedHashMap<>();
        options.forEach(option -> set.putAll(option.set()));
        List<ConfigProblem> problems = new ArrayList<>();
        Optional<RunConfig> derived = derived(tree, locations, "/" + key, set, problems);
        if (derived.isPresent() && problems.isEmpty()) {
            return new ConfigDocument(derived.get(), tree, locations, folder, source);
        }
        String name = options.stream().map(ScenarioConfig::id).collect(Collectors.joining(" × "));
        throw new InvalidConfigException(
                problems.stream().map(problem -> inScenario(problem, name)).toList());
    }

    /**
     * The settings that the evidence of each hypothesis rests on: equal for two configs that must give it the same.
     *
     * @return JSON in one line per hypothesis, in their order
     */
    public List<String> behindEvidence() {
        ObjectNode all = new CanonicalWriter(false).tree(config);
        ObjectNode behind = all.objectNode();
        BEHIND_EVIDENCE.forEach(key -> behind.set(key, all.path(key)));
        List<String> texts = new ArrayList<>();
        for (JsonNode hypothesis : all.path("hypotheses")) {
            texts.add(CanonicalWriter.text(behind) + CanonicalWriter.text(hypothesis));
        }
        return texts;
    }

    /** Binds a tree with other values; problems are placed at the entry that gives these values. */
    static Optional<RunConfig> derived(
            ObjectNode tree,
            SourceLocations locations,
            String entry,
            Map<String, JsonNode> set,
            List<ConfigProblem> problems) {
        SourceLocations ofEntry = new SourceLocations(Map.of("", locations.at(entry)));
        OverrideReader overrides = new OverrideReader(RunConfig.class, tree, ofEntry);
        String setPointer = entry + "/set";
        set.forEach((path, value) -> overrides.apply(
                new SettingOverride(path, value, locations.at(SourceLocations.below(setPointer, path)))));
        ProblemList found = new ProblemList(overrides.locations());
        Optional<RunConfig> config = RunConfigReader.bound(tree, found);
        problems.addAll(overrides.problems());
        problems.addAll(found.found());
        return config;
    }

    static ConfigProblem inScenario(ConfigProblem problem, String scenarioId) {
        return new ConfigProblem(
                problem.source(),
                problem.line(),
                problem.column(),
                problem.path(),
                "in scenario " + scenarioId + ": " + problem.message(),
                problem.snippet());
    }
}
