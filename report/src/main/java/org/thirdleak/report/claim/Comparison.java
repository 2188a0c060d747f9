package org.thirdleak.report.claim;

import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.BayesFactor;

/**
 * A Bayes factor turned the way it is told.
 *
 * @param of id of the hypothesis in the numerator
 * @param over id of the one in the denominator
 * @param value how many times better {@code of} predicted the record
 * @param low lower end of the 95 % interval of the numerical error
 * @param high upper end
 */
public record Comparison(String of, String over, double value, double low, double high) {
    /** From here on a Bayes factor is more than a bare mention in the words of Kass and Raftery (1995). */
    public static final double BAND_EDGE = 3;

    private static final double PRECISE = 0.01;

    /**
     * Which hypothesis an interval allows to name.
     *
     * @see Comparison#verdict()
     */
    public enum Verdict {
        /** The numerator. */
        OF,
        /** The denominator. */
        OVER,
        /** Neither. */
        OPEN
    }

    /**
     * The same comparison the other way round.
     *
     * @return with numerator and denominator exchanged
     */
    public Comparison inverse() {
        return new Comparison(over, of, 1 / value, 1 / high, 1 / low);
    }

    /**
     * Turned so that it is not below one.
     *
     * @return this or its inverse
     */
    public Comparison favoured() {
        return value < 1 ? inverse() : this;
    }

    /**
     * A winner may be named only where the whole interval lies beyond the first band edge.
     *
     * @return what may be named
     */
    public Verdict verdict() {
        if (low > BAND_EDGE) {
            return Verdict.OF;
        }
        return high < 1 / BAND_EDGE ? Verdict.OVER : Verdict.OPEN;
    }

    /**
     * The odds, with as many digits as their error allows.
     *
     * @return such as "3.9 : 1", or "1.14 : 1" with an interval of 1.12 to 1.16
     */
    public String odds() {
        return reversed() ? "1\u00A0:\u00A0" + multiple() : multiple() + "\u00A0:\u00A01";
    }

    /**
     * The value as a ratio, for labels on a scale of ratios.
     *
     * @return such as "3.87", or "1/1.45" below one
     */
    public String ratio() {
        return reversed() ? "1/" + multiple() : multiple();
    }

    /** Below one by as much as the printed digits can tell: one is never printed as its own inverse. */
    private boolean reversed() {
        return value > 0 && value < 1 && !Numbers.isOne(multiple());
    }

    /**
     * How many times better the favoured side predicted the record: two digits, or three where the error is below 1 %
     * or where two would round the value out of its own interval.
     *
     * @return such as "3.9" with an interval of 3.7 to 4.1, or "3.87" with one of 3.85 to 3.88
     */
    public String multiple() {
        boolean up = value >= 1 || value == 0;
        double told = up ? value : 1 / value;
        double from = up ? low : 1 / high;
        double to = up ? high : 1 / low;
        double rounded = Numbers.rounded(told, 2);
        boolean third = rounded < from || rounded > to || (to - from) / 2 < PRECISE * told;
        return told < 100 && third ? Numbers.significant(told, 3) : Numbers.factor(told);
    }

    /**
     * Half of the interval of the numerical error, relative to the value.
     *
     * @return such as 0.004
     */
    public double relativeError() {
        return value > 0 ? (high - low) / 2 / value : 0;
    }

    /**
     * The interval, in odds if it reaches below one.
     *
     * @return such as "3.82 to 3.92", "1 : 2.41 to 2.50" or "1 : 1.1 to 1.3 : 1"
     */
    public String interval() {
        if (high <= 1 && low > 0) {
            return "1\u00A0:\u00A0" + Numbers.interval(1 / high, 1 / low);
        }
        return low >= 1 ? Numbers.interval(low, high) : Numbers.oddsInterval(low, high);
    }

    /**
     * Finds a pair in a list, turned as asked.
     *
     * @param factors the list
     * @param of the numerator wanted
     * @param over the denominator wanted
     * @return the comparison, empty if the list lacks the pair
     */
    public static Optional<Comparison> find(List<BayesFactor> factors, String of, String over) {
        return factors.stream()
                .filter(factor -> isPair(factor.of(), factor.over(), of, over))
                .findFirst()
                .map(factor -> new Comparison(factor.of(), factor.over(), factor.value(), factor.low(), factor.high()))
                .map(found -> found.of().equals(of) ? found : found.inverse());
    }

    static boolean isPair(String a, String b, String of, String over) {
        return (a.equals(of) && b.equals(over)) || (a.equals(over) && b.equals(of));
    }
}
