package org.thirdleak.simulator.scenario;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thirdleak.core.impact.SingleWall;
import org.thirdleak.simulator.config.CircuitConfig;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.DesignConfig;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.ProtectionConfig;
import org.thirdleak.simulator.degradation.CircuitModel;
import org.thirdleak.simulator.hypothesis.WallTable;
import org.thirdleak.simulator.marks.DrainTimes;
import org.thirdleak.simulator.marks.HolesOfImpacts;
import org.thirdleak.simulator.marks.PublishedMarks;
import org.thirdleak.simulator.prior.Prior;

/**
 * Densities of marks given an impact, on the grid of a {@link WallTable}. Holes and drains are computed once for each wall
 * and circuit and kept: the scenarios of a study mostly share them. Belongs to one thread.
 */
final class MarkTables {

    private static final double M_PER_MM = 1e-3;
    private static final double TAIL = 1e-6;

    private record Key(ProtectionConfig.SingleWall protection, String flux, double wallMm) {}

    private final DesignCircuitResolver circuits;
    private final Map<Key, HolesOfImpacts> holes = new HashMap<>();
    private final Map<CircuitConfig, DrainTimes> drains = new HashMap<>();

    MarkTables(DesignCircuitResolver circuits) {
        this.circuits = circuits;
    }

    /**
     * How fast the circuit of a design drains, at its reference parameters.
     *
     * @param document the config
     * @param design a design that names a circuit
     * @throws InvalidConfigException with all problems of the circuit
     */
    DrainTimes drain(ConfigDocument document, DesignConfig design) throws InvalidConfigException {
        CircuitModel circuit = circuits.model(document, design);
        return drains.computeIfAbsent(circuit.config(), key -> DrainTimes.of(circuit.scenario(circuit.reference())));
    }

    /**
     * Densities of marks given an impact.
     *
     * @param published the marks
     * @param scatterLn scatter of ln of the diameter of holes
     * @param protection what a particle must get through
     * @param wall prior of its thickness, mm
     * @param table grid of walls
     * @param components components of the environment
     * @return per component and wall; beyond the reach of the prior the last value within it
     */
    double[][] density(
            PublishedMarks published,
            double scatterLn,
            ProtectionConfig.SingleWall protection,
            Prior wall,
            WallTable table,
            List<EnvironmentResolver.Component> components) {
        int first = Math.max(0, (int) Math.floor(position(table, wall.logQuantile(TAIL))));
        int last = Math.min(table.size() - 1, (int) Math.ceil(position(table, wall.logQuantile(1 - TAIL))));
        double[][] density = new double[components.size()][table.size()];
        for (int k = 0; k < density.length; k++) {
            for (int i = first; i <= last; i++) {
                double wallMm = Math.exp(table.logFirstWallMm() + i * table.logStep());
                density[k][i] = holes(protection, components.get(k), wallMm).density(published, scatterLn);
            }
            Arrays.fill(density[k], 0, first, density[k][first]);
            Arrays.fill(density[k], last + 1, table.size(), density[k][last]);
        }
        return density;
    }

    private static double position(WallTable table, double logWallMm) {
        return (logWallMm - table.logFirstWallMm()) / table.logStep();
    }

    private HolesOfImpacts holes(
            ProtectionConfig.SingleWall protection, EnvironmentResolver.Component component, double wallMm) {
        return holes.computeIfAbsent(
                new Key(protection, component.key(), wallMm),
                key -> new HolesOfImpacts(component.flux().population(), (SingleWall)
                        WallTables.limit(protection).apply(wallMm * M_PER_MM)));
    }
}
