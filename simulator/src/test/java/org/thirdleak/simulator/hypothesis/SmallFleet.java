package org.thirdleak.simulator.hypothesis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.core.environment.TimeGrowth;
import org.thirdleak.core.fatigue.CrackGrowth;
import org.thirdleak.core.fatigue.CrackLife;
import org.thirdleak.core.fatigue.FlawPopulation;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.prior.Prior;

/** Small fleets and impact models, made so that rates and exposures can be checked by hand. */
public final class SmallFleet {

    /** Everything in these records lies between these days. */
    public static final double FIRST_DAY = 1000;

    public static final double LAST_DAY = 5000;

    private static final double LOG_FIRST_WALL = Math.log(0.4);
    private static final double LOG_STEP = Math.log(10) / 4;

    private SmallFleet() {}

    /**
     * Growth by a constant fraction per year.
     *
     * @param perYear relative growth per year
     */
    public record Growth(double perYear) implements TimeGrowth {
        @Override
        public double at(double year) {
            return Math.exp(perYear * (year - 2010));
        }

        @Override
        public double integral(double from, double to) {
            return perYear == 0 ? to - from : at(from) * Math.expm1(perYear * (to - from)) / perYear;
        }
    }

    /**
     * Seasons that depend on the wall: a sine of another phase and height at every wall.
     *
     * @param columns designs × walls
     */
    public record Seasons(int columns) implements TimeProfile {
        private static double height(int column) {
            return 0.5 + 0.3 * Math.sin(column);
        }

        @Override
        public double at(int column, double day) {
            return 1 + height(column) * Math.sin(2 * Math.PI * Epoch.year(day) + column);
        }

        @Override
        public double integralYears(int column, double fromDay, double toDay) {
            double a = 2 * Math.PI * Epoch.year(fromDay) + column;
            double b = 2 * Math.PI * Epoch.year(toDay) + column;
            // cos a − cos b without cancellation
            double cosines = 2 * Math.sin((a + b) / 2) * Math.sin((b - a) / 2);
            return (toDay - fromDay) / Epoch.DAYS_PER_YEAR + height(column) * cosines / (2 * Math.PI);
        }
    }

    /** Rates per m² and year that fall with the wall, one row per component. */
    public static WallTable table(double... rateAtOneMm) {
        double[][] logRates = new double[rateAtOneMm.length][5];
        for (int k = 0; k < logRates.length; k++) {
            for (int i = 0; i < 5; i++) {
                double logWall = LOG_FIRST_WALL + i * LOG_STEP;
                // curved, so that interpolation between the points of the grid matters
                logRates[k][i] = Math.log(rateAtOneMm[k]) - (3 + k) * logWall - 0.2 * logWall * logWall;
            }
        }
        return new WallTable(LOG_FIRST_WALL, LOG_STEP, logRates);
    }

    /** Two designs, a and b; meteoroids that are steady, and debris that grows. */
    public static ImpactModel model(double debrisGrowthPerYear) {
        return model(new Growth(debrisGrowthPerYear));
    }

    private static ImpactModel model(Growth debris) {
        return model(List.of(
                new ImpactModel.Component(ImpactModel.Source.METEOROIDS, TimeProfile.of(TimeGrowth.steady())),
                new ImpactModel.Component(ImpactModel.Source.DEBRIS, TimeProfile.of(debris))));
    }

    /** The same with meteoroids that follow the seasons. */
    public static ImpactModel seasonalModel() {
        return model(List.of(
                new ImpactModel.Component(ImpactModel.Source.METEOROIDS, new Seasons(2 * 5)),
                new ImpactModel.Component(ImpactModel.Source.DEBRIS, TimeProfile.of(new Growth(0.05)))));
    }

