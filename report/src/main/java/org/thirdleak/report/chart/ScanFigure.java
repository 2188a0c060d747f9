package org.thirdleak.report.chart;

import java.util.Optional;
import java.util.stream.Stream;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.ScanCurveCaption;
import org.thirdleak.simulator.result.ScanResult;

/** How tight a cluster chance alone makes, and what it costs to have looked for it everywhere. */
final class ScanFigure {
    private ScanFigure() {}

    static Optional<Figure> of(Reading reading) {
        ScanResult scan = reading.result().scan();
        boolean drawable = scan.observed() >= 2
                && scan.curve().stream().anyMatch(width -> width.given().value() > 0);
        return drawable
                ? Optional.of(
                        new Figure("scan-statistic", ScanCurveCaption.of(reading), table(scan), new ScanPainting(scan)))
                : Optional.empty();
    }

    private static NumberTable table(ScanResult scan) {
        var table = new NumberTable.Builder(
                "window_days",
                "somewhere_probability",
                "somewhere_standard_error",
                "one_window_probability",
                "one_window_standard_error",
                "look_elsewhere_factor",
                "look_elsewhere_standard_error",
                "somewhere_by_histories",
                "somewhere_by_histories_standard_error",
                "prior_predictive_probability",
                "prior_predictive_standard_error",
                "posterior_predictive_probability",
                "posterior_predictive_standard_error",
                "steady_given_number",
                "steady_at_record_rate",
                "steady_over_prior");
        for (ScanResult.Width width : scan.curve()) {
            Optional<ScanResult.SteadyWidth> steady = scan.steady().curve().stream()
                    .filter(other -> other.windowDays() == width.windowDays())
                    .findFirst();
            Stream<Object> real = Stream.of(
                    width.windowDays(),
                    width.given().value(),
                    width.given().standardError(),
                    width.givenOneWindow().value(),
                    width.givenOneWindow().standardError(),
                    width.lookElsewhereFactor().value(),
                    width.lookElsewhereFactor().standardError(),
                    width.givenByHistories().value(),
                    width.givenByHistories().standardError(),
                    width.priorPredictive().value(),
                    width.priorPredictive().standardError(),
                    width.posteriorPredictive().value(),
                    width.posteriorPredictive().standardError());
            Stream<Object> compared = steady.isEmpty()
                    ? Stream.of("", "", "")
                    : Stream.of(
                            steady.get().given(),
                            steady.get().atRecordRate(),
                            steady.get().overPrior());
            table.row(Stream.concat(real, compared).toArray());
        }
        return table.build();
    }
}
