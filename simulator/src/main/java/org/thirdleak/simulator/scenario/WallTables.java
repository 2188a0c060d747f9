package org.thirdleak.simulator.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleFunction;
import org.thirdleak.core.environment.FluxComponent;
import org.thirdleak.core.impact.BallisticLimit;
import org.thirdleak.core.impact.InsulatedWall;
import org.thirdleak.core.impact.PerforationRate;
import org.thirdleak.core.impact.SingleWall;
import org.thirdleak.core.impact.WallMaterial;
import org.thirdleak.core.impact.WhippleShield;
import org.thirdleak.simulator.config.ProtectionConfig;
import org.thirdleak.simulator.hypothesis.WallTable;
import org.thirdleak.simulator.prior.Prior;

/**
 * Perforation rates against wall thickness, computed once for each protection and component of the environment and kept:
 * the scenarios of a study mostly share them. Belongs to one thread.
 */
final class WallTables {

    /** Thinnest and thickest wall that rates are computed for, mm. */
    static final double THINNEST_MM = 0.05;

    static final double THICKEST_MM = 20;

    private static final double FIRST_MM = 0.4;
    private static final double LAST_MM = 4;
    private static final int POINTS = 61;
    private static final double STEP = Math.log(LAST_MM / FIRST_MM) / (POINTS - 1);
    private static final double TAIL = 1e-6;
    private static final double M_PER_MM = 1e-3;

    private record Key(ProtectionConfig protection, String flux, int point) {}

    private final Map<Key, Double> logRates = new HashMap<>();

    /**
     * Grid of walls: {@value #POINTS} points even in ln over 0.4 … 4 mm, continued by whole steps as far as priors reach.
     *
     * @param first first point, 0 for 0.4 mm
     * @param last last point
     */
    record Grid(int first, int last) {
        static Grid covering(List<Prior> wallsMm) {
            double thinnest = FIRST_MM;
            double thickest = LAST_MM;
            for (Prior wall : wallsMm) {
                thinnest = Math.min(thinnest, wall.quantile(TAIL));
                thickest = Math.max(thickest, wall.quantile(1 - TAIL));
            }
            return new Grid(
                    (int) Math.floor(Math.log(thinnest / FIRST_MM) / STEP + TAIL),
                    POINTS - 1 + (int) Math.ceil(Math.log(thickest / LAST_MM) / STEP - TAIL));
        }

        int size() {
            return last - first + 1;
        }

        /** Wall thickness of a point of the grid, mm. */
        double wallMm(int point) {
            return FIRST_MM * Math.exp(STEP * (first + point));
        }
    }

    /**
     * Table of a protection.
     *
     * @param protection what a particle must get through
     * @param components components of the environment
     * @param keys per component a key of its flux, so that different ones are told apart
     * @param grid walls
     */
    WallTable table(ProtectionConfig protection, List<FluxComponent> components, List<String> keys, Grid grid) {
        DoubleFunction<BallisticLimit> limit = limit(protection);
        double[][] rates = new double[components.size()][grid.size()];
        for (int k = 0; k < rates.length; k++) {
            FluxComponent component = components.get(k);
            for (int i = 0; i < grid.size(); i++) {
                double wallM = grid.wallMm(i) * M_PER_MM;
                rates[k][i] = logRates.computeIfAbsent(
                        new Key(protection, keys.get(k), grid.first() + i),
                        key -> Math.log(PerforationRate.DEFAULT.perM2Year(component.population(), limit.apply(wallM))));
            }
        }
        return new WallTable(Math.log(FIRST_MM) + STEP * grid.first(), STEP, rates);
    }

    /**
     * Tries a protection on a wall of 1 mm.
     *
     * @throws IllegalArgumentException if its material is unknown or a value impossible
     */
    static void refuseUnknown(ProtectionConfig protection) {
        Objects.requireNonNull(limit(protection).apply(M_PER_MM));
    }

    /** The ballistic limit of a protection, given the thickness of its tube wall in m. */
    static DoubleFunction<BallisticLimit> limit(ProtectionConfig protection) {
        if (protection instanceof ProtectionConfig.SingleWall p) {
            WallMaterial material = material(p.material());
            return wallM -> SingleWall.of(material, wallM)
                    .withPerforationFactor(p.thicknessFactor())
                    .withInsulation(p.insulationArealDensityKgPerM2());
        }
        if (protection instanceof ProtectionConfig.Whipple p) {
            WallMaterial material = material(p.material());
            return wallM -> new WhippleShield(
                    p.bumperThicknessMm() * M_PER_MM,
                    material.densityKgPerM3(),
                    p.standoffMm() * M_PER_MM,
                    wallM,
                    material.yieldStrengthPa());
        }
        ProtectionConfig.InsulatedWall p = (ProtectionConfig.InsulatedWall) protection;
        InsulatedWall soyuz = InsulatedWall.SOYUZ_ORBITAL_MODULE;
        return wallM -> new InsulatedWall(
                wallM,
                p.insulationArealDensityKgPerM2(),
                soyuz.fastFactor(),
                soyuz.fastEndFactor(),
                soyuz.slowEndFactor(),
                soyuz.slowFactor());
    }

    /**
     * A material by name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    static WallMaterial material(String name) {
        return WallMaterial.named(name)
                .orElseThrow(() -> new IllegalArgumentException("no wall material is called \"" + name
                        + "\"; known are "
                        + WallMaterial.known().stream().map(WallMaterial::name).toList()));
    }
}
