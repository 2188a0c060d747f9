package org.thirdleak.simulator.result;

import java.util.List;

/**
 * Whether the numbers of a run can be trusted.
 *
 * @param trusted false if any check failed; the verdict is then withheld
 * @param checks every check made
 */
public record Diagnostics(boolean trusted, List<Check> checks) {
    /** Copies the list. */
    public Diagnostics {
        checks = List.copyOf(checks);
    }

    /**
     * One check.
     *
     * @param name what was checked, and of which hypothesis
     * @param passed whether it passed
     * @param statement the finding in plain words, with its numbers
     */
    public record Check(String name, boolean passed, String statement) {}
}
