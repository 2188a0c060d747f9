package org.thirdleak.simulator.scan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Volume of the ordered times 0 &lt; x1 &lt; … &lt; xN &lt; t of which no three lie within one unit of time. It is a piecewise
 * polynomial in t, exact here.
 *
 * <p>Source: own derivation. Gaps d of neighbouring events must satisfy d_i + d_(i+1) &gt; 1. Writing every other gap as
 * 1 − d turns a run of gaps below 1 into an alternating chain, whose Laplace transform solves a linear equation of second
 * order; runs are joined by gaps above 1. With X = e^(−s), σ = 1/s, w = z² X σ²:
 *
 * <pre>
 * Σ_N z^(N−1) V_N(s) = σ² (1 + z H) / (C − z σ X − z² σ X H)
 * H = σ  Σ_(n ≥ k ≥ 0) w^n s^k/k! binom(2n−k, n−k) [(−1)^k − X]
 * C = 1 + Σ_(n ≥ 1, k) w^n s^k/k! binom(2n−k, n−k) [(−1)^k n − X (n−k)] / (2n−k)
 * </pre>
 *
 * A term X^j σ^p is (t − j)^(p−1)/(p−1)! after j. Sums alternate, so they are taken in 60 digits.
 */
final class TripleFreeVolumes {

    /** Greatest number of events. */
    static final int MOST_EVENTS = 40;

    private static final MathContext DIGITS = new MathContext(60);
    private static final TripleFreeVolumes TABLE = new TripleFreeVolumes();

    private final List<Map<Power, BigDecimal>> transforms = new ArrayList<>();

    /** Exponents of X and σ. */
    private record Power(int shift, int order) {
        Power times(Power other) {
            return new Power(shift + other.shift, order + other.order);
        }
    }

    private TripleFreeVolumes() {
        List<Map<Power, BigDecimal>> numerator = empty();
        List<Map<Power, BigDecimal>> denominator = empty();
        add(numerator, 0, 0, 0, BigDecimal.ONE);
        add(denominator, 0, 0, 0, BigDecimal.ONE);
        add(denominator, 1, 1, 1, BigDecimal.ONE.negate());
        for (int n = 0; 2 * n <= MOST_EVENTS; n++) {
            for (int k = 0; k <= n; k++) {
                addTerms(numerator, denominator, n, k);
            }
        }
        for (int n = 0; n < MOST_EVENTS; n++) {
            Map<Power, BigDecimal> sum = new HashMap<>(numerator.get(n));
            for (int m = 1; m <= n; m++) {
                subtractProduct(sum, denominator.get(m), transforms.get(n - m));
            }
            transforms.add(sum);
        }
    }

    private static void addTerms(
            List<Map<Power, BigDecimal>> numerator, List<Map<Power, BigDecimal>> denominator, int n, int k) {
        BigDecimal first = new BigDecimal(binomial(2 * n - k, n - k)).divide(factorial(k), DIGITS);
        BigDecimal signed = k % 2 == 0 ? first : first.negate();
        int order = 2 * n - k;
        add(numerator, 2 * n + 1, n, order + 1, signed);
        add(numerator, 2 * n + 1, n + 1, order + 1, first.negate());
        add(denominator, 2 * n + 2, n + 1, order + 2, signed.negate());
        add(denominator, 2 * n + 2, n + 2, order + 2, first);
        if (n > 0) {
            BigDecimal below = BigDecimal.valueOf(order);
            add(
                    denominator,
                    2 * n,
                    n,
                    order,
                    signed.multiply(BigDecimal.valueOf(n)).divide(below, DIGITS));
            add(
                    denominator,
                    2 * n,
                    n + 1,
                    order,
                    first.multiply(BigDecimal.valueOf(k - n)).divide(below, DIGITS));
        }
    }

    private static void subtractProduct(
            Map<Power, BigDecimal> sum, Map<Power, BigDecimal> a, Map<Power, BigDecimal> b) {
        a.forEach((power, factor) -> b.forEach((other, value) ->
                sum.merge(power.times(other), factor.multiply(value, DIGITS).negate(), (x, y) -> x.add(y, DIGITS))));
    }

    private static void add(List<Map<Power, BigDecimal>> series, int z, int shift, int order, BigDecimal value) {
        if (z < series.size()) {
            series.get(z).merge(new Power(shift, order), value, (x, y) -> x.add(y, DIGITS));
        }
    }

    private static List<Map<Power, BigDecimal>> empty() {
        List<Map<Power, BigDecimal>> series = new ArrayList<>();
        for (int i = 0; i <= MOST_EVENTS; i++) {
            series.add(new HashMap<>());
        }
        return series;
    }

    /**
     * Volumes of 0 … n events.
     *
     * @param length t in windows, above 0
     * @param most greatest number of events wanted, 0 … {@link #MOST_EVENTS}
     * @return one volume per number of events
     */
    static double[] upTo(double length, int most) {
        double[] volumes = new double[most + 1];
        volumes[0] = 1;
        for (int n = 1; n <= most; n++) {
            volumes[n] = volume(length, n).doubleValue();
        }
        return volumes;
    }

    /**
     * Probability that no three of n uniform events lie within a window.
     *
     * @param length t in windows, above 0
     * @param n number of events, 1 … {@link #MOST_EVENTS}
     * @return 0 … 1
     */
    static double probabilityGiven(double length, int n) {
        BigDecimal scaled = volume(length, n).multiply(factorial(n), DIGITS);
        return scaled.divide(new BigDecimal(length).pow(n, DIGITS), DIGITS).doubleValue();
    }

    private static BigDecimal volume(double length, int n) {
        if (n > 2 * (Math.floor(length) + 1)) {
            return BigDecimal.ZERO;
        }
        BigDecimal end = new BigDecimal(length);
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Power, BigDecimal> term : TABLE.transforms.get(n - 1).entrySet()) {
            BigDecimal time = end.subtract(BigDecimal.valueOf(term.getKey().shift()));
            if (time.signum() > 0) {
                int power = term.getKey().order() + 1;
                BigDecimal grown = time.pow(power, DIGITS).divide(factorial(power), DIGITS);
                sum = sum.add(term.getValue().multiply(grown, DIGITS), DIGITS);
            }
        }
        return sum;
    }

    private static BigDecimal factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return new BigDecimal(product);
    }

    private static BigInteger binomial(int n, int k) {
        BigInteger value = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            value = value.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return value;
    }
}
