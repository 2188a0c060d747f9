package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.DegradationCaption;
import org.thirdleak.report.claim.Outlooks;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.LeakOutlook.QuantityFan;

/** What the leaks of a design do over time: fans of coolant and temperatures by mixture of causes. */
final class DegradationFigure {
    private static final int MOST_COLUMNS = 4;
    private static final List<String> QUANTITIES =
            List.of("inventory", "pressure", "instrument_bay", "living_compartment");

    private static final double[] PROBABILITIES = {0.05, 0.15, 0.25, 0.5, 0.75, 0.85, 0.95};

    private DegradationFigure() {}

    /** One figure per design. */
    static List<Figure> of(Reading reading, Outlooks outlooks) {
        return outlooks.designs().stream()
                .flatMap(design -> of(reading, outlooks, design).stream())
                .toList();
    }

    private static Optional<Figure> of(Reading reading, Outlooks outlooks, Outlooks.Design design) {
        List<Outlooks.Mixture> columns = design.mixtures().stream()
                .filter(mixture -> QUANTITIES.stream()
                        .anyMatch(quantity -> mixture.fan(quantity).isPresent()))
                .limit(MOST_COLUMNS)
                .toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                FigureId.of("degradation", design.id()),
                DegradationCaption.of(reading, outlooks, design, columns.size()),
                table(columns),
                new FanPainting(columns, QUANTITIES, outlooks.horizonH())));
    }

    private static NumberTable table(List<Outlooks.Mixture> columns) {
        var table = new NumberTable.Builder(
                "hypotheses",
                "quantity",
                "unit",
                "since_onset_h",
                "quantile_05",
                "quantile_15",
                "quantile_25",
                "median",
                "quantile_75",
                "quantile_85",
                "quantile_95",
                "median_low_95",
                "median_high_95",
                "limit");
        for (Outlooks.Mixture mixture : columns) {
            String hypotheses = String.join(" ", mixture.hypotheses());
            for (String quantity : QUANTITIES) {
                mixture.fan(quantity).ifPresent(fan -> rows(table, hypotheses, fan));
            }
        }
        return table.build();
    }

    private static void rows(NumberTable.Builder table, String hypotheses, QuantityFan fan) {
        for (int i = 0; i < fan.timesH().size(); i++) {
            List<Object> cells = new ArrayList<>(
                    List.of(hypotheses, fan.quantity(), fan.unit(), fan.timesH().get(i)));
            for (double probability : PROBABILITIES) {
                cells.add(at(FanPanel.values(fan, probability), i));
            }
            cells.add(at(Optional.of(fan.medianLow()), i));
            cells.add(at(Optional.of(fan.medianHigh()), i));
            cells.add(FanPanel.limited(fan) ? fan.limit() : "");
            table.row(cells.toArray());
        }
    }

    private static Object at(Optional<List<Double>> values, int index) {
        return values.isPresent() && index < values.get().size() ? values.get().get(index) : "";
    }
}
