package org.thirdleak.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.simulator.result.ChanceFrequency;
import org.thirdleak.simulator.result.ChanceFrequency.Comparison;
import org.thirdleak.simulator.result.ChanceFrequency.Exceedance;
import org.thirdleak.simulator.result.ChanceFrequency.SampleFrequency;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.RunResult;

/** Frequencies of Bayes factors under chance of the right shape and size; the numbers are invented. */
public final class ChanceFixture {
    private static final double LOGISTIC = 1.7;

    private ChanceFixture() {}

    /** A result with frequencies of all its defects. */
    public static RunResult added(RunResult r) {
        List<HypothesisResult> all = r.hypotheses();
        ChanceFrequency found = of(
                all.stream().map(HypothesisResult::id).toList(),
                all.stream().map(HypothesisResult::type).toList(),
                all.stream().map(h -> h.logEvidence().value()).toList(),
                (int) r.record().units().stream()
                        .filter(unit -> !unit.leakUtc().isEmpty())
                        .count());
        return ResultParts.replaced(r, r.hazard(), found, r.convergence(), r.diagnostics());
    }

    private static ChanceFrequency of(List<String> ids, List<String> types, List<Double> logZ, int leaks) {
        int over = types.indexOf("impacts");
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (over >= 0 && types.get(i).equals("systematic_defect")) {
                double log = logZ.get(i) - logZ.get(over);
                comparisons.add(new Comparison(
                        ids.get(i),
                        ids.get(over),
                        log,
                        Math.min(1, Math.exp(-log)),
                        List.of(
                                sample(ChanceFrequency.PRIOR, 400, 5.1, log, -1, 0.8),
                                sample(ChanceFrequency.POSTERIOR, 400, 2.7, log, -1.2, 0.8),
                                sample(ChanceFrequency.AS_MANY, leaks == 0 ? 0 : 400, leaks, log, -0.7, 0.8),
                                sample(ChanceFrequency.ALTERNATIVE, 200, 31, log, 3, 4))));
            }
        }
        return comparisons.isEmpty()
                ? ChanceFrequency.NONE
                : new ChanceFrequency(true, leaks == 0 ? "fixed_end" : "at_third_leak", leaks, 298.7, comparisons);
    }

    private static SampleFrequency sample(
            String id, int records, double leaks, double log, double mean, double spread) {
        double fraction = above(log, mean, spread);
        return new SampleFrequency(
                id,
                records,
                leaks,
                (int) (records * fraction),
                fraction,
                0.6 * fraction,
                Math.min(1, 1.6 * fraction),
                2,
                0.05,
                IntStream.range(0, 49)
                        .mapToObj(k -> exceedance(Math.pow(10, -2 + 6 * k / 48.0), mean, spread))
                        .toList());
    }

    private static Exceedance exceedance(double factor, double mean, double spread) {
        double fraction = above(Math.log(factor), mean, spread);
        return new Exceedance(factor, fraction, 0.6 * fraction, Math.min(1, 1.6 * fraction));
    }

    /** A logistic law, nearly normal. */
    private static double above(double log, double mean, double spread) {
        return 1 / (1 + Math.exp(LOGISTIC * (log - mean) / spread));
    }
}
