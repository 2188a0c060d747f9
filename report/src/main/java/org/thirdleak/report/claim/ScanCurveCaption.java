package org.thirdleak.report.claim;

import java.util.Optional;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.ScanResult;

/** Words of the curve of cluster probabilities over widths of windows. */
public final class ScanCurveCaption {

    private ScanCurveCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result; its scan has a curve
     * @return the caption
     */
    public static Caption of(Reading reading) {
        ScanResult scan = reading.result().scan();
        String leaks = Numbers.counted(scan.observed(), "leak", "leaks");
        ScanResult.Width stated = stated(scan);
        String subtitle = "Probability under chance alone, given " + leaks
                + " on this record, that all of them lie within a window of this width: somewhere, and in the one window "
                + "that ends at the last leak";
        return new Caption(title(reading, scan, leaks), subtitle, note(scan, leaks), alternative(scan, leaks, stated));
    }

    /**
     * The point of the window that was looked at.
     *
     * @param scan a scan with a curve
     * @return its point
     */
    public static ScanResult.Width stated(ScanResult scan) {
        return scan.curve().stream()
                .filter(width -> width.windowDays() == scan.windowDays())
                .findFirst()
                .orElse(scan.curve().get(0));
    }

    /**
     * A width in words.
     *
     * @param days the width, days
     * @return such as "298.7 days"
     */
    public static String days(double days) {
        return Numbers.fixed(days, days == Math.rint(days) ? 0 : 1) + "\u00A0days";
    }

    /**
     * A small probability.
     *
     * @param probability with its error
     * @return such as "0.285 ± 0.005 %"
     */
    public static String share(Estimate probability) {
        double half = 196 * probability.standardError();
        return probability.value() > 0 && half > 1e-6
                ? Numbers.withError(100 * probability.value(), 100 * probability.standardError()) + "\u00A0%"
                : share(probability.value());
    }

    private static String share(double probability) {
        return Numbers.significant(100 * probability, 2) + "\u00A0%";
    }

    private static String title(Reading reading, ScanResult scan, String leaks) {
        if (!reading.trusted()) {
            return "Verdict withheld: how tight a cluster chance alone makes";
        }
        String within = leaks + " within " + days(scan.windowDays());
        return scan.lookElsewhereFactor() > 0
                ? "Looking everywhere makes " + within + " " + Numbers.factor(scan.lookElsewhereFactor())
                        + " times likelier by chance"
                : Wording.capital(within) + ": chance alone puts none into the window that ends at the last leak";
    }

    private static Optional<ScanResult.SteadyWidth> steady(ScanResult scan) {
        return scan.steady().curve().stream()
                .filter(width -> width.windowDays() == scan.windowDays())
                .findFirst();
    }

    private static String note(ScanResult scan, String leaks) {
        String chosen = "The width of the window was chosen after the leaks, so the curve shows all of them. ";
        return chosen
                + steady(scan)
                        .map(width -> "A steady record of "
                                + Dates.span(scan.steady().recordDays()) + " with "
                                + Numbers.significant(scan.steady().ratePerYear(), 2) + " leaks a year holds " + leaks
                                + " or more within " + days(scan.windowDays()) + " with probability "
                                + share(width.atRecordRate())
                                + ", with a rate that is itself uncertain (gamma law, shape "
                                + Numbers.significant(scan.steady().priorShape(), 2) + ", "
                                + Numbers.significant(scan.steady().priorExposureYears(), 2) + " years) with "
                                + share(width.overPrior()) + ".")
                        .orElse("");
    }

    private static String alternative(ScanResult scan, String leaks, ScanResult.Width stated) {
        ScanResult.Width first = scan.curve().get(0);
        ScanResult.Width last = scan.curve().get(scan.curve().size() - 1);
        return "Curves over window widths of " + days(first.windowDays()) + " to " + days(last.windowDays())
                + ". Given " + leaks + " by chance alone, all of them lie within " + days(scan.windowDays())
                + " somewhere in the record with probability " + share(stated.given())
                + " (95\u00A0% numerical error; by simulated histories " + share(stated.givenByHistories())
                + "), and in the one window that ends at the last leak with " + share(stated.givenOneWindow())
                + "; the look-elsewhere factor is "
                + Numbers.withError(
                        stated.lookElsewhereFactor().value(),
                        stated.lookElsewhereFactor().standardError())
                + ". Somewhere it rises from " + share(first.given()) + " to " + share(last.given())
                + ". With their number left open, as many or more lie within " + days(scan.windowDays())
                + " with probability " + share(stated.priorPredictive()) + " before the record and "
                + share(stated.posteriorPredictive()) + " after it.";
    }
}
