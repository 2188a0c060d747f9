package org.thirdleak.report.claim;

import java.util.List;
import org.thirdleak.simulator.result.Convergence.Course;
import org.thirdleak.simulator.result.Convergence.Fraction;
import org.thirdleak.simulator.result.Convergence.Look;

/** Words of fractions of histories against their number. */
public final class ConvergenceCaption {
    private static final double Z_95 = 1.96;

    private ConvergenceCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result, with courses
     * @param shown courses that are drawn
     * @return the caption
     */
    public static Caption of(Reading reading, List<Course> shown) {
        List<Course> all = reading.result().convergence().hypotheses();
        String subtitle = "Fractions of the first histories over those of all, log scales; bands: 95\u00A0% intervals;"
                + " dashed: the probability by the likelihood";
        int more = all.size() - shown.size();
        String left = Wording.leftToTheTable(more);
        String note = left
                + "One interval in twenty misses by chance. No likelihood gives the fraction of matches: the road to it is"
                + " checked by the silent histories above.";
        List<String> parts = all.stream()
                .map(course -> reading.inSentence(course.hypothesis()) + " " + matching(last(course))
                        + "; without a leak " + leakless(course))
                .toList();
        return new Caption(
                title(reading, all),
                subtitle,
                note,
                "After " + Numbers.count(last(all.get(0)).histories()) + " histories: " + String.join(". ", parts)
                        + ".");
    }

    private static Look last(Course course) {
        return course.looks().get(course.looks().size() - 1);
    }

    private static String title(Reading reading, List<Course> all) {
        String histories = Numbers.count(last(all.get(0)).histories()) + " histories";
        long within = all.stream().filter(ConvergenceCaption::agrees).count();
        String agreement = within == all.size()
                ? "silence agrees with the likelihood"
                : "silence agrees with the likelihood under " + within + " of " + all.size();
        double[] errors = all.stream()
                .map(course -> last(course).matching())
                .filter(fraction -> fraction.count() > 0)
                .mapToDouble(ConvergenceCaption::relativeError)
                .sorted()
                .toArray();
        String known;
        if (errors.length == 0) {
            known = all.size() == 1 ? "none matches" : "none matches under any hypothesis";
        } else if (errors.length < all.size()) {
            known = "no match under " + (all.size() - errors.length) + " of " + all.size() + " hypotheses";
        } else {
            String least = Numbers.errorShare(errors[0]);
            String most = Numbers.errorShare(errors[errors.length - 1]);
            known = "matches known to ±\u00A0" + (least.equals(most) ? "" : least.replace("\u00A0%", "") + " to ")
                    + most;
        }
        String claim = histories + ": " + known + "; " + agreement;
        return reading.trusted() ? claim : "Verdict withheld: were the histories enough?";
    }

    /** Half of the interval over the fraction. */
    private static double relativeError(Fraction fraction) {
        return (fraction.high() - fraction.low()) / 2 / fraction.value();
    }

    /**
     * Whether the probability by the likelihood, with its own error, reaches into the interval of the histories.
     *
     * @param course a hypothesis
     */
    public static boolean agrees(Course course) {
        Fraction found = last(course).leakless();
        double probability = course.leaklessByLikelihood().value();
        double error = Z_95 * course.leaklessByLikelihood().standardError();
        return probability + error >= found.low() && probability - error <= found.high();
    }

    /**
     * Matches after all histories.
     *
     * @param look the last look
     * @return such as "408 match, a fraction of 4.1 × 10⁻⁴ ± 10 %"
     */
    public static String matching(Look look) {
        Fraction fraction = look.matching();
        return fraction.count() == 0
                ? "none matches: the fraction is below " + Numbers.significant(fraction.high(), 2)
                : Numbers.count(fraction.count()) + (fraction.count() == 1 ? " matches, " : " match, ")
                        + Numbers.significant(fraction.value(), 2) + " ±\u00A0"
                        + Numbers.errorShare(relativeError(fraction));
    }

    /**
     * Silence by both roads.
     *
     * @param course a hypothesis
     * @return such as "1.145 % (1.125 to 1.166 %), by the likelihood 1.145 ± 0.006 %"
     */
    public static String leakless(Course course) {
        Fraction found = last(course).leakless();
        String histories = found.count() == 0
                ? "none, so below " + Numbers.significant(100 * found.high(), 2) + "\u00A0%"
                : Numbers.interval(100 * found.low(), 100 * found.high()) + "\u00A0%";
        double probability = course.leaklessByLikelihood().value();
        return histories + ", by the likelihood "
                + (probability < 1e-5
                        ? Numbers.significant(100 * probability, 2) + "\u00A0%"
                        : Numbers.percentWithError(
                                probability, course.leaklessByLikelihood().standardError()));
    }
}
