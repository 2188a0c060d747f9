package org.thirdleak.report.claim;

import java.util.Optional;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.ScanResult;

/** Words of the scan for clusters under chance alone. */
public final class ScanCaption {
    private static final double Z_95 = 1.96;

    private ScanCaption() {}

    /**
     * How odd the cluster is if impacts alone made the leaks, with the price of having looked everywhere.
     *
     * @param reading the result
     * @return the sentences, empty with fewer than two leaks
     */
    public static Optional<String> sentence(Reading reading) {
        ScanResult scan = reading.result().scan();
        if (scan.observed() < 2) {
            return Optional.empty();
        }
        String leaks = Numbers.counted(scan.observed(), "leak", "leaks");
        String window = Numbers.fixed(scan.windowDays(), 1) + " days";
        return Optional.of("If chance alone makes " + leaks + " on this record, they fall within " + window
                + " of each other somewhere in it with probability " + percent(scan.probability(), scan.standardError())
                + ", and in the one window that ends at the last leak with probability "
                + percent(scan.oneWindowProbability(), scan.oneWindowStandardError()) + "." + elsewhere(scan)
                + predictive(reading, scan, leaks, window));
    }

    private static String elsewhere(ScanResult scan) {
        if (!(scan.lookElsewhereFactor() > 0) || !(scan.probability() > 0)) {
            return "";
        }
        double relative = Math.hypot(
                scan.standardError() / scan.probability(), scan.oneWindowStandardError() / scan.oneWindowProbability());
        double spread = Math.exp(Z_95 * relative);
        return " Looking everywhere makes it "
                + Numbers.factor(scan.lookElsewhereFactor()) + " times likelier (95\u00A0% numerical error: "
                + Numbers.interval(scan.lookElsewhereFactor() / spread, scan.lookElsewhereFactor() * spread) + ").";
    }

    /** Here the number of leaks is not given but predicted. */
    private static String predictive(Reading reading, ScanResult scan, String leaks, String window) {
        long histories = reading.impacts()
                .map(HypothesisResult::simulation)
                .map(simulation -> simulation.histories())
                .orElse(0L);
        double p = scan.priorPredictiveProbability();
        double error = histories > 0 ? Math.sqrt(p * (1 - p) / histories) : 0;
        return " Impacts alone, with their number of leaks left open, put " + leaks + " or more into some window of "
                + window + " with probability " + percent(p, error) + " before the record and "
                + Numbers.percent(scan.posteriorPredictiveProbability()) + " after it.";
    }

    private static String percent(double probability, double error) {
        return probability > 0 && error > 0
                ? Numbers.percentWithError(probability, error)
                : Numbers.percent(probability);
    }
}
