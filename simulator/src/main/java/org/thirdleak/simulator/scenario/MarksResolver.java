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
import org.thirdleak.simulator.degradation.CircuitModel;
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
    private final ImpactModel impacts;
    private final List<EnvironmentResolver.Component> components;
    private final List<ConfigProblem> problems = new ArrayList<>();

    /**
     * For one scenario.
     *
     * @param document the config
     * @param tables keeps what scenarios share
     * @param impacts rates of impacts
     * @param components components of the environment, in the order of the model
     */
    MarksResolver(
            ConfigDocument document,
            MarkTables tables,
            ImpactModel impacts,
            List<EnvironmentResolver.Component> components) {
        this.document = document;
        this.tables = tables;
        this.impacts = impacts;
        this.components = components;
    }

    /**
     * Resolves.
     *
     * @param leaks published marks
     * @param record units and leaks; marks of leaks that are not in it do not count
     * @param circuits circuits by the id of their design
     * @throws InvalidConfigException with all problems
     */
    LeakMarks resolve(List<LeakRow> leaks, ServiceRecord record, Map<String, CircuitModel> circuits)
            throws InvalidConfigException {
        Optional<MarksConfig> config = document.config().marks();
        if (config.isEmpty()) {
            return LeakMarks.NONE;
        }
        Map<String, LeakMark> marks = marks(config.get(), leaks, record, circuits);
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
        boolean causeCounts = marks.values().stream().anyMatch(mark -> mark.published() != PublishedCause.NONE);
        return new LeakMarks(
                marks,
                config.get()
                        .firstPublishedCause()
                        .filter(cause -> causeCounts)
                        .map(cause -> Priors.of(cause.impactGivenDefectProbability())));
    }

    private Map<String, LeakMark> marks(
            MarksConfig config, List<LeakRow> leaks, ServiceRecord record, Map<String, CircuitModel> circuits) {
        Map<String, LeakRow> rows = new HashMap<>();
        leaks.forEach(row -> rows.put(row.unit(), row));
        Map<String, String> designs = new HashMap<>();
        for (CircuitUnit unit : record.leaked()) {
            designs.put(unit.id(), unit.design());
        }
        MarkReader reader = new MarkReader(document, config, circuits, tables, problems);
        Map<String, LeakMark> marks = new HashMap<>();
        for (MarksConfig.Leak leak : config.leaks()) {
            Optional<LeakRow> row = Optional.ofNullable(rows.get(leak.id()));
            if (row.isEmpty()) {
                String hint = NearestName.among(
                                leaks.stream().map(LeakRow::unit).toList())
                        .hint(leak.id(), "leaks of the leak table");
                problems.add(document.problem(
                        "marks.leaks." + leak.id() + ".id", "unknown leak \"" + leak.id() + "\"" + hint));
            } else if (!leak.use().isEmpty() && designs.containsKey(leak.id())) {
                DesignConfig design = design(designs.get(leak.id()));
                int before = problems.size();
                MarkReader.Published published = reader.read(leak, row.get(), design);
                if (problems.size() == before) {
                    marks.put(leak.id(), mark(config, leak, published, design));
                }
            }
        }
        return marks;
    }

    private DesignConfig design(String id) {
        return document.config().designs().stream()
                .filter(design -> design.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private LeakMark mark(
            MarksConfig config, MarksConfig.Leak leak, MarkReader.Published published, DesignConfig design) {
        int walls = impacts.designs().get(0).table().size();
        double[][] givenImpact = new double[components.size()][walls];
        for (double[] component : givenImpact) {
            Arrays.fill(component, 1);
        }
        double givenDefect = 1;
        if (published.ofHole()) {
            MarksConfig.Hole hole = config.hole().orElseThrow();
            givenImpact = givenImpact(hole, published, design);
            Prior holeMm = Priors.of(hole.givenDefectMm());
            givenDefect = new HolesOfDefects(holeMm).density(published.hole());
        }
        if (published.cause() != PublishedCause.NONE) {
            double impact = config.firstPublishedCause().orElseThrow().impactGivenImpactProbability();
            double factor = published.cause() == PublishedCause.IMPACT ? impact : 1 - impact;
            for (double[] component : givenImpact) {
                Arrays.setAll(component, i -> component[i] * factor);
            }
        }
        LeakMark mark = new LeakMark(published.statements(), givenImpact, givenDefect, published.cause());
        if (mark.impossible()) {
            problems.add(document.problem(
                    "marks.leaks." + leak.id() + ".use",
                    "these marks are impossible under either cause: no hole is that wide and drains that fast"));
        }
        return mark;
    }

    private double[][] givenImpact(MarksConfig.Hole hole, MarkReader.Published published, DesignConfig design) {
        ImpactModel.Design model = impacts.designs().stream()
                .filter(known -> known.id().equals(design.id()))
                .findFirst()
                .orElseThrow();
        return tables.density(
                published.hole(),
                hole.givenImpactScatterSigmaLn(),
                (ProtectionConfig.SingleWall) design.protection(),
                model.wallMm(),
                model.table(),
                components);
    }
}
