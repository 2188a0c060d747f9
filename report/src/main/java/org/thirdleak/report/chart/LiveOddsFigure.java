package org.thirdleak.report.chart;

import java.util.List;
import org.thirdleak.report.claim.Caption;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Wording;

/** The odds of a run that is still under way, as they come. */
public final class LiveOddsFigure {
    private static final double Z_95 = 1.96;
    /** It stands in low views: a single line needs no more. */
    private static final int HEIGHT = 400;

    private LiveOddsFigure() {}

    /**
     * An estimate of a run under way.
     *
     * @param seconds since the run began, at least 0
     * @param log10BayesFactor decimal logarithm of the Bayes factor
     * @param standardErrorLog10 its standard error, in decimal logarithms, at least 0
     */
    public record Point(double seconds, double log10BayesFactor, double standardErrorLog10) {
        /** Refuses what is no estimate. */
        public Point {
            if (!(seconds >= 0 && Double.isFinite(seconds))) {
                throw new IllegalArgumentException("seconds must be >= 0 s but was " + seconds);
            }
            if (!Double.isFinite(log10BayesFactor)) {
                throw new IllegalArgumentException("log10BayesFactor must be a number but was " + log10BayesFactor);
            }
            if (!(standardErrorLog10 >= 0 && Double.isFinite(standardErrorLog10))) {
                throw new IllegalArgumentException(
                        "standardErrorLog10 must be >= 0 but was " + standardErrorLog10 + "; leave the point out");
            }
        }

        double low() {
            return log10BayesFactor - Z_95 * standardErrorLog10;
        }

        double high() {
            return log10BayesFactor + Z_95 * standardErrorLog10;
        }

        Comparison comparison(String of, String over) {
            return new Comparison(of, over, Math.pow(10, log10BayesFactor), Math.pow(10, low()), Math.pow(10, high()));
        }
    }

    /** Where a run stands. */
    public enum Progress {
        /** More estimates may come. */
        UNDER_WAY,
        /** The last estimate is the last. */
        OVER
    }

    /**
     * Draws the odds so far.
     *
     * @param of name of the hypothesis in the numerator, as inside a sentence
     * @param over name of the one in the denominator
     * @param points the estimates, seconds not falling; none before the first has come
     * @param progress where the run stands
     * @return the figure
     * @throws IllegalArgumentException if the seconds fall
     */
    public static Figure of(String of, String over, List<Point> points, Progress progress) {
        List<Point> all = List.copyOf(points);
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).seconds() < all.get(i - 1).seconds()) {
                throw new IllegalArgumentException(
                        "seconds must not fall but " + all.get(i - 1).seconds() + " s were followed by "
                                + all.get(i).seconds() + " s");
            }
        }
        var table = new NumberTable.Builder("seconds", "bayes_factor", "low_95", "high_95");
        for (Point point : all) {
            Comparison found = point.comparison(of, over);
            table.row(point.seconds(), found.value(), found.low(), found.high());
        }
        return new Figure(
                "live-odds",
                caption(of, over, all, progress),
                table.build(),
                new LiveOddsPainting(of, over, all, progress),
                HEIGHT);
    }

    private static Caption caption(String of, String over, List<Point> points, Progress progress) {
        String pair = of + " over " + over;
        if (points.isEmpty()) {
            return new Caption(
                    "Waiting for the first estimate",
                    "Bayes factor of " + pair + ", log scale, as it comes",
                    "",
                    "No estimate of the Bayes factor of " + pair + " has come yet.");
        }
        Point last = points.get(points.size() - 1);
        Comparison found = last.comparison(of, over);
        String seconds = Numbers.significant(last.seconds(), 3) + "\u00A0s";
        boolean ended = progress == Progress.OVER;
        return new Caption(
                ended ? found.odds() + " when the run ended" : found.odds() + " so far",
                Wording.capital(pair) + "; band: 95 % numerical error",
                ended
                        ? "How the estimate came; the charts of the result have all checks."
                        : "The run is not finished: the estimate still moves, and nothing has been checked.",
                "After " + seconds + " and " + Numbers.counted(points.size(), "estimate", "estimates")
                        + " the Bayes factor of " + pair + " is " + Told.odds(found)
                        + (ended ? "." : " so far."));
    }
}