    private static ImpactModel model(List<ImpactModel.Component> components) {
        return new ImpactModel(
                List.of(
                        new ImpactModel.Design(
                                "a",
                                "A",
                                new Prior.LogUniform(0.5, 2),
                                new Prior.LogUniform(0.6, 1.8),
                                table(0.2, 0.1)),
                        new ImpactModel.Design(
                                "b", "B", new Prior.LogUniform(1, 4), new Prior.LogUniform(0.8, 1.5), table(0.1, 0.2))),
                components,
                new Prior.Uniform(0.3, 0.7),
                new Prior.LogNormal(1, 0.5),
                new Prior.LogNormal(1, 0.7));
    }

    /** One design of known rate: area × 1 per m² and year, everything but the area fixed. */
    public static ImpactModel constantRate(Prior area) {
        return new ImpactModel(
                List.of(new ImpactModel.Design("a", "A", area, new Prior.Fixed(1), flat())),
                List.of(new ImpactModel.Component(ImpactModel.Source.METEOROIDS, TimeProfile.of(TimeGrowth.steady()))),
                new Prior.Fixed(0.5),
                new Prior.Fixed(2),
                new Prior.Fixed(1));
    }

    private static WallTable flat() {
        return new WallTable(LOG_FIRST_WALL, LOG_STEP, new double[1][5]);
    }

    /** A unit that was launched and filled when its exposure began. */
    public static CircuitUnit unit(String id, String design, double from, double to) {
        return unit(id, design, from, from, from, to);
    }

    /** A unit with clocks of its own; days since 2000-01-01. */
    public static CircuitUnit unit(String id, String design, double launched, double filled, double from, double to) {
        return new CircuitUnit(
                id,
                id,
                design,
                Epoch.instant(launched),
                Epoch.instant(filled),
                Epoch.instant(from),
                Epoch.instant(to),
                Optional.empty());
    }

    /** Six units without a leak: short and long spans, some overlapping, of two designs, filled and launched earlier. */
    public static List<CircuitUnit> units() {
        return List.of(
                unit("a1", "a", 1000, 1200),
                unit("a2", "a", 1100, 1150, 1150, 1500),
                unit("a3", "a", 1300, 1400, 1400, 3800),
                unit("b1", "b", 900, 1900, 2000, 2600),
                unit("a4", "a", 2500, 2700),
                unit("b2", "b", 1500, 3000, 3000, 5000));
    }

    /** Flaws of 30 to 90 % of the wall under 20 to 120 MPa; a threshold of 1.5 to 2 MPa √m stops many of them. */
    public static LifeLaw cracks(double thresholdMPaSqrtM, boolean sinceLaunch) {
        return new CrackGrowthLife(
                CrackGrowth.aluminium().withThreshold(thresholdMPaSqrtM),
                new FlawPopulation(1e-3, 0.3, 0.9, 0.25, 0.25),
                new Prior.LogUniform(20, 120),
                CrackLife.ORBITS_PER_DAY,
                sinceLaunch);
    }

    /** A record of units from the first of them on. */
    public static ServiceRecord record(List<CircuitUnit> units) {
        return ServiceRecord.observed(units, Epoch.instant(FIRST_DAY), Epoch.instant(LAST_DAY));
    }

    /** A record that began to be watched on a day. */
    public static ServiceRecord watchedFrom(double day, List<CircuitUnit> units) {
        return ServiceRecord.observed(units, Epoch.instant(day), Epoch.instant(LAST_DAY));
    }

    /** The same record with a leak more; to the nanosecond, so that integrals over the day of the leak are smooth. */
    public static ServiceRecord withLeak(ServiceRecord record, int unit, double day) {
        List<CircuitUnit> units = new ArrayList<>(record.units());
        CircuitUnit u = units.get(unit);
        units.set(
                unit,
                new CircuitUnit(
                        u.id(),
                        u.vehicle(),
                        u.design(),
                        u.launched(),
                        u.coolantFilled(),
                        u.exposedFrom(),
                        u.exposedTo(),
                        Optional.of(instant(day))));
        return new ServiceRecord(units, record.observeFrom(), record.observeUntil());
    }

    private static Instant instant(double day) {
        double whole = Math.floor(day);
        return Epoch.instant(whole).plusNanos(Math.round((day - whole) * 86_400e9));
    }
}
