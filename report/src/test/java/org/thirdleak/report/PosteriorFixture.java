package org.thirdleak.report;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.result.MethodEvidence;
import org.thirdleak.simulator.result.PosteriorShape;
import org.thirdleak.simulator.result.PosteriorShape.Correlation;
import org.thirdleak.simulator.result.PosteriorShape.Marginal;
import org.thirdleak.simulator.result.PosteriorShape.PairCounts;
import org.thirdleak.simulator.result.PosteriorShape.Scale;

/** Posteriors of the right shape: normal bumps on the scales of the real parameters. */
public final class PosteriorFixture {
    private static final int BINS = 40;
    private static final int CELLS = 20;
    private static final List<Scale> IMPACTS = List.of(
            new Scale("soyuz-progress.exposed_area", "m2", 0.3, 4, true),
            new Scale("nauka-radiator.exposed_area", "m2", 1, 10, true),
            new Scale("soyuz-progress.wall_thickness", "mm", 0.5, 2, true),
            new Scale("nauka-radiator.wall_thickness", "mm", 0.5, 2, true),
            new Scale("exposure_factor", "", 0.3, 0.7, true),
            new Scale("meteoroid_factor", "", 0.165, 6.07, true),
            new Scale("debris_factor", "", 0.0517, 19.3, true));
    private static final List<Scale> CHANGE = List.of(
            new Scale("rate_multiplier", "", 1, 100, true), new Scale("change", "utc", 1998.885, 2023.77, false));
    private static final List<Scale> DEFECT = List.of(
            new Scale("defect.affected_fraction", "", 0, 1, false),
            new Scale("defect.life_shape", "", 0.276, 3.625, true),
            new Scale("defect.life_scale", "d", 30, 3000, true),
            new Scale("defect.onset", "utc", 1998.885, 2023.77, false));

    private PosteriorFixture() {}

    /** Three methods that agree. */
    public static List<MethodEvidence> methods(double logZ, double error) {
        return List.of(
                new MethodEvidence("exact_onset_rqmc", "quasi-Monte Carlo", logZ, error, 131_072),
                new MethodEvidence("prior_monte_carlo", "importance sampling", logZ + 0.004, 0.02, 262_144),
                new MethodEvidence("nested_sampling", "nested sampling with slices", logZ - 0.031, 0.05, 812_345));
    }

    /** The posterior of a hypothesis of a type. */
    public static PosteriorShape shape(String type) {
        List<Scale> own =
                type.equals("systematic_defect") ? DEFECT : type.equals("rate_change") ? CHANGE : List.<Scale>of();
        List<Scale> scales = new ArrayList<>(IMPACTS);
        scales.addAll(own);
        return of(scales, own);
    }

    /** Of any scales, some of which are the hypothesis's own. */
    public static PosteriorShape of(List<Scale> scales, List<Scale> own) {
        List<Marginal> marginals = new ArrayList<>();
        List<Correlation> correlations = new ArrayList<>();
        for (int i = 0; i < scales.size(); i++) {
            marginals.add(new Marginal(scales.get(i), bump(0.5, 0.6), bump(0.15 + 0.7 * (i * 3 % 10) / 9.0, 0.16)));
            for (int j = i + 1; j < scales.size(); j++) {
                correlations.add(new Correlation(
                        scales.get(i).parameter(), scales.get(j).parameter(), 0.6 - 0.11 * ((i + j) % 11), 0.012));
            }
        }
        List<PairCounts> pairs = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            for (int j = i + 1; j < own.size(); j++) {
                pairs.add(new PairCounts(own.get(i), own.get(j), counts(0.2 * (j - i))));
            }
        }
        return new PosteriorShape(marginals, correlations, pairs);
    }

    private static List<Double> bump(double middle, double width) {
        double[] heights = new double[BINS];
        double total = 0;
        for (int i = 0; i < BINS; i++) {
            double z = ((i + 0.5) / BINS - middle) / width;
            heights[i] = Math.exp(-z * z / 2);
            total += heights[i];
        }
        List<Double> fractions = new ArrayList<>();
        for (double height : heights) {
            fractions.add(height / total);
        }
        return fractions;
    }

    private static List<Integer> counts(double tilt) {
        List<Integer> counts = new ArrayList<>();
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                double x = ((column + 0.5) / CELLS - 0.6) / 0.2;
                double y = ((row + 0.5) / CELLS - 0.5) / 0.2;
                counts.add((int) Math.round(250 * Math.exp(-(x * x + y * y - 2 * tilt * x * y) / 2)));
            }
        }
        return counts;
    }
}
