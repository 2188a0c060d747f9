package org.thirdleak.report.claim;

import java.util.Optional;
import org.thirdleak.simulator.result.LedgerEntry;

/**
 * A step of the evidence ledger for one pair, turned the way the pair is told.
 *
 * @param entry the silence or the leak
 * @param soFar Bayes factor of the record up to its end
 * @param factor what it contributed: the factors multiply to the total
 * @param standardError standard error of the logarithm of the factor
 */
public record LedgerStep(LedgerEntry entry, Comparison soFar, double factor, double standardError) {
    private static final double Z_95 = 1.96;
    private static final int DIGITS = 3;

    /**
     * Finds a pair in an entry.
     *
     * @param entry the entry
     * @param pair the pair wanted
     * @return its step, empty if the entry lacks the pair
     */
    public static Optional<LedgerStep> find(LedgerEntry entry, Reading.Pair pair) {
        return entry.bayesFactors().stream()
                .filter(step -> Comparison.isPair(step.of(), step.over(), pair.of(), pair.over()))
                .findFirst()
                .map(step -> {
                    boolean same = step.of().equals(pair.of());
                    Comparison soFar = new Comparison(step.of(), step.over(), step.value(), step.low(), step.high());
                    return new LedgerStep(
                            entry,
                            same ? soFar : soFar.inverse(),
                            same ? step.factor() : 1 / step.factor(),
                            step.factorStandardError());
                });
    }

    /**
     * Whether it is a leak.
     *
     * @return false if it is a silence
     */
    public boolean leak() {
        return entry.kind().equals(LedgerEntry.LEAK);
    }

    /**
     * The factor as an instruction, with enough digits that the printed factors multiply to the printed total.
     *
     * @return such as "× 4.77" or "÷ 1.12"
     */
    public String times() {
        return Numbers.times(factor, DIGITS);
    }

    /**
     * The 95 % interval of the factor, of its inverse where it divides.
     *
     * @return such as "4.74 to 4.81"
     */
    public String interval() {
        double told = factor >= 1 || factor == 0 ? factor : 1 / factor;
        return Numbers.interval(told * Math.exp(-Z_95 * standardError), told * Math.exp(Z_95 * standardError));
    }

    /**
     * Half of the interval of the factor, relative to it.
     *
     * @return such as 0.007
     */
    public double relativeError() {
        return Math.expm1(Z_95 * standardError);
    }
}
