package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.CheckRow;
import org.thirdleak.report.claim.DiagnosticsCaption;
import org.thirdleak.report.claim.Reading;

/** How far every check is from its limit. */
final class DiagnosticsFigure {
    private static final int MOST_ROWS = 18;
    private static final int AROUND = 190;
    private static final int ROW = 32;

    private DiagnosticsFigure() {}

    static Optional<Figure> of(Reading reading) {
        List<CheckRow> all = CheckRow.of(reading);
        boolean measured = reading.result().diagnostics().checks().stream()
                .anyMatch(check -> check.measure().computed());
        if (!measured) {
            return Optional.empty();
        }
        List<CheckRow> shown = all.subList(0, Math.min(MOST_ROWS, all.size()));
        return Optional.of(new Figure(
                "diagnostics",
                DiagnosticsCaption.of(reading, shown, all.size() - shown.size()),
                table(all),
                new DiagnosticsPainting(shown),
                Math.min(Figure.HEIGHT, AROUND + ROW * shown.size())));
    }

    private static NumberTable table(List<CheckRow> rows) {
        var table =
                new NumberTable.Builder("quantity", "of", "value", "limit", "limit_is", "times_the_limit", "finding");
        for (CheckRow row : rows) {
            for (CheckRow.Mark mark : row.marks()) {
                List<Object> cells = new ArrayList<>(List.of(
                        row.quantity(),
                        mark.subject(),
                        mark.measure().value(),
                        mark.measure().limit(),
                        mark.measure().atMost() ? "at most" : "at least",
                        mark.measure().timesLimit(),
                        mark.verdict()));
                table.row(cells.toArray());
            }
            if (row.failedWithoutNumber()) {
                table.row(row.quantity(), "", "", "", "", "", "failed");
            }
        }
        return table.build();
    }
}
