package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.ComparisonCaption;
import org.thirdleak.report.claim.FamilyShares;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.ScenarioResult;

/** Bayes factors under every scenario: rows are scenarios, columns pairs of hypotheses. */
final class BayesFactorFigure {
    static final String BASE_CASE = "Base case";
    private static final int MOST_SCENARIOS = 24;
    /** Titles, direction labels, axis and note, logical pixels. */
    private static final int AROUND_ROWS = 250;

    private static final int COMFORTABLE_ROW = 30;

    private BayesFactorFigure() {}

    /**
     * A scenario with the pairs that are drawn; a pair may be missing where a hypothesis was left out.
     *
     * @param id its id
     * @param title the assumption in words
     * @param comparisons one per pair
     * @param base whether it is the base case
     */
    record Row(String id, String title, List<Optional<Comparison>> comparisons, boolean base) {}

    static Optional<Figure> of(Reading reading, Bands bands) {
        List<Reading.Pair> pairs = reading.pairs();
        if (pairs.isEmpty() || reading.base(pairs.get(0)).isEmpty()) {
            return Optional.empty();
        }
        List<Row> all = rows(reading, pairs);
        List<Row> shown = extremes(all, MOST_SCENARIOS);
        var caption = ComparisonCaption.of(reading, bands, all.size() - shown.size());
        int height = Math.min(Figure.HEIGHT, AROUND_ROWS + shown.size() * COMFORTABLE_ROW);
        return Optional.of(new Figure(
                "bayes-factors",
                caption,
                table(reading),
                new BayesFactorPainting(reading::inSentence, pairs, shown, bands, true),
                height));
    }

    /**
     * For a page: the pair of the headline only.
     *
     * @param most largest number of rows
     */
    static Optional<BriefFigure> brief(Reading reading, Bands bands, int most) {
        Optional<Reading.Pair> pair =
                reading.headlinePair().filter(found -> reading.base(found).isPresent());
        return pair.map(found -> {
            List<Reading.Pair> pairs = List.of(found);
            List<Row> all = rows(reading, pairs).stream()
                    .filter(row -> row.comparisons().get(0).isPresent())
                    .toList();
            List<Row> shown = extremes(all, most - 1);
            return new BriefFigure(
                    ComparisonCaption.brief(reading, bands, all.size() - shown.size()),
                    new BayesFactorPainting(reading::inSentence, pairs, shown, bands, false),
                    shown.size());
        });
    }

    private static List<Row> rows(Reading reading, List<Reading.Pair> pairs) {
        List<Row> scenarios = new ArrayList<>();
        for (ScenarioResult scenario : reading.result().scenarios()) {
            String title = scenario.title().isBlank() ? scenario.id() : scenario.title();
            scenarios.add(row(reading, scenario.id(), title, pairs, scenario.bayesFactors(), false));
        }
        scenarios.sort(Comparator.comparingDouble(
                row -> -row.comparisons().get(0).map(Comparison::value).orElse(0.0)));
        scenarios.add(0, row(reading, "base", BASE_CASE, pairs, reading.result().bayesFactors(), true));
        List<Optional<Comparison>> families =
                pairs.stream().map(pair -> FamilyShares.between(reading, pair)).toList();
        if (families.get(0).isPresent()) {
            scenarios.add(0, new Row("families", "Their families", families, true));
        }
        return List.copyOf(scenarios);
    }

    private static Row row(
            Reading reading,
            String id,
            String title,
            List<Reading.Pair> pairs,
            List<BayesFactor> factors,
            boolean base) {
        return new Row(
                id,
                title,
                pairs.stream().map(pair -> reading.among(factors, pair)).toList(),
                base);
    }

    /** Too many rows cannot be read: the middle of the ordered scenarios is left to the table. */
    private static List<Row> extremes(List<Row> rows, int most) {
        if (rows.size() <= most + 1) {
            return rows;
        }
        List<Row> shown = new ArrayList<>(rows.subList(0, 1 + most / 2));
        shown.addAll(rows.subList(rows.size() - most / 2, rows.size()));
        return List.copyOf(shown);
    }

    private static NumberTable table(Reading reading) {
        var table = NumberTable.Builder.ofFactors(List.of("scenario", "title"));
        if (FamilyShares.told(reading)) {
            table.factors(
                    List.of("families", "Families"),
                    reading.result().families().stream()
                            .flatMap(family -> family.bayesFactors().stream())
                            .toList());
        }
        table.factors(List.of("base", BASE_CASE), reading.result().bayesFactors());
        for (ScenarioResult scenario : reading.result().scenarios()) {
            table.factors(List.of(scenario.id(), scenario.title()), scenario.bayesFactors());
        }
        return table.build();
    }
}
