package org.thirdleak.simulator.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Reanalysis;
import org.thirdleak.simulator.scenario.Multiverse;

/**
 * The comparison under every combination of several choices (the multiverse of Steegen et al. 2016, <i>Perspectives on
 * Psychological Science</i> 11, 702). A hypothesis that a choice does not touch is weighed once for all cells.
 */
final class MultiverseCells {

    private static final double THREE = 3;

    private final Multiverse multiverse;
    private final EvidenceEstimator estimator;
    private final BlockRunner runner;

    /**
     * Prepares it.
     *
     * @param multiverse the combinations
     * @param estimator how to weigh them
     * @param runner does the work
     */
    MultiverseCells(Multiverse multiverse, EvidenceEstimator estimator, BlockRunner runner) {
        this.multiverse = multiverse;
        this.estimator = estimator;
        this.runner = runner;
    }

    Reanalysis.Multiverse weighed() {
        List<Weights> weights = new SharedEvidence(estimator, runner)
                .of(multiverse.cells().stream().map(Multiverse.Cell::scenario).toList());
        List<Reanalysis.Cell> cells = IntStream.range(0, weights.size())
                .mapToObj(i -> new Reanalysis.Cell(
                        multiverse.cells().get(i).options(), weights.get(i).bayesFactors()))
                .toList();
        return new Reanalysis.Multiverse(
                multiverse.axes().stream().map(MultiverseCells::axis).toList(),
                cells,
                multiverse.skipped().stream()
                        .map(skipped -> new Reanalysis.Skipped(skipped.options(), skipped.reason()))
                        .toList(),
                spreads(cells));
    }

    private static Reanalysis.Axis axis(Multiverse.Axis axis) {
        return new Reanalysis.Axis(
                axis.id(),
                axis.title(),
                axis.options().stream()
                        .map(option -> new Reanalysis.Option(option.id(), option.title()))
                        .toList());
    }

    private static List<Reanalysis.Spread> spreads(List<Reanalysis.Cell> cells) {
        List<List<String>> pairs = cells.stream()
                .flatMap(cell -> cell.bayesFactors().stream())
                .map(factor -> List.of(factor.of(), factor.over()))
                .distinct()
                .toList();
        return pairs.stream()
                .map(pair -> spread(
                        pair,
                        cells.stream()
                                .flatMap(cell -> cell.bayesFactors().stream())
                                .filter(factor ->
                                        List.of(factor.of(), factor.over()).equals(pair))
                                .toList()))
                .toList();
    }

    /** A cell counts as above or below a number if its 95 % interval is. */
    static Reanalysis.Spread spread(List<String> pair, List<BayesFactor> factors) {
        double[] sorted =
                factors.stream().mapToDouble(BayesFactor::value).sorted().toArray();
        int n = sorted.length;
        return new Reanalysis.Spread(
                pair.get(0),
                pair.get(1),
                n,
                sorted[0],
                0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]),
                sorted[n - 1],
                (int) factors.stream().filter(factor -> factor.low() > 1).count(),
                (int) factors.stream().filter(factor -> factor.high() < 1).count(),
                (int) factors.stream().filter(factor -> factor.low() > THREE).count(),
                (int) factors.stream()
                        .filter(factor -> factor.high() < 1 / THREE)
                        .count());
    }
}
