package org.thirdleak.simulator.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thirdleak.simulator.execution.BlockRunner;

/**
 * Evidence without chance for models of one to three parameters: products of Gauss–Kronrod rules over boxes of the unit
 * cube, of which the worst are halved until the estimated error is small enough. Error estimate and adaptive halving follow
 * QUADPACK (Piessens et al. 1983), with waves of boxes instead of one at a time so that threads can share them.
 *
 * <p>A likelihood much narrower than 1/60 of the prior's range along an axis (1/30 with three parameters) can be missed
 * whole, as by any rule that looks at points; a sampler beside it is the check.
 *
 * @param relativeError error of Z, in parts of Z, at which to stop: 1e-13 … 0.1
 * @param mostEvaluations likelihoods after which no further wave begins, 1 or more
 */
public record AdaptiveQuadrature(double relativeError, long mostEvaluations) implements EvidenceEngine {

    /** Name of the diagnostic of the estimated error of Z in parts of Z. */
    public static final String RELATIVE_ERROR = "estimated relative error";

    private static final int MOST_DIMENSIONS = 3;
    /** Boxes along an axis to begin with, by number of axes: enough nodes to notice a narrow peak. */
    private static final int[] FIRST_BOXES = {0, 16, 4, 2};
    /** A block of boxes has about so many nodes. */
    private static final int NODES_PER_BLOCK = 3375;
    /** The error estimate is compared between waves; a share is left for the boxes that are not halved. */
    private static final double SHARE_LEFT = 0.5;

    /** Refuses settings out of range. */
    public AdaptiveQuadrature {
        if (!(relativeError >= 1e-13 && relativeError <= 0.1)) {
            throw new IllegalArgumentException("relativeError must lie within 1e-13 ... 0.1 but was " + relativeError);
        }
        if (mostEvaluations < 1) {
            throw new IllegalArgumentException("mostEvaluations must be at least 1 but was " + mostEvaluations);
        }
    }

    /** With an error of 1e-8 and at most fifty million likelihoods; what is reached is far better for smooth likelihoods. */
    public static AdaptiveQuadrature standard() {
        return new AdaptiveQuadrature(1e-8, 50_000_000);
    }

    @Override
    public String method() {
        return "adaptive Gauss-Kronrod quadrature over the unit cube";
    }

    @Override
    public LogEvidenceEstimate estimate(Model model, long seed, BlockRunner runner) {
        int dimension = CubeLikelihood.dimension(model, "adaptive quadrature", MOST_DIMENSIONS);
        int nodes = KronrodBox.power(KronrodBox.NODES, dimension);
        int perBlock = Math.max(1, NODES_PER_BLOCK / nodes);
        int along = FIRST_BOXES[dimension];
        int first = KronrodBox.power(along, dimension);
        List<KronrodBox> boxes = Parts.run(
                "quadrature", first, perBlock, i -> firstBox(new CubeLikelihood(model), dimension, along, i), runner);
        long evaluations = (long) first * nodes;
        while (true) {
            Sum sum = Sum.of(boxes);
            List<KronrodBox> worst = sum.error() <= relativeError * sum.integral() || evaluations >= mostEvaluations
                    ? List.of()
                    : worst(boxes, sum);
            if (worst.isEmpty()) {
                return sum.estimate(relativeError, evaluations);
            }
            List<KronrodBox> halves = Parts.run(
                    "quadrature",
                    2 * worst.size(),
                    perBlock,
                    i -> worst.get(i / 2).half(new CubeLikelihood(model), i % 2 == 1),
                    runner);
            boxes = new ArrayList<>(boxes.subList(worst.size(), boxes.size()));
            boxes.addAll(halves);
            evaluations += (long) halves.size() * nodes;
        }
    }

    private static KronrodBox firstBox(CubeLikelihood likelihood, int dimension, int along, int number) {
        double[] centre = new double[dimension];
        double[] half = new double[dimension];
        for (int d = 0, rest = number; d < dimension; d++, rest /= along) {
            half[d] = 0.5 / along;
            centre[d] = (rest % along + 0.5) / along;
        }
        return KronrodBox.of(likelihood, centre, half);
    }

    /** Sorts the boxes by error and gives the first ones, without which the rest would be good enough. */
    private List<KronrodBox> worst(List<KronrodBox> boxes, Sum sum) {
        boxes.sort(Comparator.comparingDouble((KronrodBox box) -> box.divisible() ? -sum.error(box) : 1));
        double rest = sum.error();
        int count = 0;
        while (count < boxes.size() && rest > SHARE_LEFT * relativeError * sum.integral()) {
            KronrodBox box = boxes.get(count);
            if (!box.divisible()) {
                break; // they come last
            }
            rest -= sum.error(box);
            count++;
        }
        return List.copyOf(boxes.subList(0, count));
    }

    /**
     * Sums over boxes.
     *
     * @param logScale greatest ln L met
     * @param integral integral of L / exp(logScale)
     * @param error its estimated error
     */
    private record Sum(double logScale, double integral, double error) {

        static Sum of(List<KronrodBox> boxes) {
            double scale =
                    boxes.stream().mapToDouble(KronrodBox::logScale).max().orElseThrow();
            if (scale == Double.NEGATIVE_INFINITY) {
                return new Sum(scale, 0, 0);
            }
            double integral = 0;
            double error = 0;
            for (KronrodBox box : boxes) {
                double factor = Math.exp(box.logScale() - scale);
                integral += box.integral() * factor;
                error += box.error() * factor;
            }
            return new Sum(scale, integral, error);
        }

        double error(KronrodBox box) {
            return box.error() * Math.exp(box.logScale() - logScale);
        }

        LogEvidenceEstimate estimate(double wanted, long evaluations) {
            if (integral == 0) {
                return LogEvidenceEstimate.nowherePositive(evaluations);
            }
            double relative = error / integral;
            return new LogEvidenceEstimate(
                    logScale + Math.log(integral),
                    relative,
                    evaluations,
                    List.of(new LogEvidenceEstimate.Diagnostic(RELATIVE_ERROR, relative, 0, wanted)));
        }
    }
}
