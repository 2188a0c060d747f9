package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.SideBySide;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.inference.Evidence;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.Reanalysis;
import org.thirdleak.simulator.scenario.Multiverse;
import org.thirdleak.simulator.scenario.Scenario;
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
        Map<String, Known> known = evidences();
        List<Reanalysis.Cell> cells = multiverse.cells().stream()
                .map(cell ->
                        new Reanalysis.Cell(cell.options(), weights(cell, known).bayesFactors()))
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

    /**
     * What has to be weighed once, and where.
     *
     * @param behind what decides its evidence, in words
     * @param hypothesis the hypothesis
     * @param scenario the first scenario that asks for it
     */
    private record Weighing(String behind, Hypothesis hypothesis, Scenario scenario) {}

    private Map<String, Known> evidences() {
        Map<String, Weighing> wanted = new LinkedHashMap<>();
        for (Multiverse.Cell cell : multiverse.cells()) {
            for (int i = 0; i < cell.behindEvidence().size(); i++) {
                String behind = cell.behindEvidence().get(i);
                Hypothesis hypothesis = cell.scenario().hypotheses().get(i).hypothesis();
                wanted.putIfAbsent(behind, new Weighing(behind, hypothesis, cell.scenario()));
            }
        }
        List<Weighing> weighings = List.copyOf(wanted.values());
        List<Known> found = SideBySide.map(
                weighings,
                each -> Known.of(
                        estimator.estimate(each.hypothesis(), each.scenario().fleet(), each.behind(), runner)));
        Map<String, Known> known = new HashMap<>();
        for (int i = 0; i < weighings.size(); i++) {
            known.put(weighings.get(i).behind(), found.get(i));
        }
        return known;
    }

    private Weights weights(Multiverse.Cell cell, Map<String, Known> known) {
        List<Estimate> logZ = new ArrayList<>();
        Set<String> unreliable = new HashSet<>();
        for (int i = 0; i < cell.behindEvidence().size(); i++) {
            WeightedHypothesis weighted = cell.scenario().hypotheses().get(i);
            Known found =
                    Optional.ofNullable(known.get(cell.behindEvidence().get(i))).orElseThrow();
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
