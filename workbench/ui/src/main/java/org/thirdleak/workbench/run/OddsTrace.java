package org.thirdleak.workbench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.chart.LiveOddsFigure;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.simulator.experiment.RunProgress;
import org.thirdleak.simulator.result.BayesFactor;

/**
 * The odds of one pair of hypotheses as they came during a run; thinned, so that a long run has no more points than a short one.
 *
 * @param of title of the hypothesis in the numerator, as inside a sentence; empty before there is an estimate
 * @param over title of the one in the denominator
 * @param points the estimates, in the order of time
 * @param stepS least time between two points, s
 */
public record OddsTrace(String of, String over, List<LiveOddsFigure.Point> points, double stepS) {

    static final OddsTrace NONE = new OddsTrace("", "", List.of(), 0.1);

    private static final int MOST = 240;
    private static final double LN_10 = Math.log(10);

    /** Copies the list. */
    public OddsTrace {
        points = List.copyOf(points);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return points.isEmpty();
    }

    /**
     * With what has been heard: the first pair that has an estimate. Another pair begins a trace of its own.
     *
     * @param heard how far the run has come
     * @param identity tells the titles
     * @param seconds since the run began
     */
    OddsTrace with(RunProgress heard, Optional<RunCalculation.Identity> identity, double seconds) {
        Optional<BayesFactor> first = heard.bayesFactors().stream()
                .filter(factor -> Double.isFinite(factor.logValue()) && Double.isFinite(factor.standardError()))
                .findFirst();
        if (first.isEmpty() || identity.isEmpty()) {
            return this;
        }
        BayesFactor factor = first.get();
        String numerator = title(factor.of(), identity.get());
        String denominator = title(factor.over(), identity.get());
        OddsTrace same = of.equals(numerator) && over.equals(denominator)
                ? this
                : new OddsTrace(numerator, denominator, List.of(), NONE.stepS);
        return same.with(new LiveOddsFigure.Point(seconds, factor.logValue() / LN_10, factor.standardError() / LN_10));
    }

    private static String title(String id, RunCalculation.Identity identity) {
        return Wording.inSentence(identity.titles().getOrDefault(id, id));
    }

    private OddsTrace with(LiveOddsFigure.Point point) {
        if (!points.isEmpty() && point.seconds() - points.get(points.size() - 1).seconds() < stepS) {
            return this;
        }
        List<LiveOddsFigure.Point> all = new ArrayList<>();
        boolean full = points.size() >= MOST;
        for (int i = 0; i < points.size(); i += full ? 2 : 1) {
            all.add(points.get(i));
        }
        all.add(point);
        return new OddsTrace(of, over, all, full ? 2 * stepS : stepS);
    }
}
