package org.thirdleak.report.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.Diagnostics.Check;

/** Words of the checks of a run. */
public final class DiagnosticsCaption {
    private static final int LONGEST_NAME = 52;

    private DiagnosticsCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result
     * @param rows its checks
     * @param more number of rows that are not drawn
     * @return the caption
     */
    public static Caption of(Reading reading, List<CheckRow> rows, int more) {
        String subtitle =
                "How far each limit is used up, log scale; a mark per hypothesis, pair or parameter; circles passed,"
                        + " crosses failed; in words: the worst";
        String left = more > 0
                ? Wording.capital(Numbers.counted(more, "failed check", "failed checks"))
                        + " in the table of checks only. "
                : "";
        String note = left
                + "Triangles: beyond the scale. Errors apart: standard errors between two roads to one number. A failed check"
                + " warns, or withholds the verdict; the table of checks tells each in full.";
        List<String> parts = rows.stream()
                .map(row -> row.quantity() + " "
                        + row.worst()
                                .map(mark -> mark.words() + ", " + mark.verdict())
                                .orElse("failed"))
                .toList();
        return new Caption(
                title(reading, rows),
                subtitle,
                note,
                "Checks, the worst of each kind: " + String.join("; ", parts) + ".");
    }

    private static String title(Reading reading, List<CheckRow> rows) {
        Diagnostics diagnostics = reading.result().diagnostics();
        long failed = CheckRow.failed(diagnostics);
        String all = Numbers.count(diagnostics.checks().size()) + " checks";
        if (failed == 0) {
            Optional<CheckRow> nearest = rows.stream()
                    .filter(row -> row.worst().isPresent())
                    .max(Comparator.comparingDouble(
                            row -> row.worst().orElseThrow().measure().timesLimit()));
            return "All " + all + " passed"
                    + nearest.map(row -> "; nearest to its limit: " + Wording.shortened(row.quantity(), LONGEST_NAME))
                            .orElse("");
        }
        String first = diagnostics.checks().stream()
                .filter(check -> !check.passed())
                .sorted(Comparator.comparing(check -> !check.stops()))
                .map(Check::name)
                .findFirst()
                .orElseThrow();
        String named = Wording.shortened(first, LONGEST_NAME) + (failed > 1 ? " and others" : "");
        return (reading.trusted() ? "" : "Verdict withheld: ") + failed + " of " + all + " failed, " + named;
    }
}
