package org.thirdleak.simulator.degradation;

import java.util.List;
import org.thirdleak.core.environment.ParticlePopulation;
import org.thirdleak.core.impact.PerforationRate;
import org.thirdleak.core.impact.SingleWall;
import org.thirdleak.core.impact.WallMaterial;

/**
 * What makes holes in the walls of a design.
 *
 * @param wall the wall without its thickness
 * @param populations particles of each component of the environment
 */
public record HoleSource(Wall wall, List<ParticlePopulation> populations) {

    /** Copies the list. */
    public HoleSource {
        populations = List.copyOf(populations);
    }

    /**
     * A bare metal wall of any thickness.
     *
     * @param material its alloy
     * @param perforationFactor k of the perforation criterion
     * @param insulationKgPerM2 insulation outside
     */
    public record Wall(WallMaterial material, double perforationFactor, double insulationKgPerM2) {
        /** Median hole at the ballistic limit, in units of the thickness: a perforation leaves none that is smaller. */
        double smallestHole() {
            return 2 / perforationFactor;
        }

        SingleWall of(double thicknessM) {
            return SingleWall.of(material, thicknessM)
                    .withPerforationFactor(perforationFactor)
                    .withInsulation(insulationKgPerM2);
        }
    }

    /** Rate of holes without scatter of at least a diameter, per m² and year. */
    double holesAtLeast(int component, double wallM, double holeM) {
        return PerforationRate.DEFAULT.holesAtLeastPerM2Year(populations.get(component), wall.of(wallM), holeM);
    }
}
