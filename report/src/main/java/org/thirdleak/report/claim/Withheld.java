package org.thirdleak.report.claim;

import java.util.List;
import org.thirdleak.simulator.result.Diagnostics;

/** What is said of numbers that may not carry a verdict. */
public final class Withheld {
    private Withheld() {}

    /**
     * Why the numbers of a result do not count.
     *
     * @param reading a result whose checks failed
     * @return a sentence for the head of a figure
     */
    public static String words(Reading reading) {
        List<String> failed = reading.failedChecks().stream()
                .filter(Diagnostics.Check::stops)
                .map(Diagnostics.Check::name)
                .toList();
        String which = failed.size() == 1
                ? "a check failed (" + failed.get(0) + ")"
                : failed.isEmpty() ? "a check failed" : failed.size() + " checks failed";
        return "Verdict withheld, since " + which + ": the numbers below are not to be trusted.";
    }
}
