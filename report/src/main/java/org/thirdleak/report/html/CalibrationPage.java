package org.thirdleak.report.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.thirdleak.report.claim.CalibrationCaption;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CalibrationResult.FactorSpread;
import org.thirdleak.simulator.result.CalibrationResult.FamilyCheck;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryRow;
import org.thirdleak.simulator.result.CalibrationResult.UniversalBound;

/** A calibration as one file without script and without requests. */
public final class CalibrationPage {
    private CalibrationPage() {}

    /**
     * Writes the page.
     *
     * @param result the calibration
     * @param figures its figures, in the order of the page
     * @return the file, UTF-8
     * @throws IOException if the style sheet is missing
     */
    public static byte[] encode(CalibrationResult result, List<HtmlReport.Illustrated> figures) throws IOException {
        CalibrationCaption words = new CalibrationCaption(result);
        Markup page = HtmlReport.opened(result.title(), words.headline(), words.deck());
        page.raw("<section id=\"checks\">\n").element("h2", "What was tested");
        for (FamilyCheck check : result.checks()) {
            page.element("p", words.sentence(check));
        }
        page.raw("</section>\n");
        figures.forEach(figure -> HtmlReport.figure(page, figure, "h2"));
        spreads(page, words);
        bounds(page, words);
        return HtmlReport.closed(page, words.provenance());
    }

    private static void spreads(Markup page, CalibrationCaption words) {
        page.raw("<section id=\"spread\">\n")
                .element("h2", "What Bayes factors to expect")
                .element("p class=\"sub\"", "Quantiles over the records simulated under each hypothesis.");
        List<List<String>> rows = new ArrayList<>();
        for (RecoveryRow row : words.result().recovery()) {
            for (FactorSpread f : row.factors()) {
                List<String> cells = new ArrayList<>(List.of(
                        words.inSentence(row.truth()), words.inSentence(f.of()) + " : " + words.inSentence(f.over())));
                for (double log : new double[] {f.q05(), f.q25(), f.q50(), f.q75(), f.q95()}) {
                    cells.add(Numbers.odds(Math.exp(log)));
                }
                rows.add(cells);
            }
        }
        new Table(List.of("true", "pair", "5\u00A0%", "25\u00A0%", "median", "75\u00A0%", "95\u00A0%"), 2, rows)
                .write(page);
        page.raw("</section>\n");
    }

    private static void bounds(Markup page, CalibrationCaption words) {
        page.raw("<section id=\"bounds\">\n")
                .element("h2", "How often a false hypothesis looks good")
                .element(
                        "p class=\"sub\"",
                        "Records of the denominator with a Bayes factor of k or more, which may be at most 1 in k.");
        List<List<String>> rows = new ArrayList<>();
        for (UniversalBound b : words.result().universalBounds()) {
            rows.add(List.of(
                    words.inSentence(b.of()) + " : " + words.inSentence(b.over()),
                    Numbers.fixed(b.factor(), 0),
                    Numbers.count(b.exceeding()) + " of " + Numbers.count(b.records()),
                    Numbers.fixed(100 * b.low(), 1) + " to " + Numbers.fixed(100 * b.high(), 1) + "\u00A0%",
                    Numbers.percent(1 / b.factor())));
        }
        new Table(List.of("pair", "k", "records", "95\u00A0% interval", "bound"), 1, rows).write(page);
        page.raw("</section>\n");
    }
}
