package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.experiment.PriorSensitivityBuilder.Pair;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.PriorSensitivity.CurvePoint;
import org.thirdleak.simulator.result.PriorSensitivity.DateCurve;
import org.thirdleak.simulator.result.PriorSensitivity.DatePair;
import org.thirdleak.simulator.result.PriorSensitivity.DateSpan;

/**
 * Bayes factors against the onset of a defect or the date of a change.
 *
 * @param builder the comparison
 * @param dates its dates
 */
record DateCurves(PriorSensitivityBuilder builder, List<HeldDate> dates) {

    private static final double[] QUANTILES = {0.05, 0.5, 0.95};

    /** The curves, in the order of the hypotheses. */
    List<DateCurve> curves() {
        return dates.stream()
                .map(date -> new DateCurve(
                        date.parameter().name(), builder.id(date.hypothesis()), date.exact(), pairs(date)))
                .toList();
    }

    private List<DatePair> pairs(HeldDate date) {
        List<DatePair> pairs = new ArrayList<>();
        for (Pair pair : builder.pairs()) {
            if (pair.of() == date.hypothesis() || pair.over() == date.hypothesis()) {
                pairs.add(pair(date, pair));
            }
        }
        return pairs;
    }

    private DatePair pair(HeldDate date, Pair pair) {
        List<DateSpan> spans = IntStream.range(0, date.masses().length)
                .mapToObj(k -> span(date, pair, k))
                .toList();
        double sign = pair.of() == date.hypothesis() ? 1 : -1;
        double verdict = TurningPoints.verdict(builder, pair);
        return new DatePair(
                builder.id(pair.of()),
                builder.id(pair.over()),
                DoubleStream.of(QUANTILES)
                        .mapToObj(p -> at(date, spans, date.parameter().prior().quantile(p)))
                        .toList(),
                spans,
                spans.stream()
                        .max(Comparator.comparingDouble(span -> sign * span.logBayesFactor()))
                        .orElseThrow(),
                spans.stream()
                        .filter(span -> TurningPoints.against(span.logBayesFactor(), span.standardError(), verdict))
                        .mapToDouble(DateSpan::priorMass)
                        .sum());
    }

    private DateSpan span(HeldDate date, Pair pair, int k) {
        Estimate here = date.logBayesFactor(date.logs().get(k), builder, pair);
        return new DateSpan(
                Epoch.instant(date.edges()[k]).toString(),
                Epoch.instant(date.edges()[k + 1]).toString(),
                date.masses()[k],
                here.value(),
                here.standardError(),
                date.logBayesFactor(date.fromHere().get(k), builder, pair));
    }

    private static CurvePoint at(HeldDate date, List<DateSpan> spans, double day) {
        DateSpan span = spans.get(date.spanOf(day));
        return new CurvePoint(Epoch.year(day), span.logBayesFactor(), span.standardError());
    }
}
