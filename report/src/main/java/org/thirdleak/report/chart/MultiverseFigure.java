package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.MultiverseCaption;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.Reanalysis.Axis;
import org.thirdleak.simulator.result.Reanalysis.Cell;
import org.thirdleak.simulator.result.Reanalysis.Multiverse;
import org.thirdleak.simulator.result.Reanalysis.Spread;

/**
 * Bayes factors of all combinations of choices in order, above the choices that each consists of: a specification curve
 * (Simonsohn, Simmons and Nelson 2020, <i>Nature Human Behaviour</i> 4, 1208).
 */
final class MultiverseFigure {
    /** More rows of options cannot be read below the curve. */
    private static final int MOST_OPTIONS = 18;

    private MultiverseFigure() {}

    /**
     * A combination.
     *
     * @param options id of the option of each axis
     * @param comparison Bayes factor of the headline pair
     * @param rival the same hypothesis against its rival, if there is one
     */
    record Point(List<String> options, Comparison comparison, Optional<Comparison> rival) {}

    static Optional<Figure> of(Reading reading) {
        Multiverse multiverse = reading.result().reanalysis().multiverse();
        Optional<Reading.Pair> pair = reading.headlinePair();
        if (pair.isEmpty()) {
            return Optional.empty();
        }
        Optional<Reading.Pair> rival = reading.pairs().stream().skip(1).findFirst();
        List<Point> points = new ArrayList<>();
        for (Cell cell : multiverse.cells()) {
            reading.among(cell.bayesFactors(), pair.get())
                    .ifPresent(comparison -> points.add(new Point(
                            cell.options(),
                            comparison,
                            rival.flatMap(against -> reading.among(cell.bayesFactors(), against)))));
        }
        Optional<Spread> told = multiverse.spread().stream()
                .flatMap(spread -> told(spread, pair.get()).stream())
                .findFirst();
        if (points.isEmpty() || told.isEmpty()) {
            return Optional.empty();
        }
        points.sort(Comparator.comparingDouble(point -> point.comparison().value()));
        int options = multiverse.axes().stream()
                .mapToInt(axis -> axis.options().size())
                .sum();
        List<Axis> axes = options <= MOST_OPTIONS ? multiverse.axes() : List.of();
        return Optional.of(new Figure(
                "multiverse",
                MultiverseCaption.of(reading, told.get(), !axes.isEmpty()),
                table(multiverse),
                new MultiversePainting(reading, List.copyOf(points), axes)));
    }

    /** A spread turned the way the pair is told. */
    private static Optional<Spread> told(Spread spread, Reading.Pair pair) {
        if (spread.of().equals(pair.of()) && spread.over().equals(pair.over())) {
            return Optional.of(spread);
        }
        return spread.of().equals(pair.over()) && spread.over().equals(pair.of())
                ? Optional.of(new Spread(
                        pair.of(),
                        pair.over(),
                        spread.cells(),
                        1 / spread.greatest(),
                        1 / spread.median(),
                        1 / spread.least(),
                        spread.belowOne(),
                        spread.aboveOne(),
                        spread.belowThird(),
                        spread.aboveThree()))
                : Optional.empty();
    }

    private static NumberTable table(Multiverse multiverse) {
        var table = NumberTable.Builder.ofFactors(
                multiverse.axes().stream().map(axis -> "axis_" + axis.id()).toList());
        for (Cell cell : multiverse.cells()) {
            table.factors(cell.options(), cell.bayesFactors());
        }
        return table.build();
    }
}
