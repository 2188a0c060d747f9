package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.thirdleak.simulator.config.PriorSensitivityConfig;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.inference.ConditionalEvidence;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.PriorSensitivity;
import org.thirdleak.simulator.result.ScanResult;
import org.thirdleak.simulator.robustness.EvidenceCurve;
import org.thirdleak.simulator.robustness.HeldParameter;

/**
 * How the verdict depends on the priors. Every parameter is held at some values for every hypothesis that has it; parameters
 * that are the same in name and prior are held in all of these at once.
 *
 * @param config how finely
 * @param fleet the record
 * @param appraisals the hypotheses
 * @param weights their weights
 * @param seed seed of the run
 * @param runner does the work
 */
record PriorSensitivityBuilder(
        PriorSensitivityConfig config,
        FleetExposure fleet,
        List<Appraisal> appraisals,
        Weights weights,
        long seed,
        BlockRunner runner) {

    private static final int FEWEST_POINTS = 1024;
    private static final int FEWEST_VALUES = 3;
    /** With more hypotheses than this only comparisons with the first are told. */
    private static final int MOST_FOR_ALL_PAIRS = 3;

    /**
     * Two hypotheses that are compared.
     *
     * @param of index of the later one, the numerator
     * @param over index of the earlier one
     */
    record Pair(int of, int over) {}

    /**
     * Analyses the priors.
     *
     * @param scan the probability of the cluster under chance
     * @return the analysis, {@link PriorSensitivity#NONE} if it is switched off
     */
    PriorSensitivity build(ScanResult scan) {
        if (config.valuesPerSideCount() == 0) {
            return PriorSensitivity.NONE;
        }
        List<HeldParameter> held = held();
        List<HeldDate> dates = HeldDate.all(this);
        ParameterCurves curves = new ParameterCurves(this, held);
        DateCurves dateCurves = new DateCurves(this, dates);
        PriorsNeeded needed = new PriorsNeeded(this);
        return new PriorSensitivity(
                true,
                TurningPoints.of(this, held, dateCurves.curves()),
                curves.curves(),
                dateCurves.curves(),
                needed.needed(),
                new PriorBounds(this, held, dates).bounds(),
                needed.scanBound(scan),
                needed.chanceBounds(),
                PowerScalings.of(this),
                needed.splits());
    }

    String id(int hypothesis) {
        return appraisals.get(hypothesis).id();
    }

    ParameterSpace space(int hypothesis) {
        return appraisals.get(hypothesis).weighted().hypothesis().space();
    }

    /** The comparisons, as Bayes factors are printed. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int over = 0; over < appraisals.size(); over++) {
            for (int of = over + 1; of < appraisals.size(); of++) {
                if ((over == 0 || appraisals.size() <= MOST_FOR_ALL_PAIRS)
                        && weights.usable(of)
                        && weights.usable(over)) {
                    pairs.add(new Pair(of, over));
                }
            }
        }
        return pairs;
    }

    private List<HeldParameter> held() {
        ParameterGrid grid = new ParameterGrid(config, fleet.model());
        ConditionalEvidence evidence =
                new ConditionalEvidence(config.targetStandardError(), FEWEST_POINTS, config.maxPointCount(), seed);
        Map<Parameter, List<Optional<EvidenceCurve>>> found = new LinkedHashMap<>();
        // without the curve of one hypothesis that has it the others would be held against its whole prior
        Set<Parameter> incomplete = new HashSet<>();
        for (int h = 0; h < appraisals.size(); h++) {
            ParameterSpace space = space(h);
            List<ConditionalEvidence.Line> lines = IntStream.range(0, space.firstIntegrated())
                    .filter(space::sampled)
                    .mapToObj(j -> new ConditionalEvidence.Line(
                            j, grid.of(space.parameters().get(j), j)))
                    .toList();
            Appraisal appraisal = appraisals.get(h);
            List<double[][]> logs =
                    evidence.along(appraisal.weighted().hypothesis(), fleet, appraisal.evidence(), lines, runner);
            for (int l = 0; l < lines.size(); l++) {
                Parameter parameter = space.parameters().get(lines.get(l).parameter());
                List<Optional<EvidenceCurve>> curves = found.computeIfAbsent(
                        parameter,
                        p -> new ArrayList<>(appraisals.stream()
                                .map(a -> Optional.<EvidenceCurve>empty())
                                .toList()));
                Optional<EvidenceCurve> curve = curve(lines.get(l).coordinates(), logs.get(l));
                if (curve.isEmpty()) {
                    incomplete.add(parameter);
                }
                curves.set(h, curve);
            }
        }
        List<Estimate> whole = weights.logZ();
        return found.entrySet().stream()
                .filter(entry -> !incomplete.contains(entry.getKey()))
                .map(entry -> new HeldParameter(entry.getKey(), whole, entry.getValue()))
                .toList();
    }

    /** The longest run of values at which the record is possible. */
    private static Optional<EvidenceCurve> curve(double[] coordinates, double[][] logs) {
        int begin = 0;
        int best = 0;
        int bestBegin = 0;
        for (int k = 0; k < coordinates.length; k++) {
            if (!IntStream.range(0, logs[k].length).allMatch(finite(logs[k]))) {
                begin = k + 1;
            } else if (k + 1 - begin > best) {
                best = k + 1 - begin;
                bestBegin = begin;
            }
        }
        return best < FEWEST_VALUES
                ? Optional.empty()
                : Optional.of(new EvidenceCurve(
                        Arrays.copyOfRange(coordinates, bestBegin, bestBegin + best),
                        Arrays.copyOfRange(logs, bestBegin, bestBegin + best),
                        bestBegin > 0,
                        bestBegin + best < coordinates.length));
    }

    private static IntPredicate finite(double[] logs) {
        return r -> Double.isFinite(logs[r]);
    }
}
