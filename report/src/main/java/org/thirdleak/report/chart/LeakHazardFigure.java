package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.LeakHazardCaption;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.Attribution;
import org.thirdleak.simulator.result.LeakHazard;
import org.thirdleak.simulator.result.LeakHazard.Course;
import org.thirdleak.simulator.result.LeakHazard.Level;
import org.thirdleak.simulator.result.LeakHazard.Step;

/** Leaks per year of the fleet at risk, against the date. */
final class LeakHazardFigure {
    private static final int MOST_HYPOTHESES = 5;

    private LeakHazardFigure() {}

    static Optional<Figure> of(Reading reading) {
        LeakHazard hazard = reading.result().hazard();
        boolean any = hazard.hypotheses().stream()
                .flatMap(course -> course.levels().stream())
                .anyMatch(level -> level.q95() > 0);
        if (!hazard.computed() || !any) {
            return Optional.empty();
        }
        List<Course> shown = shown(reading);
        List<LeakHazardPainting.Multiple> multiples = shown.stream()
                .map(course -> new LeakHazardPainting.Multiple(
                        name(reading, course), LeakHazardCaption.expected(course), course))
                .toList();
        return Optional.of(new Figure(
                "hazard",
                LeakHazardCaption.of(reading, shown),
                table(hazard),
                new LeakHazardPainting(
                        multiples,
                        hazard.steps(),
                        reading.leaked().stream().map(unit -> unit.leakUtc()).toList(),
                        reading.result().record().observeUntilUtc())));
    }

    /** The most probable hypotheses in the order of the result, then the average of all if there are several. */
    static List<Course> shown(Reading reading) {
        List<String> ids = new ArrayList<>(MostProbable.of(reading, MOST_HYPOTHESES));
        if (reading.result().hypotheses().size() > 1) {
            ids.add(Attribution.AVERAGED);
        }
        return reading.result().hazard().hypotheses().stream()
                .filter(course -> ids.contains(course.hypothesis()))
                .toList();
    }

    private static String name(Reading reading, Course course) {
        return course.hypothesis().equals(Attribution.AVERAGED)
                ? "averaged over the hypotheses"
                : reading.name(course.hypothesis());
    }

    private static NumberTable table(LeakHazard hazard) {
        var table = new NumberTable.Builder(
                "hypothesis",
                "from_utc",
                "to_utc",
                "circuits_at_risk",
                "leaks_per_year",
                "leaks_per_year_standard_error",
                "by_impacts_per_year",
                "quantile_05_per_year",
                "quantile_25_per_year",
                "quantile_75_per_year",
                "quantile_95_per_year");
        for (Course course : hazard.hypotheses()) {
            for (int k = 0; k < hazard.steps().size(); k++) {
                Step step = hazard.steps().get(k);
                Level level = course.levels().get(k);
                table.row(
                        course.hypothesis(),
                        step.fromUtc(),
                        step.toUtc(),
                        step.unitsAtRisk(),
                        level.perYear(),
                        level.standardError(),
                        level.byImpactsPerYear(),
                        level.q05(),
                        level.q25(),
                        level.q75(),
                        level.q95());
            }
        }
        return table.build();
    }
}
