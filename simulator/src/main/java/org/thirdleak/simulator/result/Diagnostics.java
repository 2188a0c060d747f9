package org.thirdleak.simulator.result;

import java.util.List;

/**
 * Whether the numbers of a run can be trusted.
 *
 * @param trusted false if any check failed that stops; the verdict is then withheld
 * @param checks every check made
 */
public record Diagnostics(boolean trusted, List<Check> checks) {

    /** Severity of a check whose failure a reader must know of. */
    public static final String WARNING = "warning";

    /** Severity of a check whose failure withholds the verdict. */
    public static final String STOP = "stop";

    /** Copies the list. */
    public Diagnostics {
        checks = List.copyOf(checks);
    }

    /**
     * Of checks made.
     *
     * @param checks every check
     * @return trusted unless one failed that stops
     */
    public static Diagnostics of(List<Check> checks) {
        return new Diagnostics(checks.stream().noneMatch(Check::stops), checks);
    }

    /**
     * One check.
     *
     * @param name what was checked, and of which hypothesis
     * @param passed whether it passed
     * @param severity what its failure means: {@value Diagnostics#WARNING} or {@value Diagnostics#STOP}
     * @param statement the finding in plain words, with its numbers
     * @param measure the number that was held against a limit, {@link Measure#NONE} if there is none
     */
    public record Check(String name, boolean passed, String severity, String statement, Measure measure) {

        /** A check without a number. */
        public Check(String name, boolean passed, String severity, String statement) {
            this(name, passed, severity, statement, Measure.NONE);
        }

        /** A check without a number whose failure stops. */
        public Check(String name, boolean passed, String statement) {
            this(name, passed, STOP, statement);
        }

        /** Whether it failed, and its failure withholds the verdict. */
        public boolean stops() {
            return !passed && severity.equals(STOP);
        }
    }

    /**
     * A number and the limit that it must keep.
     *
     * @param computed false if there is no such number
     * @param quantity what the number is, the same words for every hypothesis
     * @param subject id of the hypothesis, or what else it was computed for
     * @param value the number
     * @param limit its limit, above 0
     * @param atMost whether the number must not be above the limit, else not below it
     */
    public record Measure(
            boolean computed, String quantity, String subject, double value, double limit, boolean atMost) {

        /** No number. */
        public static final Measure NONE = new Measure(false, "", "", 0, 0, true);

        /** A number that must not be above a limit. */
        public static Measure atMost(double limit, String quantity, String subject, double value) {
            return new Measure(true, quantity, subject, value, limit, true);
        }

        /** A number that must not be below a limit. */
        public static Measure atLeast(double limit, String quantity, String subject, double value) {
            return new Measure(true, quantity, subject, value, limit, false);
        }

        /**
         * How far the limit is used up: 1 at the limit, above 1 beyond it.
         *
         * @return the number over its limit or, if it must be large, the limit over the number; not below 0, infinite for a
         *     number of 0 that must be large
         */
        public double timesLimit() {
            if (atMost) {
                return Math.max(0, value / limit);
            }
            return value > 0 ? limit / value : Double.POSITIVE_INFINITY;
        }
    }
}
