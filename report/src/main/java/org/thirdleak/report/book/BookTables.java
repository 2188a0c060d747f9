package org.thirdleak.report.book;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.MethodCaption;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.ScenarioRange;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.HypothesisResult;

/** The tables a reader of print needs: the hypotheses, their Bayes factors, and every check. */
final class BookTables {
    private static final double SIZE = 12.5;
    private static final double LINE = 17;
    private static final double GAP = 24;
    private static final int MOST_LINES = 12;

    private final List<Block> blocks = new ArrayList<>();

    private BookTables() {}

    /** The tables of a result, none where it has nothing to tell. */
    static List<Block> of(Reading reading) {
        BookTables tables = new BookTables();
        tables.hypotheses(reading);
        tables.factors(reading);
        tables.checks(reading.result().diagnostics());
        return List.copyOf(tables.blocks);
    }

    private void hypotheses(Reading reading) {
        List<List<String>> rows = new ArrayList<>();
        for (HypothesisResult each : reading.result().hypotheses()) {
            rows.add(List.of(
                    reading.name(each.id()),
                    Numbers.significant(each.priorProbability(), 3),
                    Numbers.withError(each.posteriorProbability(), each.posteriorStandardError()),
                    each.evidenceByMethod().stream()
                            .findFirst()
                            .map(MethodCaption::words)
                            .orElse("–"),
                    each.evidenceByMethod().stream()
                            .skip(1)
                            .findFirst()
                            .map(MethodCaption::words)
                            .orElse("–")));
        }
        table(
                "Hypotheses",
                "Probabilities before and after the record; ln of the evidence by two methods; ± is the 95\u00A0% "
                        + "numerical error.",
                List.of("hypothesis", "before", "after the record", "ln evidence", "by another method"),
                new double[] {0.3, 0.1, 0.18, 0.21, 0.21},
                rows);
    }

    private void factors(Reading reading) {
        List<List<String>> rows = new ArrayList<>();
        for (BayesFactor each : reading.result().bayesFactors()) {
            Reading.Pair pair = new Reading.Pair(each.of(), each.over());
            Optional<ScenarioRange> range = ScenarioRange.of(reading, pair);
            reading.base(pair)
                    .ifPresent(factor -> rows.add(List.of(
                            reading.name(each.of()) + " : " + reading.inSentence(each.over()),
                            factor.odds(),
                            factor.interval(),
                            range.filter(found -> found.scenarios() > 0)
                                    .map(ScenarioRange::words)
                                    .orElse("–"))));
        }
        table(
                "Bayes factors",
                "How many times better the first hypothesis predicted the record than the second.",
                List.of("pair", "odds", "95\u00A0% numerical error", "base case and scenarios"),
                new double[] {0.4, 0.14, 0.2, 0.26},
                rows);
    }

    private void checks(Diagnostics diagnostics) {
        List<List<String>> rows = new ArrayList<>();
        for (Diagnostics.Check check : diagnostics.checks()) {
            String state = check.passed() ? "passed" : check.stops() ? "stop" : "warning";
            rows.add(List.of(check.name(), state, check.statement()));
        }
        long failed =
                diagnostics.checks().stream().filter(check -> !check.passed()).count();
        table(
                "Checks",
                failed == 0
                        ? "All " + rows.size() + " checks passed."
                        : failed + " of " + rows.size() + " checks failed.",
                List.of("check", "state", "finding"),
                new double[] {0.3, 0.08, 0.62},
                rows);
    }

    private void table(String title, String subtitle, List<String> columns, double[] shares, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Lettering large = BookPage.title(19);
        blocks.add(new Block(Block.Role.TITLE, 34, 26, (g, x, top) -> large.draw(g, title, x, top + 19, Anchor.START)));
        Lettering muted = BookPage.muted(13);
        blocks.add(
                new Block(Block.Role.TITLE, 0, 26, (g, x, top) -> muted.draw(g, subtitle, x, top + 14, Anchor.START)));
        blocks.add(row(Block.Role.HEADER, columns, shares, BookPage.strong(SIZE)));
        rows.forEach(row -> blocks.add(row(Block.Role.PLAIN, row, shares, BookPage.regular(SIZE))));
    }

    private static Block row(Block.Role role, List<String> cells, double[] shares, Lettering lettering) {
        double width = BookPage.RIGHT - BookPage.LEFT;
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            lines.add(BookPage.lines(lettering, cells.get(i), shares[i] * width - GAP, MOST_LINES));
        }
        int most = lines.stream().mapToInt(List::size).max().orElse(1);
        double height = most * LINE + 9;
        return new Block(role, 0, height, (g, x, top) -> {
            double left = x;
            for (int i = 0; i < lines.size(); i++) {
                for (int line = 0; line < lines.get(i).size(); line++) {
                    lettering.draw(g, lines.get(i).get(line), left, top + 16 + line * LINE, Anchor.START);
                }
                left += shares[i] * width;
            }
            g.setPaint(BookPage.line());
            g.fill(new Rectangle2D.Double(x, top + height - 1, width, 1));
        });
    }
}
