package org.thirdleak.workbench.circuit;

import java.util.Locale;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.simulator.result.CircuitResult;

/** Times and balances of a leak in words. */
final class LeakTime {

    private static final int MINUTES_PER_HOUR = 60;
    private static final double SECONDS_PER_MINUTE = 60;

    private LeakTime() {}

    /**
     * A time in words.
     *
     * @param sinceOnsetS seconds since the hole opened, negative before
     * @return such as "4 h 02 min after the hole opened"
     */
    static String words(double sinceOnsetS) {
        long minutes = Math.round(Math.abs(sinceOnsetS) / SECONDS_PER_MINUTE);
        if (minutes == 0) {
            return "The hole opens";
        }
        return span(minutes) + (sinceOnsetS < 0 ? " before the hole opens" : " after the hole opened");
    }

    /**
     * A time for a column.
     *
     * @param sinceOnsetS seconds since the hole opened
     * @return such as "4 h 02 min" or "−0 h 10 min"
     */
    static String brief(double sinceOnsetS) {
        long minutes = Math.round(Math.abs(sinceOnsetS) / SECONDS_PER_MINUTE);
        return (sinceOnsetS < 0 && minutes > 0 ? "\u2212" : "") + span(minutes);
    }

    private static String span(long minutes) {
        return String.format(Locale.ROOT, "%d h %02d min", minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
    }

    /** Mass and energy with their residuals. */
    static String balance(CircuitResult result) {
        CircuitResult.MassAndEnergy balance = result.balance();
        return "Balance: " + Numbers.significant(balance.lostKg(), 6) + " kg lost, "
                + Numbers.significant(balance.leakedKg(), 6) + " kg through the hole; "
                + Numbers.significant(balance.suppliedKj(), 6) + " kJ taken up, "
                + Numbers.significant(balance.storedChangeKj(), 6) + " kJ stored, difference "
                + String.format(Locale.ROOT, "%.1e", balance.energyResidual()) + " of the heat above 0 K";
    }
}
