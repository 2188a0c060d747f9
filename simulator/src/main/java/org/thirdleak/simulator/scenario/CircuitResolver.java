package org.thirdleak.simulator.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.thirdleak.core.coolant.Coolant;
import org.thirdleak.core.orbit.Facing;
import org.thirdleak.core.quantity.Celsius;
import org.thirdleak.simulator.config.CircuitConfig;
import org.thirdleak.simulator.config.CircuitDocument;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.LoopConfig;
import org.thirdleak.simulator.config.ModuleConfig;
import org.thirdleak.simulator.config.NearestName;
import org.thirdleak.simulator.config.PriorConfig;
import org.thirdleak.simulator.config.RadiatorConfig;
import org.thirdleak.simulator.degradation.CircuitModel;
import org.thirdleak.simulator.prior.Priors;

/**
 * A circuit document to a circuit model. What no setting shows alone is checked here, at the medians of the priors: names
 * that refer to something, coolants within their range, a pressure at which the pump runs, a hole that fits its panel.
 */
public final class CircuitResolver {

    private static final double MM2_PER_M2 = 1e6;

    private final CircuitDocument document;
    private final CircuitConfig config;
    private final List<ConfigProblem> problems = new ArrayList<>();

    private CircuitResolver(CircuitDocument document) {
        this.document = document;
        this.config = document.config();
    }

    /**
     * Resolves.
     *
     * @param document the config
     * @return the model
     * @throws InvalidConfigException with all problems
     */
    public static CircuitModel resolve(CircuitDocument document) throws InvalidConfigException {
        CircuitResolver resolver = new CircuitResolver(document);
        resolver.check();
        if (!resolver.problems.isEmpty()) {
            throw new InvalidConfigException(resolver.problems);
        }
        try {
            return new CircuitModel(document.config());
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigException(List.of(document.problem("circuits", String.valueOf(e.getMessage()))));
        }
    }

    private void check() {
        for (LoopConfig loop : config.circuits()) {
            check("circuits." + loop.id(), loop);
        }
        checkLoadSteps();
        List<String> ids = config.circuits().stream().map(LoopConfig::id).toList();
        Optional<LoopConfig> leaking = config.circuits().stream()
                .filter(loop -> loop.id().equals(config.leak().circuit()))
                .findFirst();
        if (leaking.isEmpty()) {
            unknown("leak.circuit", config.leak().circuit(), ids, "circuits");
        } else {
            checkHole(leaking.get());
        }
        if (config.circuits().stream().noneMatch(loop -> loop.duty() == LoopConfig.Duty.RUNNING)) {
            add("circuits", "at least one circuit must be running, but none is: nothing would cool the module");
        }
    }

    private void checkLoadSteps() {
        List<ModuleConfig.LoadStep> steps = config.module().loadSteps();
        for (int i = 1; i < steps.size(); i++) {
            double before = steps.get(i - 1).sinceOnsetH();
            if (!(steps.get(i).sinceOnsetH() > before)) {
                add(
                        "module.load_steps." + i + ".since_onset_h",
                        "must be above " + before + " h, that of the step before, but is "
                                + steps.get(i).sinceOnsetH() + " h");
            }
        }
    }

    private void check(String path, LoopConfig loop) {
        for (RadiatorConfig.Panel panel : loop.radiator().panels()) {
            checkFacing(path + ".radiator.panels." + panel.id() + ".facing", panel.facing());
        }
        Optional<Coolant> coolant = Coolant.named(loop.coolant());
        if (coolant.isEmpty()) {
            List<String> names = Coolant.known().stream().map(Coolant::name).toList();
            unknown(path + ".coolant", loop.coolant(), names, "coolants");
            return;
        }
        boolean atFill = liquid(coolant.get(), path + ".fill_c", loop.fillC());
        boolean warm = liquid(coolant.get(), "start.warm_leg_c", config.start().warmLegC());
        boolean cold = liquid(coolant.get(), "start.cold_leg_c", config.start().coldLegC());
        if (atFill && warm && cold) {
            new ChargeCheck(loop, coolant.get(), config.start(), (key, message) -> add(path + "." + key, message))
                    .run();
        }
    }

    private static Facing facing(List<Double> normal) {
        return new Facing(normal.get(0), normal.get(1), normal.get(2));
    }

    private void checkFacing(String path, List<Double> normal) {
        if (normal.size() != 3) {
            add(path, "must be three numbers [x, y, z], but here are " + normal.size());
            return;
        }
        try {
            Objects.requireNonNull(facing(normal));
        } catch (IllegalArgumentException e) {
            add(path, String.valueOf(e.getMessage()));
        }
    }

    private boolean liquid(Coolant coolant, String path, double celsius) {
        double kelvin = celsius + Celsius.ZERO_K;
        if (kelvin >= coolant.minimumK() && kelvin <= coolant.maximumK()) {
            return true;
        }
        add(
                path,
                String.format(
                        Locale.ROOT,
                        "must be %.2f to %.2f °C, where %s is liquid and its properties are known, but is %s °C",
                        coolant.minimumK() - Celsius.ZERO_K,
                        coolant.maximumK() - Celsius.ZERO_K,
                        coolant.name(),
                        celsius));
        return false;
    }

    private void checkHole(LoopConfig loop) {
        List<String> ids =
                loop.radiator().panels().stream().map(RadiatorConfig.Panel::id).toList();
        Set<String> seen = new HashSet<>();
        for (String panel : config.leak().panels()) {
            if (!ids.contains(panel)) {
                unknown("leak.panels", panel, ids, "panels of circuit " + loop.id());
            } else if (!seen.add(panel)) {
                add("leak.panels", "the panel \"" + panel + "\" is named twice, but each is as likely as the others");
            }
        }
        double panelM2 = median(loop.radiator().panelAreaM2());
        double holeMm = median(config.leak().holeMm());
        double holeM2 = Math.PI / 4 * holeMm * holeMm / MM2_PER_M2;
        if (holeM2 > panelM2) {
            add(
                    "leak.hole_mm",
                    "must be at most " + rounded(Math.sqrt(4 / Math.PI * panelM2 * MM2_PER_M2))
                            + " mm, as large as the panel of " + rounded(panelM2) + " m2, but is " + rounded(holeMm)
                            + " mm");
        }
    }

    private static double median(PriorConfig prior) {
        return Priors.of(prior).quantile(0.5);
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    private void unknown(String path, String name, List<String> known, String title) {
        add(path, "unknown name \"" + name + "\"" + NearestName.among(known).hint(name, title));
    }

    private void add(String path, String message) {
        ConfigProblem problem = document.problem(path, message);
        if (problems.stream().noneMatch(Predicate.isEqual(problem))) {
            problems.add(problem);
        }
    }
}
