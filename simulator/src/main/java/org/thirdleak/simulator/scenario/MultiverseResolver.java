package org.thirdleak.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.MultiverseConfig;
import org.thirdleak.simulator.config.ScenarioConfig;

/** The combinations of a multiverse to scenarios, with the resolver of the study, whose tables they share. */
final class MultiverseResolver {

    private static final String PATH = "multiverse";

    private final ConfigDocument document;
    private final ScenarioResolver scenarios;
    private final double lastDay;
    private final List<ConfigDocument> documents = new ArrayList<>();
    private final List<Multiverse.Cell> cells = new ArrayList<>();
    private final List<Multiverse.Skipped> skipped = new ArrayList<>();

    MultiverseResolver(ConfigDocument document, ScenarioResolver scenarios, double lastDay) {
        this.document = document;
        this.scenarios = scenarios;
        this.lastDay = lastDay;
    }

    /**
     * Resolves.
     *
     * @return the multiverse; {@link Multiverse#NONE} if the config has none
     * @throws InvalidConfigException if there are too many combinations, one has a problem other than a contradiction
     *     between its options, or every one contradicts itself
     */
    Multiverse resolve() throws InvalidConfigException {
        if (document.config().multiverse().isEmpty()) {
            return Multiverse.NONE;
        }
        MultiverseConfig config = document.config().multiverse().get();
        if (config.cells() > config.maxCellCount()) {
            throw refused(
                    ".axes",
                    String.format(
                            Locale.ROOT,
                            "the axes make %.0f combinations, more than the %d that multiverse.max_cell_count allows; leave"
                                    + " out an option or raise it",
                            config.cells(),
                            config.maxCellCount()));
        }
        combine(config.axes(), List.of());
        if (cells.isEmpty()) {
            throw refused(
                    ".axes",
                    "every combination is impossible; the first because "
                            + skipped.get(0).reason());
        }
        return new Multiverse(axes(config), cells, skipped, config.targetStandardError());
    }

    /** Configs of the combinations, for the data files they name. */
    List<ConfigDocument> documents() {
        return List.copyOf(documents);
    }

    private InvalidConfigException refused(String below, String message) {
        return new InvalidConfigException(List.of(document.problem(PATH + below, message)));
    }

    private static List<Multiverse.Axis> axes(MultiverseConfig config) {
        return config.axes().stream()
                .map(axis -> new Multiverse.Axis(
                        axis.id(),
                        axis.title().isEmpty() ? axis.id() : axis.title(),
                        axis.options().stream()
                                .map(option -> new Multiverse.Option(
                                        option.id(), option.title().isEmpty() ? option.id() : option.title()))
                                .toList()))
                .toList();
    }

    /** All combinations that begin with some options, the last axis running fastest. */
    private void combine(List<MultiverseConfig.Axis> axes, List<ScenarioConfig> chosen) throws InvalidConfigException {
        if (chosen.size() == axes.size()) {
            cell(chosen);
            return;
        }
        for (ScenarioConfig option : axes.get(chosen.size()).options()) {
            List<ScenarioConfig> more = new ArrayList<>(chosen);
            more.add(option);
            combine(axes, more);
        }
    }

    private void cell(List<ScenarioConfig> chosen) throws InvalidConfigException {
        List<String> ids = chosen.stream().map(ScenarioConfig::id).toList();
        ConfigDocument derived = document.withOptions(PATH, chosen);
        List<ConfigProblem> contradictions = new ArrayList<>();
        HypothesisResolver.checkAffected(derived, contradictions);
        if (!contradictions.isEmpty()) {
            skipped.add(new Multiverse.Skipped(ids, contradictions.get(0).message()));
            return;
        }
        documents.add(derived);
        String title = chosen.stream()
                .map(option -> option.title().isEmpty() ? option.id() : option.title())
                .collect(Collectors.joining(", "));
        Scenario scenario = scenarios.resolve(
                derived, String.join(" × ", ids), title, Math.max(lastDay, StudyResolver.lastDay(derived.config())));
        cells.add(new Multiverse.Cell(ids, scenario));
    }
}
