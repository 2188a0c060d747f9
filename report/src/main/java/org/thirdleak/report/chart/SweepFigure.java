package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.Caption;
import org.thirdleak.report.claim.SweepCaption;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.SweepResult;
import org.thirdleak.simulator.result.SweepRow;

/** How the Bayes factor depends on the axes of a sweep. */
public final class SweepFigure {

    /** More points of a Sobol sequence than this would hide one another; the table has them all. */
    private static final int MOST_DOTS = 4000;

    private SweepFigure() {}

    /**
     * Prepares the figure.
     *
     * @param result the sweep
     * @return none if no point could be compared
     */
    public static Optional<Figure> of(SweepResult result) {
        if (result.compared().findAny().isEmpty()) {
            return Optional.empty();
        }
        if (result.axes().size() == 1) {
            Caption caption =
                    SweepCaption.of(result, "bars of two standard errors either way, where longer than a dot");
            return Optional.of(new Figure("sweep", caption, table(result), SweepLinePainting.of(result)));
        }
        if (result.sobol()) {
            Caption caption = SweepCaption.of(result, "each dot is a point");
            List<SweepRow> dots = result.compared().limit(MOST_DOTS).toList();
            return Optional.of(new Figure("sweep", caption, table(result), new SweepDotsPainting(result, dots)));
        }
        List<SweepGrid> planes = SweepGrid.of(result);
        String panels = planes.size() > 1
                ? "; from left to right: " + result.axes().get(2).words()
                : "";
        String lines = "thick line: 1; dashed: 3, 20, 150 either way" + panels;
        return Optional.of(
                new Figure("sweep", SweepCaption.of(result, lines), table(result), new SweepPainting(result, planes)));
    }

    private static NumberTable table(SweepResult result) {
        List<String> head = new ArrayList<>();
        result.axes().forEach(axis -> head.add(axis.name()));
        head.addAll(List.of("log_bayes_factor", "standard_error", "status"));
        var table = new NumberTable.Builder(head.toArray(String[]::new));
        for (SweepRow row : result.rows()) {
            List<Object> cells = new ArrayList<>();
            for (int i = 0; i < row.values().length; i++) {
                SweepResult.Axis axis = result.axes().get(i);
                cells.add(axis.choice() ? axis.options().get((int) row.values()[i]) : (Object) row.values()[i]);
            }
            Optional<Estimate> factor = row.done() ? Optional.of(SweepCaption.factor(result, row)) : Optional.empty();
            cells.add(factor.<Object>map(Estimate::value).orElse(""));
            cells.add(factor.<Object>map(Estimate::standardError).orElse(""));
            cells.add(row.status());
            table.row(cells.toArray());
        }
        return table.build();
    }
}
