package org.thirdleak.workbench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.chart.LiveOddsFigure;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.simulator.experiment.RunProgress;
import org.thirdleak.simulator.result.BayesFactor;

/**
 * The odds of the pair of hypotheses that the answer is about, as they came during a run; thinned, so that a long run has no more points than a short one.
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
     * With what has been heard of the pair, the defect or the like as numerator.
     *
     * @param heard how far the run has come
     * @param identity tells the titles
     * @param seconds since the run began
     */
    OddsTrace with(RunProgress heard, Optional<RunCalculation.Identity> identity, double seconds) {
        Optional<RunCalculation.Pair> pair = identity.flatMap(RunCalculation.Identity::headline);
        Optional<BayesFactor> known = heard.bayesFactors().stream()
                .filter(factor -> pair.filter(wanted -> wanted.isOf(factor)).isPresent())
                .filter(factor -> Double.isFinite(factor.logValue()) && Double.isFinite(factor.standardError()))
                .findFirst();
        return known.map(factor -> {
                    double sign = factor.of().equals(pair.orElseThrow().of()) ? 1 : -1;
                    return new OddsTrace(
                                    title(pair.orElseThrow().of(), identity.orElseThrow()),
                                    title(pair.orElseThrow().over(), identity.orElseThrow()),
                                    points,
                                    stepS)
                            .with(new LiveOddsFigure.Point(
                                    seconds, sign * factor.logValue() / LN_10, factor.standardError() / LN_10));
                })
                .orElse(this);
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
