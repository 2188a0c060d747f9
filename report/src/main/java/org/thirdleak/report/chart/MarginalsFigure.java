package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thirdleak.report.claim.MarginalsCaption;
import org.thirdleak.report.claim.ParameterName;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.PosteriorShape.Marginal;

/** What the record told of the parameters of a hypothesis: prior and posterior of each. */
final class MarginalsFigure {
    private static final int MOST_PANELS = 16;
    private static final int COLUMNS = 4;
    private static final int AROUND = 176;
    private static final int PANEL = 150;

    private MarginalsFigure() {}

    /** One figure for each hypothesis that the report compares. */
    static List<Figure> of(Reading reading) {
        Set<String> ids = new LinkedHashSet<>();
        reading.pairs().forEach(pair -> ids.addAll(List.of(pair.of(), pair.over())));
        List<Figure> figures = new ArrayList<>();
        for (HypothesisResult hypothesis : reading.result().hypotheses()) {
            boolean told = ids.isEmpty() || ids.contains(hypothesis.id());
            if (told && !hypothesis.shape().marginals().isEmpty()) {
                figures.add(of(reading, hypothesis));
            }
        }
        return figures;
    }

    private static Figure of(Reading reading, HypothesisResult hypothesis) {
        List<Marginal> sorted = MarginalsCaption.byMove(hypothesis);
        List<Marginal> shown = sorted.subList(0, Math.min(MOST_PANELS, sorted.size()));
        int rows = (shown.size() + COLUMNS - 1) / COLUMNS;
        return new Figure(
                FigureId.of("parameters", hypothesis.id()),
                MarginalsCaption.of(reading, hypothesis, shown),
                table(sorted),
                new MarginalsPainting(shown, COLUMNS, new ParameterName(reading)),
                Math.min(Figure.HEIGHT, AROUND + PANEL * rows));
    }

    private static NumberTable table(List<Marginal> marginals) {
        var table = new NumberTable.Builder("parameter", "unit", "from", "to", "prior", "posterior");
        for (Marginal marginal : marginals) {
            int bins = marginal.prior().size();
            for (int i = 0; i < bins; i++) {
                table.row(
                        marginal.scale().parameter(),
                        marginal.scale().unit(),
                        BinScale.edge(marginal.scale(), i, bins),
                        BinScale.edge(marginal.scale(), i + 1, bins),
                        marginal.prior().get(i),
                        marginal.posterior().get(i));
            }
        }
        return table.build();
    }
}
