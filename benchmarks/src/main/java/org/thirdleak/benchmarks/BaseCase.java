package org.thirdleak.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.MatchingConfig;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.history.HistoryJob;
import org.thirdleak.simulator.history.MatchRule;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.scenario.Scenario;
import org.thirdleak.simulator.scenario.Study;
import org.thirdleak.simulator.scenario.StudyResolver;

/**
 * The base case of a config with its record exposed once.
 *
 * @param study the config, resolved
 * @param fleet the record of its base case
 * @param rule which of its histories match
 */
public record BaseCase(Study study, FleetExposure fleet, MatchRule rule) {

    /** Config that is measured, from the root of the project. */
    public static final String CONFIG = "examples/configs/iss-2023.yaml";

    /** Names another config. */
    public static final String CONFIG_PROPERTY = "thirdleak.config";

    /**
     * Loads the base case that {@value #CONFIG_PROPERTY} names, {@value #CONFIG} by default.
     *
     * @throws IllegalStateException if the config is invalid
     */
    public static BaseCase load() {
        return load(List.of());
    }

    /**
     * The same with some settings changed.
     *
     * @param overrides changes such as {@code environment.exposure_factor=0.5}
     * @throws IllegalStateException if the config is invalid
     */
    public static BaseCase load(List<String> overrides) {
        Path config = Path.of(System.getProperty(CONFIG_PROPERTY, CONFIG));
        try {
            Study study = StudyResolver.resolve(RunConfigReader.read(config, overrides));
            FleetExposure fleet = study.base().fleet();
            MatchingConfig matching = study.config().matching();
            MatchRule rule = new MatchRule(
                    fleet, matching.windowD(), matching.leakToleranceCount(), matching.calendarToleranceD());
            return new BaseCase(study, fleet, rule);
        } catch (InvalidConfigException e) {
            throw new IllegalStateException(config + " is not a valid config: " + e.problems(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the data of " + config + " cannot be read", e);
        }
    }

    /**
     * A hypothesis of the base case.
     *
     * @param id its id
     * @throws IllegalArgumentException if there is none of that id
     */
    public Hypothesis hypothesis(String id) {
        return study.base().hypotheses().stream()
                .map(Scenario.WeightedHypothesis::hypothesis)
                .filter(hypothesis -> hypothesis.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the base case has no hypothesis \"" + id + "\""));
    }

    /**
     * Histories of a hypothesis, tallied as a run tallies them.
     *
     * @param id id of the hypothesis
     * @param seed seed of the streams
     * @param count number of histories
     */
    public HistoryJob histories(String id, long seed, long count) {
        return new HistoryJob(hypothesis(id), fleet, rule, seed, count);
    }
}
