package org.thirdleak.report.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The one place where numbers become text: minus sign U+2212, thousands separators, the same on every machine. */
public final class Numbers {
    /** Keeps a number and its unit on one line. */
    private static final char JOINED = '\u00A0';

    private static final String PERCENT = JOINED + "%";
    private static final char MINUS = '\u2212';
    private static final String[] WORDS = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final double LARGEST_PLAIN = 1e6;
    private static final double SMALLEST_PLAIN = 1e-4;

    private Numbers() {}

    /**
     * A number with a fixed number of decimals.
     *
     * @param value the number
     * @param decimals digits after the point
     * @return such as "1,234.50"
     */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "unknown" : value > 0 ? "∞" : MINUS + "∞";
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        symbols.setGroupingSeparator(',');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String text = format.format(decimal(value));
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero && text.charAt(0) == MINUS ? text.substring(1) : text;
    }

    /**
     * A number with significant digits.
     *
     * @param value the number
     * @param digits significant digits
     * @return such as "0.52", "31", "1,230" or "2.1 × 10⁻⁷"
     */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value) || value == 0) {
            return fixed(value, 0);
        }
        double size = Math.abs(value);
        if (size >= LARGEST_PLAIN || size < SMALLEST_PLAIN) {
            return scientific(value, digits);
        }
        BigDecimal rounded = rounding(value, digits);
        int exponent = rounded.precision() - rounded.scale() - 1;
        return fixed(rounded.doubleValue(), Math.max(0, digits - 1 - exponent));
    }

    private static String scientific(double value, int digits) {
        BigDecimal rounded = rounding(value, digits);
        int exponent = rounded.precision() - rounded.scale() - 1;
        StringBuilder power = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            power.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return fixed(rounded.scaleByPowerOfTen(-exponent).doubleValue(), digits - 1) + " × 10" + power;
    }

    /**
     * A factor, with two digits, or three from 100 on.
     *
     * @param value the factor
     * @return such as "3.9"
     */
    public static String factor(double value) {
        return significant(value, value >= 100 ? 3 : 2);
    }

    /**
     * Odds, the larger side first counted in ones of the other.
     *
     * @param value the factor
     * @return such as "3.9 : 1", or "1 : 2.6" below one
     */
    public static String odds(double value) {
        if (value >= 1 || value == 0) {
            return (value == 0 ? "0" : factor(value)) + ratio("1");
        }
        String inverse = factor(1 / value);
        return isOne(inverse) ? inverse + ratio("1") : "1" + ratio(inverse);
    }

    /** The ends of an interval around one, with as many digits as it takes to tell them from one. */
    static String oddsInterval(double low, double high) {
        int digits = (int) Math.max(2, Math.min(6, 1 + Math.ceil(-Math.log10(Math.abs(high - low) / 2))));
        String below = low <= 0 ? "0" + ratio("1") : "1" + ratio(significant(1 / low, digits));
        return below + " to " + significant(high, digits) + ratio("1");
    }

    /** Whether a printed number reads one. */
    static boolean isOne(String text) {
        return text.equals("1") || text.equals("1.0") || text.equals("1.00");
    }

    /**
     * A number rounded to significant digits.
     *
     * @param value the number
     * @param digits significant digits
     * @return the rounded number, or the number itself if it is not finite
     */
    static double rounded(double value, int digits) {
        return Double.isFinite(value) ? rounding(value, digits).doubleValue() : value;
    }

    /** The shortest decimal number that is read as this one, which the terminal rounds too: 3.25 is 3.3 in both. */
    private static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value));
    }

    private static BigDecimal rounding(double value, int digits) {
        return decimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    private static String ratio(String denominator) {
        return JOINED + ":" + JOINED + denominator;
    }

    /**
     * A factor as an instruction.
     *
     * @param value the factor
     * @param digits significant digits
     * @return such as "× 5.20", or "÷ 1.90" below one
     */
    public static String times(double value, int digits) {
        boolean up = value >= 1 || value == 0;
        String told = significant(up ? value : 1 / value, digits);
        return (up || isOne(told) ? "×" : "÷") + JOINED + told;
    }

    /**
     * An error as a share, rounded up.
     *
     * @param share 0 … 1
     * @return such as "0.7 %"
     */
    public static String errorShare(double share) {
        double percent = 100 * share;
        double unit = percent >= 9.5 ? 1 : percent >= 0.05 ? 0.1 : 0.01;
        return fixed(Math.ceil(percent / unit - 1e-9) * unit, unit == 1 ? 0 : unit == 0.1 ? 1 : 2) + PERCENT;
    }

    /**
     * An interval with as many digits as it takes to tell its ends apart.
     *
     * @param low lower end
     * @param high upper end
     * @return such as "3.82 to 3.92"
     */
    public static String interval(double low, double high) {
        double half = Math.abs(high - low) / 2;
        if (!Double.isFinite(half) || Math.abs(high) >= LARGEST_PLAIN || half < 1e-9) {
            String only = significant(low, 3);
            return only.equals(significant(high, 3)) ? only : only + " to " + significant(high, 3);
        }
        int decimals = (int) Math.max(0, Math.min(6, Math.ceil(-Math.log10(half))));
        return fixed(low, decimals) + " to " + fixed(high, decimals);
    }

    /**
     * A probability.
     *
     * @param probability 0 … 1
     * @return such as "45 %", "3.1 %" or "below 0.1 %"
     */
    public static String percent(double probability) {
        double percent = 100 * probability;
        if (percent > 0 && percent < 0.1) {
            return "below" + JOINED + "0.1" + PERCENT;
        }
        if (percent < 100 && percent > 99.9) {
            return "above" + JOINED + "99.9" + PERCENT;
        }
        boolean extreme = (percent > 0 && percent < 9.95) || (percent > 99 && percent < 100);
        return fixed(percent, extreme ? 1 : 0) + PERCENT;
    }

    /**
     * A probability with an error, with a decimal where the error is below half a percent or where a whole number would
     * lie outside of the interval.
     *
     * @param probability 0 … 1
     * @param standardError its standard error
     * @return such as "45 %", or "39.6 %" with an interval of 39.4 to 39.8 %
     */
    public static String percent(double probability, double standardError) {
        double rounded = Math.rint(100 * probability) / 100;
        boolean outside = rounded < low(probability, standardError) || rounded > high(probability, standardError);
        boolean plain = probability > 0.0995 && probability <= 0.99;
        boolean precise = 196 * standardError < 0.5;
        return standardError > 0 && (outside || precise) && plain
                ? fixed(100 * probability, 1) + PERCENT
                : percent(probability);
    }

    /**
     * The 95 % interval of a probability with an error.
     *
     * @param probability 0 … 1
     * @param standardError its standard error
     * @return such as "44.1 to 45.7 %"
     */
    public static String percentInterval(double probability, double standardError) {
        return interval(100 * low(probability, standardError), 100 * high(probability, standardError)) + PERCENT;
    }

    /**
     * A number with half of its 95 % interval.
     *
     * @param value the number
     * @param standardError its standard error, 0 if none is known
     * @return such as "15.49 ± 0.04"
     */
    public static String withError(double value, double standardError) {
        double half = 1.96 * standardError;
        if (!(half > 0) || !Double.isFinite(half)) {
            return significant(value, 3);
        }
        int decimals = (int) Math.max(0, Math.min(6, Math.ceil(-Math.log10(half) - 0.02)));
        return fixed(value, decimals) + JOINED + "±" + JOINED + fixed(half, decimals);
    }

    /**
     * A probability with half of its 95 % interval.
     *
     * @param probability 0 … 1
     * @param standardError its standard error, 0 if none is known
     * @return such as "46.9 ± 0.1 %"
     */
    public static String percentWithError(double probability, double standardError) {
        return standardError > 0 ? withError(100 * probability, 100 * standardError) + PERCENT : percent(probability);
    }

    /**
     * Lower end of the 95 % interval of a probability.
     *
     * @param probability 0 … 1
     * @param standardError its standard error
     * @return at least 0
     */
    public static double low(double probability, double standardError) {
        return Math.max(0, probability - 1.96 * standardError);
    }

    /**
     * Upper end of the 95 % interval of a probability.
     *
     * @param probability 0 … 1
     * @param standardError its standard error
     * @return at most 1
     */
    public static double high(double probability, double standardError) {
        return Math.min(1, probability + 1.96 * standardError);
    }

    /**
     * A count.
     *
     * @param value the count
     * @return such as "1,000,000"
     */
    public static String count(long value) {
        return fixed((double) value, 0);
    }

    /**
     * A count of things in words.
     *
     * @param count how many
     * @param one the thing
     * @param many several of them
     * @return such as "three leaks", "one leak", "no leaks", "14 leaks"
     */
    public static String counted(int count, String one, String many) {
        String number = count >= 0 && count < WORDS.length ? WORDS[count] : count(count);
        return number + " " + (count == 1 ? one : many);
    }
}
