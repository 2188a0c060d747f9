package org.thirdleak.report.html;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.FamilyShares;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.FamilyResult;

/** The families of hypotheses: who belongs to which, their probabilities and the Bayes factors between them. */
final class FamilySection {

    private FamilySection() {}

    /**
     * Writes the section, where the families say more than the hypotheses.
     *
     * @param page where to
     * @param reading the result
     */
    static void write(Markup page, Reading reading) {
        if (!FamilyShares.told(reading)) {
            return;
        }
        List<FamilyResult> families = reading.result().families();
        page.raw("<section id=\"families-table\">\n")
                .element("h3", "Families of hypotheses")
                .element(
                        "p class=\"sub\"",
                        "The evidence of a family is the average over its hypotheses by their prior weights within it. "
                                + "Probabilities " + reading.priorCondition()
                                + "; ± and ranges: 95\u00A0% numerical error.");
        List<List<String>> rows = new ArrayList<>();
        for (FamilyResult family : families) {
            rows.add(List.of(
                    FamilyShares.name(family),
                    Numbers.counted(family.hypotheses().size(), "hypothesis", "hypotheses"),
                    Numbers.percent(family.priorProbability()),
                    Numbers.percentWithError(family.posteriorProbability(), family.posteriorStandardError())));
            reading.result().hypotheses().stream()
                    .filter(hypothesis -> family.hypotheses().contains(hypothesis.id()))
                    .map(hypothesis -> List.of(
                            FamilyShares.name(family),
                            reading.name(hypothesis.id()),
                            Numbers.percent(hypothesis.priorProbability()),
                            Numbers.percentWithError(
                                    hypothesis.posteriorProbability(), hypothesis.posteriorStandardError())))
                    .forEach(rows::add);
        }
        new Table(List.of("family", "hypotheses", "before the record", "after it"), 2, rows).write(page);
        List<List<String>> factors = new ArrayList<>();
        for (FamilyResult family : families) {
            for (BayesFactor factor : family.bayesFactors()) {
                Comparison.find(family.bayesFactors(), factor.of(), factor.over())
                        .map(Comparison::favoured)
                        .ifPresent(told -> factors.add(List.of(
                                name(families, told.of()) + " : " + name(families, told.over()),
                                told.odds(),
                                told.interval())));
            }
        }
        new Table(List.of("pair", "Bayes factor", "numerical error"), 1, factors).write(page);
        page.raw("</section>\n");
    }

    private static String name(List<FamilyResult> families, String id) {
        return families.stream()
                .filter(family -> family.id().equals(id))
                .map(FamilyShares::name)
                .findFirst()
                .orElse(id);
    }
}
