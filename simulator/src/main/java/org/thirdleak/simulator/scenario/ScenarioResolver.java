package org.thirdleak.simulator.scenario;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.thirdleak.core.environment.FluxComponent;
import org.thirdleak.core.environment.MeteorShowers;
import org.thirdleak.core.impact.BallisticLimit;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.DesignConfig;
import org.thirdleak.simulator.config.EnvironmentConfig;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.NearestName;
import org.thirdleak.simulator.config.RecordConfig;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.LeakMarks;
import org.thirdleak.simulator.hypothesis.TimeProfile;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.prior.Priors;
import org.thirdleak.simulator.table.LeakTable;
import org.thirdleak.simulator.table.UnitTable;

/** One config document to one scenario. */
final class ScenarioResolver {

    private static final double M_PER_MM = 1e-3;
    private static final double TAIL = 1e-6;
    /** Particle that stands for those which just perforate a wall, when its season is looked up. */
    private static final double TYPICAL_SPEED_M_PER_S = 20e3;

    private static final double TYPICAL_INCIDENCE_RAD = Math.PI / 4;
    private static final double TYPICAL_DENSITY_KG_PER_M3 = 2500;

    private final EnvironmentResolver environments;
    private final WallTables tables;
    private final MarkTables markTables;
    /** Tables of seasons are large, and most scenarios of a study share one. */
    private final Map<List<Object>, TimeProfile> seasonsKept = new HashMap<>();

    /** Walls of several designs and scenarios stop the same particle. */
    private final Map<SeasonOfMass, double[]> seasonsOfMasses = new HashMap<>();

    /** Nearly all scenarios of a study name the same files. */
    private final Map<Path, UnitTable> unitTables = new HashMap<>();

    private final Map<Path, LeakTable> leakTables = new HashMap<>();
    private final HypothesisResolver hypotheses = new HypothesisResolver();

    ScenarioResolver(EnvironmentResolver environments, WallTables tables, MarkTables markTables) {
        this.environments = environments;
        this.tables = tables;
        this.markTables = markTables;
    }

    /**
     * Resolves.
     *
     * @param document the config
     * @param id id of the scenario
     * @param title its title
     * @param lastDay last day that the rates must cover, days since 2000-01-01
     * @throws InvalidConfigException with all problems
     */
    Scenario resolve(ConfigDocument document, String id, String title, double lastDay) throws InvalidConfigException {
        List<ConfigProblem> problems = new ArrayList<>();
        checkWalls(document, problems);
        checkMaterials(document, problems);
        hypotheses.check(document, problems);
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
        LeakTable leaks = leaks(
                document.existing("record.leaks", document.config().record().leaks()));
        ServiceRecord record = record(document, leaks);
        MarksResolver marked = MarksResolver.read(document, markTables, leaks.rows(), record);
        EnvironmentResolver.Environment environment = environments.resolve(document);
        ImpactModel impacts = impacts(document, environment, record, lastDay);
        LeakMarks marks = marked.resolve(impacts, environment.components());
        hypotheses.checkDates(document, record);
        return new Scenario(
                id,
                title,
                record,
                impacts,
                marks,
                hypotheses.resolve(document.config(), impacts, marks),
                document.behindEvidence());
    }

    static List<DesignConfig> included(ConfigDocument document) {
        List<String> ids = document.config().record().includeDesigns();
        return document.config().designs().stream()
                .filter(design -> ids.contains(design.id()))
                .toList();
    }

    private static void checkWalls(ConfigDocument document, List<ConfigProblem> problems) {
        for (DesignConfig design : included(document)) {
            Prior wall = Priors.of(design.wallThicknessMm());
            double thinnest = wall.quantile(TAIL);
            double thickest = wall.quantile(1 - TAIL);
            if (!(thinnest >= WallTables.THINNEST_MM && thickest <= WallTables.THICKEST_MM)) {
                problems.add(document.problem(
                        "designs." + design.id() + ".wall_thickness_mm",
                        "the prior reaches from " + thinnest + " to " + thickest
                                + " mm (its 1e-6 and 1 − 1e-6 quantiles), but perforation rates are known for "
                                + WallTables.THINNEST_MM + " to " + WallTables.THICKEST_MM + " mm"));
            }
        }
    }

    private static void checkMaterials(ConfigDocument document, List<ConfigProblem> problems) {
        for (DesignConfig design : included(document)) {
            try {
                WallTables.refuseUnknown(design.protection());
            } catch (IllegalArgumentException e) {
                problems.add(
                        document.problem("designs." + design.id() + ".protection", String.valueOf(e.getMessage())));
            }
        }
    }

    private LeakTable leaks(Path file) throws InvalidConfigException {
        Optional<LeakTable> known = Optional.ofNullable(leakTables.get(file));
        LeakTable table = known.isPresent() ? known.get() : LeakTable.read(file);
        leakTables.put(file, table);
        return table;
    }

    private UnitTable units(Path file) throws InvalidConfigException {
        Optional<UnitTable> known = Optional.ofNullable(unitTables.get(file));
        UnitTable table = known.isPresent() ? known.get() : UnitTable.read(file);
        unitTables.put(file, table);
        return table;
    }

