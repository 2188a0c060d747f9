package org.thirdleak.report.claim;

import java.util.List;
import org.thirdleak.simulator.result.ForecastPoint;

/** Words of the forecast. */
public final class ForecastCaption {
    private ForecastCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result, with a forecast
     * @return the caption
     */
    public static Caption of(Reading reading) {
        List<ForecastPoint> points = reading.result().forecast();
        ForecastPoint last = points.get(points.size() - 1);
        String title = reading.trusted()
                ? "A further leak within " + Dates.span(last.days()) + ": "
                        + Numbers.percent(last.probability(), last.standardError()) + ", averaged over the hypotheses"
                : "Verdict withheld: forecast of a run whose checks failed";
        String subtitle = "Probability of at least one more leak after " + reading.date() + "; large: averaged, "
                + reading.priorCondition() + "; ranges: numerical error";
        String note =
                "Among the circuits of the flight plan in the config. The forecast perishes with every quiet month.";
        List<String> parts = points.stream()
                .map(point -> "within " + Dates.span(point.days()) + " "
                        + Numbers.percent(point.probability(), point.standardError()) + " ("
                        + Numbers.percentInterval(point.probability(), point.standardError()) + ")")
                .toList();
        return new Caption(title, subtitle, note, "Probability of a further leak: " + Wording.list(parts) + ".");
    }
}
