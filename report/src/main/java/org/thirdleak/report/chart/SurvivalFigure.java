package org.thirdleak.report.chart;

import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.SurvivalCaption;
import org.thirdleak.simulator.result.ForecastPoint;
import org.thirdleak.simulator.result.LeakHazard;
import org.thirdleak.simulator.result.LeakHazard.Course;
import org.thirdleak.simulator.result.LeakHazard.SurvivalPoint;

/** Probability of silence after the record, against the day. */
final class SurvivalFigure {
    private SurvivalFigure() {}

    static Optional<Figure> of(Reading reading) {
        LeakHazard hazard = reading.result().hazard();
        if (!hazard.computed()
                || hazard.hypotheses().stream()
                        .anyMatch(course -> course.survival().size() < 2)) {
            return Optional.empty();
        }
        List<Course> shown = LeakHazardFigure.shown(reading);
        List<Double> forecastDays =
                reading.result().forecast().stream().map(ForecastPoint::days).toList();
        return Optional.of(new Figure(
                "survival",
                SurvivalCaption.of(reading, shown),
                table(hazard),
                new SurvivalPainting(reading, shown, forecastDays)));
    }

    private static NumberTable table(LeakHazard hazard) {
        var table = new NumberTable.Builder(
                "hypothesis", "days_after_record", "probability_of_no_leak", "probability_standard_error");
        for (Course course : hazard.hypotheses()) {
            for (SurvivalPoint point : course.survival()) {
                table.row(course.hypothesis(), point.days(), point.probability(), point.standardError());
            }
        }
        return table.build();
    }
}