    private ServiceRecord record(ConfigDocument document, LeakTable leaks) throws InvalidConfigException {
        RecordConfig config = document.config().record();
        List<CircuitUnit> all =
                units(document.existing("record.units", config.units())).join(leaks);
        refuseMisspeltDesigns(document, all);
        List<CircuitUnit> units = all.stream()
                .filter(unit -> config.includeDesigns().contains(unit.design()))
                .toList();
        List<String> present =
                units.stream().map(CircuitUnit::design).distinct().toList();
        for (String design : config.includeDesigns()) {
            if (!present.contains(design)) {
                throw new InvalidConfigException(List.of(document.problem(
                        "record.include_designs",
                        "no unit of " + config.units() + " is of design \"" + design + "\"")));
            }
        }
        Instant from = config.observeFromUtc().orElse(earliest(units));
        if (!from.isBefore(config.observeUntilUtc())) {
            throw new InvalidConfigException(List.of(document.problem(
                    "record.observe_until_utc",
                    "must be after the observation begins at " + from + " but is " + config.observeUntilUtc())));
        }
        try {
            return ServiceRecord.observed(units, from, config.observeUntilUtc());
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigException(
                    List.of(document.problem("record.observe_until_utc", String.valueOf(e.getMessage()))));
        }
    }

    /** Units of designs that the config does not know are left out, unless the name looks like one that it knows. */
    private static void refuseMisspeltDesigns(ConfigDocument document, List<CircuitUnit> units)
            throws InvalidConfigException {
        List<String> known =
                document.config().designs().stream().map(DesignConfig::id).toList();
        List<ConfigProblem> problems = new ArrayList<>();
        for (String name : units.stream().map(CircuitUnit::design).distinct().toList()) {
            if (!known.contains(name)) {
                NearestName.among(known)
                        .to(name)
                        .ifPresent(meant -> problems.add(document.problem(
                                "record.units",
                                "the unit table has units of design \"" + name + "\"; did you mean \"" + meant
                                        + "\"?")));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
    }

    private static Instant earliest(List<CircuitUnit> units) {
        return units.stream()
                .map(CircuitUnit::exposedFrom)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private ImpactModel impacts(
            ConfigDocument document,
            EnvironmentResolver.Environment environment,
            ServiceRecord record,
            double lastDay) {
        List<DesignConfig> designs = included(document);
        List<FluxComponent> fluxes = environment.components().stream()
                .map(EnvironmentResolver.Component::flux)
                .toList();
        List<String> keys = environment.components().stream()
                .map(EnvironmentResolver.Component::key)
                .toList();
        WallTables.Grid grid = WallTables.Grid.covering(
                designs.stream().map(d -> Priors.of(d.wallThicknessMm())).toList());
        List<ImpactModel.Component> components = new ArrayList<>();
        for (EnvironmentResolver.Component component : environment.components()) {
            TimeProfile profile = TimeProfile.of(component.flux().growth());
            if (component.source() == ImpactModel.Source.METEOROIDS
                    && environment.showers().isPresent()) {
                profile = seasons(environment.showers().get(), document, designs, grid, firstDay(record), lastDay);
            }
            components.add(new ImpactModel.Component(component.source(), profile));
        }
        EnvironmentConfig config = document.config().environment();
        return new ImpactModel(
                designs.stream()
                        .map(design -> new ImpactModel.Design(
                                design.id(),
                                design.title().isEmpty() ? design.id() : design.title(),
                                Priors.of(design.exposedAreaM2()),
                                Priors.of(design.wallThicknessMm()),
                                tables.table(design.protection(), fluxes, keys, grid)))
                        .toList(),
                components,
                Priors.of(config.exposureFactor()),
                Priors.of(config.meteoroids().uncertaintyFactor()),
                Priors.of(config.debris().uncertaintyFactor()));
    }

    private static double firstDay(ServiceRecord record) {
        return record.units().stream()
                .mapToDouble(unit -> Epoch.days(record.watchedFrom(unit)))
                .min()
                .orElseThrow();
    }

    /** Seasons per design and wall: at the mass that just perforates the wall. */
    private TimeProfile seasons(
            MeteorShowers showers,
            ConfigDocument document,
            List<DesignConfig> designs,
            WallTables.Grid grid,
            double firstDay,
            double lastDay) {
        List<Object> key = List.of(
                document.config().environment().meteoroids().streams().orElseThrow(),
                designs.stream().map(DesignConfig::protection).toList(),
                grid,
                firstDay,
                lastDay);
        return seasonsKept.computeIfAbsent(key, k -> tabulated(showers, designs, grid, firstDay, lastDay));
    }

    private TimeProfile tabulated(
            MeteorShowers showers, List<DesignConfig> designs, WallTables.Grid grid, double firstDay, double lastDay) {
        List<double[]> seasons = new ArrayList<>();
        for (DesignConfig design : designs) {
            DoubleFunction<BallisticLimit> limit = WallTables.limit(design.protection());
            for (int i = 0; i < grid.size(); i++) {
                double diameterM = limit.apply(grid.wallMm(i) * M_PER_MM)
                        .criticalDiameterM(TYPICAL_DENSITY_KG_PER_M3, TYPICAL_SPEED_M_PER_S, TYPICAL_INCIDENCE_RAD);
                double massKg = Math.PI / 6 * TYPICAL_DENSITY_KG_PER_M3 * Math.pow(diameterM, 3);
                seasons.add(seasonsOfMasses.computeIfAbsent(
                        new SeasonOfMass(showers, massKg),
                        key -> SeasonalProfile.byLongitude(showers.modulation(massKg))));
            }
        }
        return new SeasonalProfile(seasons, firstDay, lastDay);
    }

    /** What the course of a year depends on. */
    private record SeasonOfMass(MeteorShowers showers, double massKg) {}
}
