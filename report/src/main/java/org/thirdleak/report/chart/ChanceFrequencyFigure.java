package org.thirdleak.report.chart;

import java.util.Optional;
import java.util.stream.Stream;
import org.thirdleak.report.claim.ChanceFrequencyCaption;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.ChanceFrequency;
import org.thirdleak.simulator.result.ChanceFrequency.Comparison;
import org.thirdleak.simulator.result.ChanceFrequency.Exceedance;
import org.thirdleak.simulator.result.ChanceFrequency.SampleFrequency;

/** Bayes factors of records simulated under chance and under the defect, with the observed one marked. */
final class ChanceFrequencyFigure {
    private static final int HEAD = 210;
    private static final int PER_PANEL = 130;

    private ChanceFrequencyFigure() {}

    static Optional<Figure> of(Reading reading) {
        return ChanceFrequencyCaption.shown(reading).flatMap(comparison -> of(reading, comparison));
    }

    private static Optional<Figure> of(Reading reading, Comparison comparison) {
        var drawn = Stream.of(ChanceFrequency.PRIOR, ChanceFrequency.AS_MANY, ChanceFrequency.ALTERNATIVE)
                .flatMap(id -> ChanceFrequencyCaption.sample(comparison, id).stream())
                .toList();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                "chance-frequency",
                ChanceFrequencyCaption.of(reading, comparison),
                table(reading),
                new ChanceFrequencyPainting(reading, comparison, drawn),
                Math.min(Figure.HEIGHT, HEAD + PER_PANEL * drawn.size())));
    }

    private static NumberTable table(Reading reading) {
        var table = new NumberTable.Builder(
                "of",
                "over",
                "sample",
                "records",
                "mean_leaks",
                "bayes_factor",
                "observed",
                "fraction_at_least",
                "low_95",
                "high_95",
                "universal_bound");
        for (Comparison c : reading.result().chanceFrequency().comparisons()) {
            for (SampleFrequency s : c.samples()) {
                double observed = Math.min(Double.MAX_VALUE, Math.exp(c.logBayesFactor()));
                table.row(
                        c.of(),
                        c.over(),
                        s.sample(),
                        s.records(),
                        s.meanLeaks(),
                        observed,
                        "yes",
                        s.fraction(),
                        s.low(),
                        s.high(),
                        c.universalBound());
                for (Exceedance at : s.curve()) {
                    table.row(
                            c.of(),
                            c.over(),
                            s.sample(),
                            s.records(),
                            s.meanLeaks(),
                            at.bayesFactor(),
                            "no",
                            at.fraction(),
                            at.low(),
                            at.high(),
                            Math.min(1, 1 / at.bayesFactor()));
                }
            }
        }
        return table.build();
    }
}
