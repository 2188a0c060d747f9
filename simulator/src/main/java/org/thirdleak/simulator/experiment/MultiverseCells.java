package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.inference.Evidence;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.Reanalysis;
import org.thirdleak.simulator.scenario.Multiverse;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;

/**
 * The comparison under every combination of several choices (the multiverse of Steegen et al. 2016, <i>Perspectives on
 * Psychological Science</i> 11, 702). A hypothesis that a choice does not touch is weighed once for all cells.
 */
final class MultiverseCells {

    private static final double THREE = 3;

    private final Multiverse multiverse;
    private final EvidenceEstimator estimator;
    private final BlockRunner runner;
    private final Map<String, Known> known = new HashMap<>();

    /**
     * An evidence.
     *
     * @param logZ its logarithm
     * @param reliable whether the tail of its weights allows its use
     */
    private record Known(Estimate logZ, boolean reliable) {
        static Known of(Evidence evidence) {
            return new Known(evidence.logZ(), evidence.tail().reliable());
        }
    }

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
        List<Reanalysis.Cell> cells = multiverse.cells().stream()
                .map(cell -> new Reanalysis.Cell(cell.options(), weights(cell).bayesFactors()))
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

    private Weights weights(Multiverse.Cell cell) {
        FleetExposure fleet = cell.scenario().fleet();
        List<Estimate> logZ = new ArrayList<>();
        Set<String> unreliable = new HashSet<>();
        for (int i = 0; i < cell.behindEvidence().size(); i++) {
            WeightedHypothesis weighted = cell.scenario().hypotheses().get(i);
            String behind = cell.behindEvidence().get(i);
            Known found = known.computeIfAbsent(
                    behind, key -> Known.of(estimator.estimate(weighted.hypothesis(), fleet, key, runner)));
            if (found.logZ().value() == Double.NEGATIVE_INFINITY) {
                throw new ImpossibleRecord(cell.scenario(), estimator, runner)
                        .under(
                                weighted.hypothesis(),
                                cell.scenario().record(),
                                weighted.hypothesis().id() + " ("
                                        + cell.scenario().id() + ")");
            }
            logZ.add(found.logZ());
            if (!found.reliable()) {
                unreliable.add(weighted.hypothesis().id());
            }
        }
        return new Weights(cell.scenario().hypotheses(), logZ, unreliable);
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
                                .mapToDouble(BayesFactor::value)
                                .sorted()
                                .toArray()))
                .toList();
    }

    private static Reanalysis.Spread spread(List<String> pair, double[] sorted) {
        int n = sorted.length;
        return new Reanalysis.Spread(
                pair.get(0),
                pair.get(1),
                n,
                sorted[0],
                0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]),
                sorted[n - 1],
                (int) Arrays.stream(sorted).filter(value -> value > 1).count(),
                (int) Arrays.stream(sorted).filter(value -> value > THREE).count(),
                (int) Arrays.stream(sorted).filter(value -> value < 1 / THREE).count());
    }
}
