package org.thirdleak.simulator.scan;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.thirdleak.core.quantity.Quantity;

/**
 * A record of one constant rate that is watched all the time, for comparison with the real exposures; cheap for any number
 * of events. Given their number the probability is exact; at a rate it is that of Naus (1982), exact for two and three
 * windows and within 3e-4 of itself in the cases tested against {@link HomogeneousScan}, whose exact tables for two and three
 * events take half a second to fill.
 *
 * @param recordD length of the record, d, above 0
 * @param windowD width of the window, d, above 0, at most half of the record
 * @param events number of events, 2 … 1000: all of them are wanted within the window
 */
public record SteadyRecord(double recordD, double windowD, int events) {

    private static final double DAYS_PER_YEAR = 365.25;

    /** Refuses what has no cluster. */
    public SteadyRecord {
        Quantity.positive("length of the record", recordD, "d");
        Quantity.between("width of the window", windowD, Double.MIN_NORMAL, recordD / 2, "d");
        Quantity.between("number of events in a window", events, 2, 1000, "");
    }

    /**
     * Whether the formulas hold.
     *
     * @param recordD length of the record, d
     * @param windowD width of the window, d
     * @param events number of events
     */
    public static boolean covers(double recordD, double windowD, int events) {
        return windowD <= recordD / 2 && events >= 2 && events <= 1000;
    }

    /** Some window holds all events, given that there are no others: n q^(n−1) − (n−1) q^n. */
    public double givenNumber() {
        double part = windowD / recordD;
        return Math.pow(part, events - 1.0) * (events - (events - 1) * part);
    }

    /**
     * Some window holds so many events or more.
     *
     * @param ratePerYear rate, 1/yr, above 0
     */
    public double atRate(double ratePerYear) {
        Quantity.positive("rate", ratePerYear, "1/yr");
        return ScanApproximations.naus(events, ratePerYear * windowD / DAYS_PER_YEAR, recordD / windowD);
    }

    /**
     * The same for an uncertain rate, which moves it severalfold.
     *
     * @param prior law of the rate
     */
    public double overRates(GammaRate prior) {
        return prior.mean(this::atRate);
    }

    /** One window fixed beforehand holds all events, given that there are no others. */
    public double oneWindowGivenNumber() {
        return Math.pow(windowD / recordD, events);
    }

    /**
     * One window fixed beforehand holds so many events or more.
     *
     * @param ratePerYear rate, 1/yr, above 0
     */
    public double oneWindowAtRate(double ratePerYear) {
        return RegularizedGamma.P.value(events, ratePerYear * windowD / DAYS_PER_YEAR);
    }

    /**
     * The same for an uncertain rate: the number in the window is negative binomial.
     *
     * @param prior law of the rate
     */
    public double oneWindowOverRates(GammaRate prior) {
        double years = windowD / DAYS_PER_YEAR;
        return RegularizedBeta.value(years / (years + prior.rateYears()), events, prior.shape());
    }
}
