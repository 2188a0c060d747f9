package org.thirdleak.report.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.thirdleak.simulator.result.SensitivityResult;
import org.thirdleak.simulator.result.SensitivityResult.InputEffect;

/**
 * Dotted paths of inputs in words: {@code circuits.main.accumulator.stroke_l} is the "stroke of the accumulator (main)".
 * The circuit is named only where inputs of several circuits stand beside each other.
 */
public final class InputName {
    private static final String CIRCUITS = "circuits";
    private static final Set<String> SECTIONS = Set.of("orbit", "module", "exchange", "designs", "circuit");

    /** Keys that read badly word by word. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("leak.hole_mm", "diameter of the hole"),
            Map.entry("leak.wall_mm", "wall at the hole"),
            Map.entry("leak.panels", "panel that has the hole"),
            Map.entry("leak.discharge_factor", "discharge coefficient"),
            Map.entry("leak.viscous_reynolds_factor", "viscosity at the hole"),
            Map.entry("orbit.beta_deg", "sun angle of the orbit (beta)"),
            Map.entry("orbit.start_angle_deg", "place in the orbit at the start"),
            Map.entry("orbit.solar_w_per_m2", "solar constant"),
            Map.entry("orbit.albedo_fraction", "albedo of the Earth"),
            Map.entry("orbit.earth_infrared_w_per_m2", "infrared of the Earth"),
            Map.entry("module.between_w_per_k", "conductance between compartments"),
            Map.entry("surroundings_w_per_k", "conductance"),
            Map.entry("surroundings_c", "surroundings"),
            Map.entry("gas_l", "gas volume"),
            Map.entry("polytropic_factor", "polytropic exponent"),
            Map.entry("warm_share_fraction", "share of coolant in the warm leg"),
            Map.entry("volume_l", "volume of coolant"),
            Map.entry("stagnant_warm_w_per_k", "conductance of the standing warm leg"),
            Map.entry("stagnant_cold_w_per_k", "conductance of the standing cold leg"),
            Map.entry("suction_kpa", "suction pressure"));

    private static final List<String> SUFFIXES = List.of("_factor", "_fraction", "_count");

    private final boolean severalCircuits;

    private InputName(boolean severalCircuits) {
        this.severalCircuits = severalCircuits;
    }

    /**
     * Names for the inputs of a result.
     *
     * @param result the sensitivities
     * @return names that tell its inputs apart
     */
    public static InputName in(SensitivityResult result) {
        Set<String> circuits = result.outcomes().stream()
                .flatMap(outcome -> outcome.inputs().stream())
                .map(effect -> circuit(segments(effect.input())))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return new InputName(circuits.size() > 1);
    }

    /**
     * An input in words.
     *
     * @param effect the input
     * @return such as "stroke of the accumulator (main)"
     */
    public String of(InputEffect effect) {
        List<String> path = segments(effect.input());
        String circuit = circuit(path);
        String name = words(path, circuit, effect);
        return severalCircuits && !circuit.isEmpty() ? name + " (" + plain(circuit) + ")" : name;
    }

    private static String words(List<String> path, String circuit, InputEffect effect) {
        int last = path.size() - 1;
        String key = path.get(last);
        String parent = last == 0 ? "" : path.get(last - 1);
        String known = WORDS.get(parent + "." + key);
        if (known != null) {
            return known;
        }
        String word = WORDS.getOrDefault(key, plain(withoutUnit(key, effect.unit())));
        boolean whole = parent.isEmpty() || parent.equals(circuit) || SECTIONS.contains(parent);
        return whole || word.contains(" of ") ? word : word + " of the " + plain(parent);
    }

    private static List<String> segments(String path) {
        return Arrays.asList(path.split("\\.", -1));
    }

    private static String circuit(List<String> path) {
        int at = path.indexOf(CIRCUITS);
        return at >= 0 && at + 2 < path.size() ? path.get(at + 1) : "";
    }

    /** The unit stands beside the range of the input. */
    private static String withoutUnit(String key, String unit) {
        String suffix = "_"
                + unit.toLowerCase(Locale.ROOT)
                        .replace("°", "")
                        .replace("(", "")
                        .replace(")", "")
                        .replace("/", "_per_")
                        .replace(' ', '_');
        if (suffix.length() > 1 && key.endsWith(suffix)) {
            return key.substring(0, key.length() - suffix.length());
        }
        return SUFFIXES.stream()
                .filter(key::endsWith)
                .findFirst()
                .map(end -> key.substring(0, key.length() - end.length()))
                .orElse(key);
    }

    private static String plain(String key) {
        return key.replace('_', ' ').replace('-', ' ').strip();
    }
}
