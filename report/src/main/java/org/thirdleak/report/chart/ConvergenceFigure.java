package org.thirdleak.report.chart;

import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.ConvergenceCaption;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.Convergence;
import org.thirdleak.simulator.result.Convergence.Course;
import org.thirdleak.simulator.result.Convergence.Look;

/** Whether the histories were enough. */
final class ConvergenceFigure {
    private static final int MOST_PANELS = 5;

    private ConvergenceFigure() {}

    static Optional<Figure> of(Reading reading) {
        Convergence convergence = reading.result().convergence();
        if (!convergence.computed()
                || convergence.hypotheses().isEmpty()
                || convergence.hypotheses().stream()
                        .anyMatch(course -> course.looks().size() < 2)) {
            return Optional.empty();
        }
        List<String> ids = MostProbable.of(reading, MOST_PANELS);
        List<Course> shown = convergence.hypotheses().stream()
                .filter(course -> ids.contains(course.hypothesis()))
                .toList();
        return Optional.of(new Figure(
                "convergence",
                ConvergenceCaption.of(reading, shown),
                table(convergence),
                new ConvergencePainting(reading, shown)));
    }

    private static NumberTable table(Convergence convergence) {
        var table = new NumberTable.Builder(
                "hypothesis",
                "histories",
                "matching",
                "matching_fraction",
                "matching_low_95",
                "matching_high_95",
                "leakless",
                "leakless_fraction",
                "leakless_low_95",
                "leakless_high_95",
                "leakless_by_likelihood",
                "leakless_by_likelihood_standard_error");
        for (Course course : convergence.hypotheses()) {
            for (Look look : course.looks()) {
                table.row(
                        course.hypothesis(),
                        look.histories(),
                        look.matching().count(),
                        look.matching().value(),
                        look.matching().low(),
                        look.matching().high(),
                        look.leakless().count(),
                        look.leakless().value(),
                        look.leakless().low(),
                        look.leakless().high(),
                        course.leaklessByLikelihood().value(),
                        course.leaklessByLikelihood().standardError());
            }
        }
        return table.build();
    }
}
