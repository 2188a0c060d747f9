package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.OnsetLine;
import org.thirdleak.report.claim.ParameterName;
import org.thirdleak.report.claim.PriorCaption;
import org.thirdleak.report.claim.PriorLine;
import org.thirdleak.report.claim.PriorStory;
import org.thirdleak.report.claim.PriorStory.ClassRange;
import org.thirdleak.report.claim.PriorSwing;
import org.thirdleak.report.claim.PriorSwing.Point;
import org.thirdleak.report.claim.Reading;

/** How the verdict depends on the priors: a tornado, curves against values, dates and places of priors, bounds. */
final class PriorFigures {
    private static final int MOST_CURVES = 6;
    private static final int MOST_ROWS = 14;
    private static final int MOST_CLASSES = 20;
    private static final double ROW = 30;
    private static final double FRAME = 190;

    private PriorFigures() {}

    static Stream<Figure> of(Reading reading) {
        return PriorStory.of(reading).stream()
                .flatMap(story -> Stream.of(tornado(story), values(story), date(story), scales(story), bounds(story))
                        .flatMap(Optional::stream));
    }

    private static Optional<Figure> tornado(PriorStory story) {
        List<PriorSwing> swings = story.swings().stream().limit(MOST_ROWS).toList();
        List<RatioBars.Row> rows = swings.stream().map(PriorFigures::bar).toList();
        var table =
                new NumberTable.Builder("parameter", "unit", "quantile", "value", "bayes_factor", "low_95", "high_95");
        for (PriorSwing swing : swings) {
            String[] names = {"5 %", "50 %", "95 %"};
            for (int i = 0; i < names.length; i++) {
                Point point = swing.quantiles().get(i);
                Comparison factor = point.comparison();
                table.row(
                        swing.name(), swing.unit(), names[i], point.at(), factor.value(), factor.low(), factor.high());
            }
        }
        return Optional.of(new Figure(
                "prior-tornado",
                PriorCaption.tornado(story, swings),
                table.build(),
                new RatioBars(story, rows),
                height(rows.size())));
    }

    private static int height(int rows) {
        return (int) Math.min(Figure.HEIGHT, FRAME + ROW * Math.max(3, rows));
    }

    private static RatioBars.Row bar(PriorSwing swing) {
        return new RatioBars.Row(
                swing.name(),
                swing.lower().comparison().value(),
                swing.upper().comparison().value(),
                ParameterName.value(swing.lower().at(), swing.unit()),
                ParameterName.value(swing.upper().at(), swing.unit()),
                swing.quantiles().stream()
                        .map(point -> point.comparison().value())
                        .toList());
    }

    private static Optional<Figure> values(PriorStory story) {
        List<PriorLine> lines = story.lines().stream().limit(MOST_CURVES).toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        "prior-values",
                        PriorCaption.values(story, lines),
                        table(lines, "value", PriorLine::byValue),
                        new PriorCurves(
                                lines.stream().map(PriorCurves.Plot::byValue).toList())));
    }

    private static Optional<Figure> scales(PriorStory story) {
        List<PriorLine> lines = story.lines().stream()
                .filter(line -> line.byScale().size() > 2)
                .limit(MOST_CURVES)
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        "prior-scales",
                        PriorCaption.scales(story, lines),
                        table(lines, "factor", PriorLine::byScale),
                        new PriorCurves(
                                lines.stream().map(PriorCurves.Plot::byScale).toList())));
    }

    private static NumberTable table(List<PriorLine> lines, String where, Function<PriorLine, List<Point>> points) {
        var table = new NumberTable.Builder("parameter", "unit", where, "bayes_factor", "low_95", "high_95");
        for (PriorLine line : lines) {
            for (Point point : points.apply(line)) {
                Comparison factor = point.comparison();
                table.row(line.name(), line.unit(), point.at(), factor.value(), factor.low(), factor.high());
            }
        }
        return table.build();
    }

    private static Optional<Figure> date(PriorStory story) {
        return story.date().map(date -> {
            var table = new NumberTable.Builder(
                    "from_utc",
                    "to_utc",
                    "prior_probability",
                    "bayes_factor",
                    "low_95",
                    "high_95",
                    "bayes_factor_from_here",
                    "from_here_low_95",
                    "from_here_high_95");
            for (OnsetLine.Span span : date.spans()) {
                table.row(
                        span.fromUtc(),
                        span.toUtc(),
                        span.priorMass(),
                        span.within().value(),
                        span.within().low(),
                        span.within().high(),
                        span.fromHere().value(),
                        span.fromHere().low(),
                        span.fromHere().high());
            }
            return new Figure(
                    "prior-onset", PriorCaption.date(story, date), table.build(), new OnsetPainting(story, date));
        });
    }

    private static Optional<Figure> bounds(PriorStory story) {
        List<ClassRange> classes = story.classes();
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        var table = new NumberTable.Builder("parameter", "kind", "priors", "least", "greatest", "low_95", "high_95");
        List<RatioBars.Row> rows = new ArrayList<>();
        for (ClassRange range : classes) {
            table.row(
                    range.name(),
                    range.kind(),
                    range.priors(),
                    range.least().value(),
                    range.greatest().value(),
                    range.least().low(),
                    range.greatest().high());
            if (rows.size() < MOST_CLASSES) {
                rows.add(new RatioBars.Row(
                        range.name() + ": " + told(range),
                        range.least().value(),
                        range.greatest().value(),
                        range.least().ratio(),
                        range.greatest().ratio(),
                        List.of()));
            }
        }
        return Optional.of(new Figure(
                "prior-bounds",
                PriorCaption.bounds(story),
                table.build(),
                new RatioBars(story, rows),
                height(rows.size())));
    }

    /** The range of a class of all priors is that of the table. */
    private static String told(ClassRange range) {
        return range.kind().equals("any") ? "any prior" : range.priors();
    }
}
