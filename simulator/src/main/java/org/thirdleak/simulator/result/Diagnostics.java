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
     */
    public record Check(String name, boolean passed, String severity, String statement) {

        /** A check whose failure stops. */
        public Check(String name, boolean passed, String statement) {
            this(name, passed, STOP, statement);
        }

        /** Whether it failed, and its failure withholds the verdict. */
        public boolean stops() {
            return !passed && severity.equals(STOP);
        }
    }
}
