package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a config file. The first pass finds the place of every setting, the second walks the settings along the config
 * records, checks and binds them; a file with problems is refused with all of them.
 */
public final class RunConfigReader {
    private static final String SCENARIOS = "scenarios";
    private static final String SWEEP = "sweep";
    private static final String MULTIVERSE = "multiverse";

    private RunConfigReader() {}

    /**
     * Reads a config.
     *
     * @param file YAML, or by its ending JSON, in which comments and trailing commas are allowed
     * @param overrides each {@code path=value} with the value in YAML
     * @return the config
     * @throws InvalidConfigException with everything that is wrong with the file, its scenarios and the overrides
     */
    public static ConfigDocument read(Path file, List<String> overrides) throws InvalidConfigException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        return read(SourceText.read(file), folder, overrides);
    }

    /**
     * Reads a config that need not have been saved.
     *
     * @param text YAML, or by the ending of its name JSON, in which comments and trailing commas are allowed
     * @param folder where relative names of data files begin
     * @param overrides each {@code path=value} with the value in YAML
     * @return the config
     * @throws InvalidConfigException with everything that is wrong with the text, its scenarios and the overrides
     */
    public static ConfigDocument read(SourceText text, Path folder, List<String> overrides)
            throws InvalidConfigException {
        ParsedText parsed = ParsedText.of(text);
        if (CircuitConfigReader.isCircuit(parsed)) {
            throw new InvalidConfigException(
                    List.of(
                            Location.whole(text.source())
                                    .problem(
                                            "",
                                            "this is the config of a circuit, not of a comparison; maybe you meant the command circuit")));
        }
        List<ConfigProblem> problems = new ArrayList<>(parsed.problems());
        OverrideReader applied = new OverrideReader(RunConfig.class, parsed.tree(), parsed.locations());
        applied.applyAll(overrides);
        problems.addAll(applied.problems());
        ProblemList found = new ProblemList(applied.locations());
        Optional<RunConfig> config = bound(parsed.tree(), found);
        problems.addAll(found.found());
        problems.addAll(scenarioProblems(parsed.tree(), applied.locations(), found.found()));
        if (config.isEmpty() || !problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
        return new ConfigDocument(config.get(), parsed.tree(), applied.locations(), folder, text.source());
    }

    static Optional<RunConfig> bound(ObjectNode tree, ProblemList problems) {
        Optional<RunConfig> config = new RecordReader(problems).read(RunConfig.class, tree, TreePath.ROOT);
        new CrossCheck(tree, problems).run();
        return config.filter(c -> problems.found().isEmpty());
    }

    /** What is wrong in the scenarios and options only: problems of the base are not told again for each. */
    private static List<ConfigProblem> scenarioProblems(
            ObjectNode tree, SourceLocations locations, List<ConfigProblem> base) {
        Set<String> known = new HashSet<>();
        base.forEach(problem -> known.add(problem.path() + problem.message()));
        List<ConfigProblem> problems = new ArrayList<>();
        for (String entry : variants(tree)) {
            JsonNode variant = tree.at(entry);
            Map<String, JsonNode> set = new LinkedHashMap<>();
            variant.path("set").properties().forEach(each -> set.put(each.getKey(), each.getValue()));
            ObjectNode derived = tree.deepCopy();
            derived.remove(List.of(SCENARIOS, MULTIVERSE, SWEEP));
            List<ConfigProblem> found = new ArrayList<>();
            ConfigDocument.derived(derived, locations, entry, set, found);
            found.stream()
                    .filter(problem -> !known.contains(problem.path() + problem.message()))
                    .map(problem -> ConfigDocument.inScenario(
                            problem, variant.path("id").asText("?")))
                    .forEach(problems::add);
        }
        return problems;
    }

    /** Pointers of all scenarios and of all options of the multiverse and the sweep. */
    private static List<String> variants(ObjectNode tree) {
        List<String> entries = new ArrayList<>();
        items(tree, "/" + SCENARIOS, entries);
        List<String> axes = new ArrayList<>();
        items(tree, "/" + MULTIVERSE + "/axes", axes);
        items(tree, "/" + SWEEP + "/axes", axes);
        axes.forEach(axis -> items(tree, axis + "/options", entries));
        return entries;
    }

    private static void items(ObjectNode tree, String list, List<String> entries) {
        JsonNode node = tree.at(list);
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            entries.add(list + "/" + i);
        }
    }
}
