package org.thirdleak.report.chart;

import java.util.function.UnaryOperator;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Numbers;

/** Words of spots: the numbers behind a mark, in the formats of the captions. */
final class Told {
    private Told() {}

    /** Such as "systematic defect over chance impacts 3.87 : 1 (95 % 3.85 to 3.88)". */
    static String factor(UnaryOperator<String> names, Comparison comparison) {
        return names.apply(comparison.of()) + " over " + names.apply(comparison.over()) + " " + odds(comparison);
    }

    /** Such as "3.87 : 1 (95 % 3.85 to 3.88)". */
    static String odds(Comparison comparison) {
        return comparison.odds() + " (95 % " + comparison.interval() + ")";
    }

    /** Such as "0.31 (90 % 0.12 to 0.55)", with as many digits as the interval allows. */
    static String between(double value, double low, double high, String level) {
        return Numbers.significant(value, 3) + " (" + level + " " + Numbers.interval(low, high) + ")";
    }
}
