package org.thirdleak.report.claim;

import java.util.List;
import java.util.stream.Collectors;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.SweepResult;
import org.thirdleak.simulator.result.SweepRow;

/** Words of the map of a sweep. */
public final class SweepCaption {

    private SweepCaption() {}

    /**
     * Writes the caption.
     *
     * @param result the sweep, with at least one point compared
     * @param marks what lines, dots and panels mean
     */
    public static Caption of(SweepResult result, String marks) {
        List<Estimate> factors =
                result.compared().map(row -> factor(result, row)).toList();
        long above = factors.stream().filter(log -> log.value() > 0).count();
        String of = name(result, result.headline().of());
        String over = name(result, result.headline().over());
        String title = above == 0 || above == factors.size()
                ? Wording.capital(above == 0 ? over : of) + " leads at "
                        + (factors.size() == 1 ? "the one point" : "all " + Numbers.count(factors.size()) + " points")
                : Wording.capital(of) + " leads at " + Numbers.count(above) + " of "
                        + Numbers.counted(factors.size(), "point", "points") + ", " + over + " at the others";
        String subtitle = "Bayes factor of " + of + " over " + over + "; " + marks;
        double least = factors.stream().mapToDouble(Estimate::value).min().orElse(0);
        double largest = factors.stream().mapToDouble(Estimate::value).max().orElse(0);
        double error =
                factors.stream().mapToDouble(Estimate::standardError).max().orElse(0);
        int without = result.rows().size() - factors.size();
        String note = Wording.capital(Numbers.counted(result.rows().size(), "point", "points"))
                + (result.sobol() ? " of a Sobol sequence" : " of a grid")
                + ", each compared anew; largest numerical standard error of ln " + Numbers.significant(error, 2)
                + (without == 0
                        ? ""
                        : "; at " + Numbers.count(without) + " there is no comparison, the table says why");
        String alternative = title + ". The Bayes factor goes from " + Numbers.odds(Math.exp(least)) + " to "
                + Numbers.odds(Math.exp(largest)) + " over "
                + result.axes().stream().map(SweepResult.Axis::words).collect(Collectors.joining(" and ")) + ".";
        return new Caption(title, subtitle, note, alternative);
    }

    /**
     * ln of the Bayes factor that the picture shows.
     *
     * @param result the sweep
     * @param row a point that was compared
     */
    public static Estimate factor(SweepResult result, SweepRow row) {
        return row.logBayesFactor(result.headline().of(), result.headline().over());
    }

    private static String name(SweepResult result, int hypothesis) {
        return Wording.inSentence(result.hypotheses().get(hypothesis).title());
    }
}
