package org.thirdleak.simulator.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CalibrationResult.FamilyCheck;
import org.thirdleak.simulator.result.CalibrationResult.HypothesisCalibration;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryCell;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryRow;

/** The few lines that a calibration ends with. */
final class CalibrationVerdict {

    private static final double PERCENT = 100;
    private static final double Z_95 = 1.96;

    private CalibrationVerdict() {}

    static List<String> of(CalibrationResult result) {
        List<String> lines = new ArrayList<>();
        Map<String, String> titles = new HashMap<>();
        for (HypothesisCalibration h : result.hypotheses()) {
            titles.put(h.id(), h.title());
            lines.add(format(
                    "%d records simulated under %s, %.1f leaks on average; %d analysed in full",
                    h.records(), h.title(), h.meanLeaks(), h.ranked()));
        }
        for (RecoveryRow row : result.recovery()) {
            RecoveryCell own = row.cells().stream()
                    .filter(cell -> cell.hypothesis().equals(row.truth()))
                    .findFirst()
                    .orElseThrow();
            lines.add(format(
                    "if it is %s, it comes out most probable in %.1f %% of records (95 %%: %.1f to %.1f %%);"
                            + " mean probability %.3f ± %.3f",
                    titles.getOrDefault(row.truth(), row.truth()),
                    PERCENT * own.fraction(),
                    PERCENT * own.low(),
                    PERCENT * own.high(),
                    own.meanPosterior().value(),
                    Z_95 * own.meanPosterior().standardError()));
        }
        result.checks().forEach(check -> lines.add(words(check)));
        lines.add(
                result.passed()
                        ? "CALIBRATED: simulated records give no reason to doubt the probabilities of this analysis"
                        : "NOT CALIBRATED: the probabilities of this analysis are not to be trusted; another seed tells bad luck from a fault");
        return lines;
    }

    private static String words(FamilyCheck check) {
        return format(
                "%s %s: %d tests, smallest probability %.3g, fails below %.2g; worst: %s",
                check.passed() ? "passed" : "FAILED",
                check.name(),
                check.tests(),
                check.probability(),
                check.level(),
                check.worst());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
