package org.thirdleak.simulator.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.DesignConfig;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.MarksConfig;
import org.thirdleak.simulator.config.NearestName;
import org.thirdleak.simulator.config.ProtectionConfig;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.LeakMark;
import org.thirdleak.simulator.hypothesis.LeakMark.PublishedCause;
import org.thirdleak.simulator.hypothesis.LeakMarks;
import org.thirdleak.simulator.marks.HolesOfDefects;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.prior.Priors;
import org.thirdleak.simulator.table.LeakRow;

/** The marks that a config switches on, from published values to densities under either cause. */
final class MarksResolver {

    private final ConfigDocument document;
    private final MarkTables tables;
    private final List<Marked> leaks = new ArrayList<>();

    /** A leak of which something counts. */
    private record Marked(String unit, DesignConfig design, MarkReader.Published published) {}

    private MarksResolver(ConfigDocument document, MarkTables tables) {
        this.document = document;
        this.tables = tables;
    }

    /**
     * Reads the marks that are switched on. Costs little, so that problems are found before the perforation rates are
     * computed.
     *
     * @param document the config
     * @param tables keeps what scenarios share
     * @param rows published marks
     * @param record units and leaks; marks of leaks that are not in it do not count
     * @return gives the densities
     * @throws InvalidConfigException with all problems
     */
    static MarksResolver read(ConfigDocument document, MarkTables tables, List<LeakRow> rows, ServiceRecord record)
            throws InvalidConfigException {
        MarksResolver resolver = new MarksResolver(document, tables);
        Optional<MarksConfig> config = document.config().marks();
        if (config.isPresent()) {
            List<ConfigProblem> problems = new ArrayList<>();
            resolver.read(config.get(), rows, record, problems);
            if (!problems.isEmpty()) {
                throw new InvalidConfigException(problems);
            }
        }
        return resolver;
    }

    private void read(MarksConfig config, List<LeakRow> rows, ServiceRecord record, List<ConfigProblem> problems) {
        Map<String, LeakRow> byUnit = new HashMap<>();
        rows.forEach(row -> byUnit.put(row.unit(), row));
        Map<String, String> designs = new HashMap<>();
        for (CircuitUnit unit : record.leaked()) {
            designs.put(unit.id(), unit.design());
        }
        MarkReader reader = new MarkReader(document, config, tables, problems);
        for (MarksConfig.Leak leak : config.leaks()) {
            Optional<LeakRow> row = Optional.ofNullable(byUnit.get(leak.id()));
            if (row.isEmpty()) {
                String hint = NearestName.among(rows.stream().map(LeakRow::unit).toList())
                        .hint(leak.id(), "leaks of the leak table");
                problems.add(document.problem(
                        "marks.leaks." + leak.id() + ".id", "unknown leak \"" + leak.id() + "\"" + hint));
            } else if (!leak.use().isEmpty() && designs.containsKey(leak.id())) {
                DesignConfig design = design(designs.get(leak.id()));
                leaks.add(new Marked(leak.id(), design, reader.read(leak, row.get(), design)));
            }
        }
    }

    private DesignConfig design(String id) {
        return document.config().designs().stream()
                .filter(design -> design.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Gives the marks their densities.
     *
     * @param impacts rates of impacts
     * @param components components of the environment, in the order of the model
     * @throws InvalidConfigException if marks are impossible under either cause
     */
    LeakMarks resolve(ImpactModel impacts, List<EnvironmentResolver.Component> components)
            throws InvalidConfigException {
        if (leaks.isEmpty()) {
            return LeakMarks.NONE;
        }
        MarksConfig config = document.config().marks().orElseThrow();
        List<ConfigProblem> problems = new ArrayList<>();
        Map<String, LeakMark> marks = new HashMap<>();
        for (Marked leak : leaks) {
            LeakMark mark = mark(config, leak, impacts, components);
            marks.put(leak.unit, mark);
            if (mark.impossible()) {
                problems.add(document.problem(
                        "marks.leaks." + leak.unit + ".use", "these marks are impossible under either cause"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
        boolean causeCounts = leaks.stream().anyMatch(leak -> leak.published.cause() != PublishedCause.NONE);
        return new LeakMarks(
                marks,
                config.firstPublishedCause()
                        .filter(cause -> causeCounts)
                        .map(cause -> Priors.of(cause.impactGivenDefectProbability())));
    }

    private LeakMark mark(
            MarksConfig config, Marked leak, ImpactModel impacts, List<EnvironmentResolver.Component> components) {
        ImpactModel.Design design = impacts.designs().stream()
                .filter(known -> known.id().equals(leak.design.id()))
                .findFirst()
                .orElseThrow();
        double[][] givenImpact = new double[components.size()][design.table().size()];
        for (double[] component : givenImpact) {
            Arrays.fill(component, 1);
        }
        double givenDefect = 1;
        if (leak.published.ofHole()) {
            MarksConfig.Hole hole = config.hole().orElseThrow();
            Prior holeMm = Priors.of(hole.givenDefectMm());
            givenDefect = new HolesOfDefects(holeMm).density(leak.published.hole());
            givenImpact = tables.density(
                    leak.published.hole(),
                    hole.givenImpactScatterSigmaLn(),
                    (ProtectionConfig.SingleWall) leak.design.protection(),
                    design.wallMm(),
                    design.table(),
                    components);
        }
        if (leak.published.cause() != PublishedCause.NONE) {
            double impact = config.firstPublishedCause().orElseThrow().impactGivenImpactProbability();
            double factor = leak.published.cause() == PublishedCause.IMPACT ? impact : 1 - impact;
            for (double[] component : givenImpact) {
                Arrays.setAll(component, i -> component[i] * factor);
            }
        }
        return new LeakMark(leak.published.statements(), givenImpact, givenDefect, leak.published.cause());
    }
}
