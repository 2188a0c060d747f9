package org.thirdleak.simulator.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thirdleak.simulator.result.CalibrationResult.FactorSpread;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryCell;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryRow;

/**
 * If a hypothesis were true, how often would which one come out on top, and with what odds? Whether so few leaks can tell the
 * hypotheses apart at all.
 *
 * @param probabilities posterior probabilities of simulated records
 * @param ids of the hypotheses
 */
record RecoveryMatrix(ModelProbabilities probabilities, List<String> ids) {

    List<RecoveryRow> rows() {
        List<RecoveryRow> rows = new ArrayList<>();
        for (int truth = 0; truth < ids.size(); truth++) {
            rows.add(row(truth));
        }
        return rows;
    }

    private RecoveryRow row(int truth) {
        int[] best = new int[ids.size()];
        int records = 0;
        for (int i = 0; i < probabilities.records(); i++) {
            if (probabilities.truth()[i] == truth) {
                best[mostProbable(probabilities.posterior()[i])]++;
                records++;
            }
        }
        List<RecoveryCell> cells = new ArrayList<>();
        for (int h = 0; h < ids.size(); h++) {
            BinomialInterval interval = BinomialInterval.wilson(best[h], records);
            cells.add(new RecoveryCell(
                    ids.get(h),
                    best[h],
                    interval.fraction(),
                    interval.low(),
                    interval.high(),
                    ClassCalibrations.mean(probabilities.posteriorOf(h, truth))));
        }
        List<FactorSpread> factors = new ArrayList<>();
        for (int over = 0; over < ids.size(); over++) {
            for (int of = over + 1; of < ids.size(); of++) {
                factors.add(spread(of, over, truth));
            }
        }
        return new RecoveryRow(ids.get(truth), records, cells, factors);
    }

    private static int mostProbable(double[] posterior) {
        int best = 0;
        for (int h = 1; h < posterior.length; h++) {
            best = posterior[h] > posterior[best] ? h : best;
        }
        return best;
    }

    private FactorSpread spread(int of, int over, int truth) {
        double[] sorted = Arrays.stream(probabilities.logFactors(of, over, truth))
                .sorted()
                .toArray();
        return new FactorSpread(
                ids.get(of),
                ids.get(over),
                quantile(sorted, 0.05),
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                quantile(sorted, 0.95));
    }

    private static double quantile(double[] sorted, double p) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (p * sorted.length))];
    }
}
