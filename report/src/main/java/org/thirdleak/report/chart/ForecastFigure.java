package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.Dates;
import org.thirdleak.report.claim.ForecastCaption;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.simulator.result.ForecastPoint;
import org.thirdleak.simulator.result.HypothesisResult;

/** Probability of a further leak. */
final class ForecastFigure {
    private ForecastFigure() {}

    static Optional<Figure> of(Reading reading) {
        List<ForecastPoint> averaged = reading.result().forecast();
        if (averaged.isEmpty()) {
            return Optional.empty();
        }
        List<ProbabilityRows.Group> groups =
                averaged.stream().map(point -> group(reading, point)).toList();
        ProbabilityRows rows = new ProbabilityRows(groups, "probability of at least one more leak");
        return Optional.of(new Figure("forecast", ForecastCaption.of(reading), table(reading), rows, rows.height()));
    }

    private static ProbabilityRows.Group group(Reading reading, ForecastPoint averaged) {
        List<ProbabilityRows.Row> rows = new ArrayList<>();
        rows.add(row("averaged", averaged));
        for (HypothesisResult hypothesis : reading.result().hypotheses()) {
            hypothesis.forecast().stream()
                    .filter(point -> point.days() == averaged.days())
                    .forEach(point -> rows.add(row("under " + reading.inSentence(hypothesis.id()), point)));
        }
        return new ProbabilityRows.Group(Wording.capital("within " + Dates.span(averaged.days())), List.copyOf(rows));
    }

    private static ProbabilityRows.Row row(String name, ForecastPoint point) {
        return new ProbabilityRows.Row(name, point.probability(), point.standardError());
    }

    private static NumberTable table(Reading reading) {
        var table = new NumberTable.Builder("hypothesis", "horizon_days", "probability", "probability_standard_error");
        for (ForecastPoint point : reading.result().forecast()) {
            table.row("averaged", point.days(), point.probability(), point.standardError());
        }
        for (HypothesisResult hypothesis : reading.result().hypotheses()) {
            for (ForecastPoint point : hypothesis.forecast()) {
                table.row(hypothesis.id(), point.days(), point.probability(), point.standardError());
            }
        }
        return table.build();
    }
}
