package org.thirdleak.simulator.hypothesis;

import java.util.List;
import java.util.Optional;
import org.thirdleak.core.fatigue.CrackGrowth;
import org.thirdleak.core.fatigue.CrackLifeTable;
import org.thirdleak.core.fatigue.FlawPopulation;
import org.thirdleak.core.fatigue.Plausibility;
import org.thirdleak.core.quantity.Quantity;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.prior.Prior;

/**
 * Age at which a flaw has grown through the wall, one step with every cycle of load. Its only parameter is the median
 * stress range; what else is uncertain about flaws is averaged over.
 */
public final class CrackGrowthLife implements LifeLaw {

    /** The stress range is considered between these quantiles of its prior. */
    private static final double TAIL = 1e-6;

    private final CrackGrowth growth;
    private final FlawPopulation flaws;
    private final Prior stressRangeMPa;
    private final double cyclesPerDay;
    private final boolean sinceLaunch;
    private final CrackLifeTable table;

    /**
     * A life.
     *
     * @param growth law of growth at the median of C
     * @param flaws what is averaged over
     * @param stressRangeMPa prior of the median stress range S0, MPa
     * @param cyclesPerDay cycles a day, above 0
     * @param sinceLaunch whether cycles are counted from the launch on, else from the filling
     * @throws IllegalArgumentException if a value is outside its range
     */
    public CrackGrowthLife(
            CrackGrowth growth, FlawPopulation flaws, Prior stressRangeMPa, double cyclesPerDay, boolean sinceLaunch) {
        this.growth = growth;
        this.flaws = flaws;
        this.stressRangeMPa = stressRangeMPa;
        this.cyclesPerDay = Quantity.positive("cyclesPerDay", cyclesPerDay, "1/d");
        this.sinceLaunch = sinceLaunch;
        this.table = CrackLifeTable.of(growth, flaws, lowestMPa(), highestMPa());
    }

    private double lowestMPa() {
        return stressRangeMPa.quantile(TAIL);
    }

    private double highestMPa() {
        return stressRangeMPa.quantile(1 - TAIL);
    }

    @Override
    public Optional<Plausibility> plausibility(double ageDays) {
        return Optional.of(Plausibility.of(growth, flaws, lowestMPa(), highestMPa(), cyclesPerDay, ageDays));
    }

    @Override
    public List<Parameter> parameters(String prefix) {
        return List.of(new Parameter(prefix + "stress_range", "MPa", stressRangeMPa, Coordinate.LOG));
    }

    @Override
    public boolean sinceLaunch() {
        return sinceLaunch;
    }

    @Override
    public LifeCurve curve(int first) {
        return new Curve(table, Math.log(cyclesPerDay), first);
    }

    private static final class Curve implements LifeCurve {
        private final CrackLifeTable table;
        private final double logCyclesPerDay;
        private final int parameter;
        private final double[] weights = new double[CrackLifeTable.STENCIL];
        private double offset;
        private int row;

        Curve(CrackLifeTable table, double logCyclesPerDay, int parameter) {
            this.table = table;
            this.logCyclesPerDay = logCyclesPerDay;
            this.parameter = parameter;
        }

        @Override
        public void set(double[] point) {
            offset = logCyclesPerDay + table.offset(point[parameter]);
            row = table.locate(point[parameter], weights);
        }

        @Override
        public double cumulativeHazard(double logAge) {
            return table.cumulativeHazard(logAge + offset, row, weights);
        }

        @Override
        public double hazardPerLogAge(double logAge, double cumulativeHazard) {
            return Math.exp(table.logDensity(logAge + offset, row, weights) + cumulativeHazard);
        }

        @Override
        public double logAge(double cumulativeHazard) {
            return table.age(cumulativeHazard, row, weights) - offset;
        }
    }
}
