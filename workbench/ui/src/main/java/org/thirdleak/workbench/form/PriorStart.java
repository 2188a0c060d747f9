package org.thirdleak.workbench.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.prior.Prior;

/** Parameters to begin with when a prior becomes one of another kind: near the old median, about as wide. */
final class PriorStart {
    /** Between the 5 % and 95 % quantiles of a normal law lie so many standard deviations. */
    private static final double SD_WITHIN_90 = 3.29;

    private static final double LEAST_RATIO = 1.2;

    private PriorStart() {}

    static List<String> ofNumbers(String kind, Prior now) {
        double median = now.quantile(0.5);
        double low = now.quantile(0.05);
        double high = now.quantile(0.95);
        double positive = median > 0 ? median : 1;
        double from = low > 0 ? low : positive / 10;
        double ratio = Math.max(high > from ? high / from : 4, LEAST_RATIO);
        double width = high > low ? high - low : Math.max(Math.abs(median), 1) / 2;
        return switch (kind) {
            case "uniform" -> texts(high > low ? low : median - width / 2, high > low ? high : median + width / 2);
            case "log_uniform" -> texts(high > from ? from : positive / 2, high > from ? high : positive * 2);
            case "log_normal" -> texts(positive, Math.log(ratio) / SD_WITHIN_90);
            case "normal" -> texts(median, width / SD_WITHIN_90);
            case "beta" -> List.of("1", "1");
            case "gamma" -> texts(4, 4 / positive);
            default -> List.of(text(median));
        };
    }

    static List<String> ofDates(String kind, Prior now) {
        double median = now.quantile(0.5);
        double low = now.quantile(0.05);
        double high = now.quantile(0.95);
        double halfYear = 182;
        return switch (kind) {
            case "uniform" ->
                List.of(day(high > low ? low : median - halfYear), day(high > low ? high : median + halfYear));
            case "normal" -> List.of(day(median), text(high > low ? (high - low) / SD_WITHIN_90 : halfYear));
            default -> List.of(day(median));
        };
    }

    private static String day(double days) {
        return Epoch.instant(days).truncatedTo(ChronoUnit.DAYS).toString();
    }

    private static List<String> texts(double first, double second) {
        return List.of(text(first), text(second));
    }

    private static String text(double value) {
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
