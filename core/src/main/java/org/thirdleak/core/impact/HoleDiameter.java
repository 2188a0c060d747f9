package org.thirdleak.core.impact;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.thirdleak.core.quadrature.Panels;
import org.thirdleak.core.quantity.Quantity;

/**
 * How wide a hole a perforating particle leaves in a single metal wall, as a median with log-normal scatter:
 *
 * <p>{@code Dh = min( d (0.45 x (t/d)^(2/3) + 0.90), max(d, 2 P∞(d, x)) )}, x = V cos θ in km/s.
 *
 * <p>The first is the law of Maiden and McHugh for thin aluminium sheets at 2 … 8 km/s. Alone it makes a 12 mm hole of a
 * 0.3 mm particle at 25 km/s in a 2 mm wall, so it is capped by the diameter of a free crater, and by nothing less than
 * the particle itself. At the ballistic limit the median is 2 t/k. The law of Maiden is quoted without an open primary
 * source and the cap is this project's: take hole sizes as evidence only with the scatter swept. Model card:
 * {@code docs/models/perforation-and-holes.md}.
 *
 * @param wall the wall
 * @param scatterLn standard deviation of ln Dh about its median, 0 … 2; 0.3 is a fair guess
 */
public record HoleDiameter(SingleWall wall, double scatterLn) {

    private static final double PER_KM_PER_S = 0.45;
    private static final double AT_REST = 0.90;
    private static final double M_PER_KM = 1e3;

    /**
     * Refuses an impossible scatter.
     *
     * @throws IllegalArgumentException if the scatter is outside 0 … 2
     */
    public HoleDiameter {
        Quantity.between("scatterLn", scatterLn, 0, 2, "");
    }

    /**
     * The law of Maiden and McHugh without a cap.
     *
     * @param diameterM diameter of the particle, m, above 0
     * @param thicknessM thickness of the sheet, m
     * @param normalSpeedMPerS V cos θ, m/s
     * @return diameter of the hole, m
     */
    public static double maidenM(double diameterM, double thicknessM, double normalSpeedMPerS) {
        double thinness = Math.pow(thicknessM / diameterM, 2.0 / 3);
        return diameterM * (PER_KM_PER_S * normalSpeedMPerS / M_PER_KM * thinness + AT_REST);
    }

    /**
     * The particle that leaves a hole by {@link #maidenM}: the one real root of a cubic in d^(1/3).
     *
     * @param holeM diameter of the hole, m, at least 0
     * @param thicknessM thickness of the sheet, m
     * @param normalSpeedMPerS V cos θ, m/s, above 0
     * @return diameter of the particle, m
     */
    public static double maidenProjectileM(double holeM, double thicknessM, double normalSpeedMPerS) {
        // y³ + p y = q with y = d^(1/3)
        double p = PER_KM_PER_S * normalSpeedMPerS / M_PER_KM * Math.pow(thicknessM, 2.0 / 3) / AT_REST;
        double q = holeM / AT_REST;
        double scale = Math.sqrt(p / 3);
        double y = 2 * scale * Math.sinh(FastMath.asinh(q / (2 * scale * scale * scale)) / 3);
        return y * y * y;
    }

    /**
     * Median hole of a particle that perforates.
     *
     * @param projectileDensityKgPerM3 its density, kg/m³
     * @param diameterM its diameter, m, at least the critical one
     * @param normalSpeedMPerS V cos θ, m/s
     * @return diameter of the hole, m
     */
    public double medianM(double projectileDensityKgPerM3, double diameterM, double normalSpeedMPerS) {
        double crater = 2 * wall.law().depthM(diameterM, projectileDensityKgPerM3, normalSpeedMPerS);
        return Math.min(maidenM(diameterM, wall.thicknessM(), normalSpeedMPerS), Math.max(diameterM, crater));
    }

    /**
     * Smallest particle that leaves a median hole of at least a diameter: {@code max(dc, dM, min(D, dP))}, dM by Maiden,
     * dP by the crater.
     *
     * @param projectileDensityKgPerM3 density of the particle, kg/m³
     * @param normalSpeedMPerS V cos θ, m/s, above 0
     * @param holeM D, m, at least 0; at 0 any perforation counts
     * @return diameter of the particle, m
     */
    public double thresholdDiameterM(double projectileDensityKgPerM3, double normalSpeedMPerS, double holeM) {
        double critical = wall.criticalDiameterM(projectileDensityKgPerM3, normalSpeedMPerS);
        double byMaiden = maidenProjectileM(holeM, wall.thicknessM(), normalSpeedMPerS);
        double byCrater = wall.law().diameterM(holeM / 2, projectileDensityKgPerM3, normalSpeedMPerS);
        return Math.max(critical, Math.max(byMaiden, Math.min(holeM, byCrater)));
    }

    /** Normal speeds, m/s, at which the threshold changes its branch or meets one of the given diameters. */
    double[] kinkSpeedsMPerS(
            double projectileDensityKgPerM3, double holeM, double[] diametersM, double fromMPerS, double toMPerS) {
        DoubleStream branches = holeM > 0
                ? branchSpeedsMPerS(projectileDensityKgPerM3, holeM, Panels.geometric(fromMPerS, toMPerS, 1.25))
                : DoubleStream.empty();
        DoubleStream nodes = DoubleStream.of(diametersM)
                .flatMap(d -> DoubleStream.of(
                        wall.normalSpeedMPerS(projectileDensityKgPerM3, d),
                        craterSpeedMPerS(projectileDensityKgPerM3, holeM, d),
                        maidenSpeedMPerS(holeM, d)));
        return DoubleStream.concat(branches, nodes).toArray();
    }

    private DoubleStream branchSpeedsMPerS(double density, double holeM, double[] points) {
        DoubleUnaryOperator critical = x -> wall.criticalDiameterM(density, x);
        DoubleUnaryOperator maiden = x -> maidenProjectileM(holeM, wall.thicknessM(), x);
        DoubleUnaryOperator crater = x -> wall.law().diameterM(holeM / 2, density, x);
        DoubleStream atTheHole = DoubleStream.of(
                wall.normalSpeedMPerS(density, holeM),
                craterSpeedMPerS(density, holeM, holeM),
                maidenSpeedMPerS(holeM, holeM));
        return Stream.of(
                        atTheHole,
                        meeting(maiden, critical, points),
                        meeting(maiden, crater, points),
                        // without insulation crater and critical diameter run parallel and never meet
                        wall.insulationKgPerM2() > 0 ? meeting(crater, critical, points) : DoubleStream.empty())
                .flatMapToDouble(speeds -> speeds);
    }

    private static DoubleStream meeting(DoubleUnaryOperator one, DoubleUnaryOperator other, double[] points) {
        return DoubleStream.of(
                Crossings.withPairs(x -> Math.log(one.applyAsDouble(x) / other.applyAsDouble(x)), points));
    }

    private double craterSpeedMPerS(double projectileDensityKgPerM3, double holeM, double diameterM) {
        return wall.law().normalSpeedMPerS(holeM / 2, diameterM, projectileDensityKgPerM3);
    }

    /** The normal speed at which a particle leaves a hole by Maiden; negative if it always leaves a larger one. */
    private double maidenSpeedMPerS(double holeM, double diameterM) {
        double perSpeed = PER_KM_PER_S * diameterM * Math.pow(wall.thicknessM() / diameterM, 2.0 / 3);
        return (holeM - AT_REST * diameterM) / perSpeed * M_PER_KM;
    }
}
