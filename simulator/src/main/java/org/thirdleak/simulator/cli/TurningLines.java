package org.thirdleak.simulator.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.PriorSensitivity;
import org.thirdleak.simulator.result.PriorSensitivity.TurningPoint;

/** Which single setting, if it were known, would turn which comparison with the first hypothesis. */
final class TurningLines {

    private static final int MOST = 3;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private TurningLines() {}

    /**
     * One line per comparison with the first hypothesis that is not 1 within its error: that one has nothing to turn.
     *
     * @param sensitivity how the verdict depends on the priors
     * @param factors the comparisons
     * @param hypotheses the hypotheses, the first one first
     * @param titles names of hypotheses
     * @return none if it was not computed
     */
    static List<String> of(
            PriorSensitivity sensitivity,
            List<BayesFactor> factors,
            List<HypothesisResult> hypotheses,
            Map<String, String> titles) {
        List<String> lines = new ArrayList<>();
        for (BayesFactor factor : factors) {
            boolean decided = factor.low() > 1 || factor.high() < 1;
            if (sensitivity.computed()
                    && decided
                    && factor.over().equals(hypotheses.get(0).id())) {
                List<TurningPoint> turns = sensitivity.turningPoints().stream()
                        .filter(turn ->
                                turn.of().equals(factor.of()) && turn.over().equals(factor.over()))
                        .toList();
                String pair = titles.getOrDefault(factor.of(), factor.of()) + " against "
                        + titles.getOrDefault(factor.over(), factor.over());
                lines.add(
                        turns.isEmpty()
                                ? "no single setting within its prior would turn " + pair
                                : "one setting, if known, would turn " + pair + ": "
                                        + turns.stream()
                                                .limit(MOST)
                                                .map(TurningLines::words)
                                                .collect(Collectors.joining(" or ")));
            }
        }
        return lines;
    }

    private static String words(TurningPoint turn) {
        boolean date = turn.unit().equals("utc");
        String where = date ? turn.above() ? "from" : "before" : turn.above() ? "above" : "below";
        String value = date
                ? MONTH.format(Epoch.instant(Epoch.daysOfYear(turn.at())))
                : String.format(Locale.ROOT, "%.3g%s", turn.at(), turn.unit().isEmpty() ? "" : " " + turn.unit());
        return String.format(
                Locale.ROOT, "%s %s %s (prior probability %.2f)", turn.parameter(), where, value, turn.priorBeyond());
    }
}
