package org.thirdleak.simulator.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thirdleak.core.environment.FluxComponent;
import org.thirdleak.core.environment.ParticlePopulation;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.DesignConfig;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.ProtectionConfig;
import org.thirdleak.simulator.degradation.CircuitModel;
import org.thirdleak.simulator.degradation.DesignCircuit;
import org.thirdleak.simulator.degradation.HoleSource;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.prior.Priors;

/** The circuits that the designs of a study name, each file read once. Belongs to one thread. */
final class DesignCircuitResolver {

    private static final double TAIL = 1e-6;

    private final EnvironmentResolver environments;
    private final Map<Path, CircuitModel> known = new HashMap<>();

    DesignCircuitResolver(EnvironmentResolver environments) {
        this.environments = environments;
    }

    /**
     * Resolves the circuits of the designs in the record.
     *
     * @param document the config, its protections known to be possible
     * @return one per design that names a circuit, in the order of the designs
     * @throws InvalidConfigException with all problems of the circuits
     */
    List<DesignCircuit> resolve(ConfigDocument document) throws InvalidConfigException {
        List<DesignConfig> designs = ScenarioResolver.included(document);
        List<ConfigProblem> problems = new ArrayList<>();
        List<DesignCircuit> circuits = new ArrayList<>();
        if (designs.stream().allMatch(design -> design.circuit().isEmpty())) {
            return circuits;
        }
        List<ParticlePopulation> populations = populations(document); // one list, so that equal walls share a table
        for (int g = 0; g < designs.size(); g++) {
            if (designs.get(g).circuit().isPresent()) {
                try {
                    circuits.add(circuit(document, designs.get(g), g, populations));
                } catch (InvalidConfigException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
        return circuits;
    }

    private DesignCircuit circuit(
            ConfigDocument document, DesignConfig design, int index, List<ParticlePopulation> populations)
            throws InvalidConfigException {
        CircuitModel model = model(document, design);
        if (!(design.protection() instanceof ProtectionConfig.SingleWall protection)) {
            throw new InvalidConfigException(List.of(document.problem(
                    path(design),
                    "the holes of impacts are known for the protection single_wall only; leave the circuit out")));
        }
        Prior wall = Priors.of(design.wallThicknessMm());
        return new DesignCircuit(
                index,
                design.id(),
                design.title().isEmpty() ? design.id() : design.title(),
                model,
                new HoleSource(wall(protection), populations),
                wall.quantile(TAIL),
                wall.quantile(1 - TAIL));
    }

    /**
     * The circuit of a design.
     *
     * @param document the config
     * @param design a design that names a circuit
     * @throws InvalidConfigException with all problems of the circuit
     */
    CircuitModel model(ConfigDocument document, DesignConfig design) throws InvalidConfigException {
        Path file = document.existing(path(design), design.circuit().orElseThrow());
        CircuitModel model = known.get(file);
        if (model == null) {
            model = CircuitResolver.resolve(CircuitConfigReader.read(file, List.of()));
            known.put(file, model);
        }
        return model;
    }

    private static String path(DesignConfig design) {
        return "designs." + design.id() + ".circuit";
    }

    private static HoleSource.Wall wall(ProtectionConfig.SingleWall protection) {
        return new HoleSource.Wall(
                WallTables.material(protection.material()),
                protection.thicknessFactor(),
                protection.insulationArealDensityKgPerM2());
    }

    private List<ParticlePopulation> populations(ConfigDocument document) throws InvalidConfigException {
        return environments.resolve(document).components().stream()
                .map(EnvironmentResolver.Component::flux)
                .map(FluxComponent::population)
                .toList();
    }
}
