package org.thirdleak.simulator.degradation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.core.degradation.LeakScenario;
import org.thirdleak.core.quantity.Celsius;
import org.thirdleak.simulator.config.CircuitConfig;
import org.thirdleak.simulator.config.LoopConfig;
import org.thirdleak.simulator.config.PriorConfig;
import org.thirdleak.simulator.config.UnitSuffix;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.prior.Priors;

/**
 * A circuit config as a function: what is uncertain in it are its inputs, with priors; a value for each gives a scenario.
 * Hole and wall are inputs even where the config knows them, so that a simulated leak can bring its own. Immutable.
 */
public final class CircuitModel {

    /** Name of the input that is the diameter of the hole, mm. */
    public static final String HOLE = ScenarioAssembly.HOLE;

    /** Name of the input that is the thickness of the wall at the hole, mm. */
    public static final String WALL = ScenarioAssembly.WALL;

    /** Name of the input that says in which of its panels the hole is. */
    static final String PANEL = "leak.panels";

    private static final double S_PER_H = 3600;

    private final CircuitConfig config;
    private final List<Parameter> inputs;
    private final Map<String, Integer> indexOf;

    /**
     * A circuit.
     *
     * @param config its config
     * @throws IllegalArgumentException if the scenario at the medians is impossible, naming what is wrong
     */
    public CircuitModel(CircuitConfig config) {
        this.config = config;
        List<Parameter> found = new ArrayList<>();
        new ScenarioAssembly(config, (path, prior) -> collected(path, prior, found)).scenario(0);
        int panels = config.leak().panels().size();
        if (panels > 1) {
            found.add(new Parameter(PANEL, "", new Prior.Uniform(0, panels), Coordinate.LINEAR));
        }
        inputs = List.copyOf(found);
        indexOf = new HashMap<>();
        inputs.forEach(input -> indexOf.put(input.name(), indexOf.size()));
    }

    private static double collected(String path, PriorConfig config, List<Parameter> found) {
        Prior prior = Priors.of(config);
        if (!prior.fixed() || path.equals(HOLE) || path.equals(WALL)) {
            found.add(new Parameter(
                    path, UnitSuffix.of(path).map(UnitSuffix::unit).orElse(""), prior, Coordinate.LINEAR));
        }
        return prior.quantile(0.5);
    }

    /** The config. */
    public CircuitConfig config() {
        return config;
    }

    /** What is uncertain; values in the unit of the key. */
    public List<Parameter> inputs() {
        return inputs;
    }

    /**
     * Place of an input.
     *
     * @param name {@link #HOLE} or {@link #WALL}
     * @return its index among the inputs
     */
    public int indexOf(String name) {
        return Optional.ofNullable(indexOf.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no input is called " + name));
    }

    /** Every input at its median, the hole in the first of its panels. */
    public double[] reference() {
        double[] values = inputs.stream()
                .mapToDouble(input -> input.prior().quantile(0.5))
                .toArray();
        if (indexOf.containsKey(PANEL)) {
            values[indexOf(PANEL)] = 0;
        }
        return values;
    }

    /**
     * The scenario of some values.
     *
     * @param values one per input, in its unit
     * @return with exactly one opening
     * @throws IllegalArgumentException naming a quantity that is outside its range
     */
    public LeakScenario scenario(double[] values) {
        int panels = config.leak().panels().size();
        int panel = panels == 1 ? 0 : Math.min(panels - 1, (int) values[indexOf(PANEL)]);
        return new ScenarioAssembly(config, (path, prior) -> {
                    Integer index = indexOf.get(path);
                    return index == null ? ((PriorConfig.Fixed) prior).value() : values[index];
                })
                .scenario(panel);
    }

    /** Index of the circuit that leaks. */
    public int leakingCircuit() {
        return config.circuits().stream()
                .map(LoopConfig::id)
                .toList()
                .indexOf(config.leak().circuit());
    }

    /** When the hole opens, s. */
    public double onsetS() {
        return config.leak().onsetH() * S_PER_H;
    }

    /** Temperature of the instrument bay whose crossing counts, K. */
    public double bayLimitK() {
        return config.limits().instrumentBayC() + Celsius.ZERO_K;
    }

    /** Temperature of the living compartment whose crossing counts, K. */
    public double livingLimitK() {
        return config.limits().livingCompartmentC() + Celsius.ZERO_K;
    }
}
