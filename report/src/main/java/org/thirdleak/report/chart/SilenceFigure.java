package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.SilenceCaption;
import org.thirdleak.simulator.result.VerdictOutlook.Silence;

/** The verdict if nothing leaks, against the date. */
final class SilenceFigure {
    private SilenceFigure() {}

    /**
     * A pair over time.
     *
     * @param pair the pair
     * @param comparisons one per silence
     */
    record Line(Reading.Pair pair, List<Comparison> comparisons) {
        Comparison last() {
            return comparisons.get(comparisons.size() - 1);
        }
    }

    static Optional<Figure> of(Reading reading) {
        List<Silence> silences = reading.result().outlook().silences().stream()
                .sorted(Comparator.comparingDouble(Silence::days))
                .toList();
        if (silences.size() < 2) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (Reading.Pair pair : reading.pairs()) {
            List<Comparison> found = silences.stream()
                    .flatMap(silence -> reading.among(silence.bayesFactors(), pair).stream())
                    .toList();
            if (found.size() == silences.size()) {
                lines.add(new Line(pair, found));
            }
        }
        if (lines.isEmpty() || !lines.get(0).pair().equals(reading.pairs().get(0))) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                "silence",
                SilenceCaption.of(reading, silences),
                table(silences),
                new SilencePainting(reading, silences, List.copyOf(lines))));
    }

    private static NumberTable table(List<Silence> silences) {
        var table = NumberTable.Builder.ofFactors(List.of("days_after_record", "utc"));
        for (Silence silence : silences) {
            table.factors(List.of(silence.days(), silence.utc()), silence.bayesFactors());
        }
        return table.build();
    }
}
