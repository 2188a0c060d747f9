package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.AttributionCaption;
import org.thirdleak.report.claim.Dates;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.Attribution;

/** Was each leak the defect, or an impact? */
final class AttributionFigure {
    private AttributionFigure() {}

    static Optional<Figure> of(Reading reading) {
        List<Attribution> averaged = reading.result().attribution().stream()
                .filter(attribution -> attribution.hypothesis().equals(Attribution.AVERAGED))
                .toList();
        // without a hypothesis of other leaks than impacts there is nothing to ask
        if (averaged.stream().allMatch(main -> main.defectProbability().value() == 0)) {
            return Optional.empty();
        }
        List<ProbabilityRows.Group> groups =
                averaged.stream().map(main -> group(reading, main)).toList();
        ProbabilityRows rows = new ProbabilityRows(groups, "probability that this leak was the defect");
        return Optional.of(new Figure(
                "attribution", AttributionCaption.of(reading, averaged), table(reading), rows, rows.height()));
    }

    private static ProbabilityRows.Group group(Reading reading, Attribution main) {
        List<ProbabilityRows.Row> rows = new ArrayList<>();
        rows.add(row("averaged", main));
        reading.result().attribution().stream()
                .filter(other -> other.unit().equals(main.unit())
                        && other.leakUtc().equals(main.leakUtc())
                        && !other.hypothesis().equals(Attribution.AVERAGED)
                        // an impact hypothesis says zero by definition
                        && other.defectProbability().value() > 0)
                .forEach(other -> rows.add(row("under " + reading.inSentence(other.hypothesis()), other)));
        return new ProbabilityRows.Group(
                reading.vehicle(main.unit()) + ", " + Dates.shortDay(main.leakUtc()), List.copyOf(rows));
    }

    private static ProbabilityRows.Row row(String name, Attribution attribution) {
        return new ProbabilityRows.Row(
                name,
                attribution.defectProbability().value(),
                attribution.defectProbability().standardError());
    }

    private static NumberTable table(Reading reading) {
        var table = new NumberTable.Builder(
                "unit", "leak_utc", "hypothesis", "defect_probability", "defect_probability_standard_error");
        for (Attribution attribution : reading.result().attribution()) {
            table.row(
                    attribution.unit(),
                    attribution.leakUtc(),
                    attribution.hypothesis(),
                    attribution.defectProbability().value(),
                    attribution.defectProbability().standardError());
        }
        return table.build();
    }
}
