package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.LeftOutCaption;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.simulator.result.Reanalysis.Influence;
import org.thirdleak.simulator.result.Reanalysis.LeftOut;

/** Bayes factors without one observation, against those of the whole record. */
final class LeftOutFigure {
    private static final int MOST_ROWS = 20;
    private static final int AROUND_ROWS = 250;
    private static final int COMFORTABLE_ROW = 30;

    private LeftOutFigure() {}

    static Optional<Figure> of(Reading reading, Bands bands) {
        List<Reading.Pair> pairs = reading.pairs();
        List<LeftOut> all = reading.result().reanalysis().leftOut();
        if (pairs.isEmpty() || all.isEmpty() || reading.base(pairs.get(0)).isEmpty()) {
            return Optional.empty();
        }
        List<LeftOut> shown = mostInfluential(all, pairs.get(0));
        List<BayesFactorFigure.Row> rows = new ArrayList<>();
        rows.add(new BayesFactorFigure.Row(
                "whole", "Whole record", pairs.stream().map(reading::base).toList(), true));
        shown.forEach(out -> rows.add(new BayesFactorFigure.Row(
                out.id(),
                Wording.capital(LeftOutCaption.name(reading, out)),
                pairs.stream()
                        .map(pair -> LeftOutCaption.find(out, reading, pair))
                        .toList(),
                false)));
        return Optional.of(new Figure(
                "left-out",
                LeftOutCaption.of(reading, all.size() - shown.size()),
                table(all),
                new BayesFactorPainting(reading, pairs, List.copyOf(rows), bands, true),
                Math.min(Figure.HEIGHT, AROUND_ROWS + rows.size() * COMFORTABLE_ROW)));
    }

    /** The observations that move the headline pair the furthest: kinds as in the result, the furthest of each first. */
    static List<LeftOut> mostInfluential(List<LeftOut> all, Reading.Pair headline) {
        Comparator<LeftOut> byInfluence = Comparator.comparingDouble(out -> -moved(out, headline));
        List<String> kinds = all.stream().map(LeftOut::kind).distinct().toList();
        return all.stream()
                .sorted(byInfluence)
                .limit(MOST_ROWS)
                .sorted(Comparator.comparingInt((LeftOut out) -> kinds.indexOf(out.kind()))
                        .thenComparing(byInfluence))
                .toList();
    }

    private static double moved(LeftOut out, Reading.Pair headline) {
        return LeftOutCaption.influence(out, headline)
                .map(Influence::factor)
                .map(factor -> Math.abs(Math.log(factor)))
                .orElse(0.0);
    }

    private static NumberTable table(List<LeftOut> all) {
        var table = new NumberTable.Builder(
                "kind",
                "left_out",
                "of",
                "over",
                "bayes_factor_without",
                "low_95",
                "high_95",
                "factor_contributed",
                "log_factor_standard_error",
                "rank");
        for (LeftOut out : all) {
            for (Influence each : out.bayesFactors()) {
                table.row(
                        out.kind(),
                        out.id(),
                        each.without().of(),
                        each.without().over(),
                        each.without().value(),
                        each.without().low(),
                        each.without().high(),
                        each.factor(),
                        each.factorStandardError(),
                        (double) each.rank());
            }
        }
        return table.build();
    }
}
