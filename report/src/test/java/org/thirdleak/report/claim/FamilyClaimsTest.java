package org.thirdleak.report.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.report.ExtremeResults;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.claim.FamilyShares.Share;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.FamilyResult;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.ScenarioResult.ScenarioHypothesis;

class FamilyClaimsTest {

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    private static List<String> figures(RunResult result) {
        return Figures.of(new Reading(result), Bands.NONE).all().stream()
                .map(Figure::id)
                .toList();
    }

    @Test
    void familiesAreDrawnOnlyWhereTheySayMore() {
        assertTrue(figures(ExtremeResults.families(3)).containsAll(List.of("families", "posterior")));
        assertFalse(figures(ResultFixture.base()).contains("families"));
        assertFalse(figures(ExtremeResults.tenHypotheses()).contains("families"));
        // three families of one hypothesis each are the hypotheses
        RunResult single = ResultFixture.builder()
                .families(List.of(
                        family("a", "impacts", 0.3), family("b", "defect", 0.3), family("c", "rate-change", 0.4)))
                .build();
        assertFalse(FamilyShares.told(new Reading(single)));
        assertTrue(plain(new Reading(single).priorCondition()).endsWith("all three hypotheses"));
    }

    private static FamilyResult family(String id, String hypothesis, double posterior) {
        return new FamilyResult(
                id,
                id,
                List.of(hypothesis),
                1 / 3.0,
                posterior,
                0.001,
                new Estimate(-10, 0.002),
                List.<BayesFactor>of());
    }

    @Test
    void withoutADefectNothingIsAttributed() {
        assertFalse(figures(ExtremeResults.impactsOnly()).contains("attribution"));
    }

    @Test
    void captionNamesNoWinnerAndStatesTheNumbers() {
        Caption caption = FamilyCaption.of(new Reading(ExtremeResults.families(12)));
        assertEquals("None of the three families of explanations is ruled out", caption.title());
        assertTrue(plain(caption.alternative()).contains("chance 15.0 ± 0.1 %"), plain(caption.alternative()));
        assertTrue(plain(caption.subtitle())
                .startsWith("Probabilities starting from equal probabilities for all ten hypotheses"));
        List<FamilyResult> even =
                List.of(family("a", "impacts", 0.3), family("b", "defect", 0.3), family("c", "rate-change", 0.4));
        assertEquals(
                "starting from equal probabilities for three families of hypotheses",
                FamilyShares.priorCondition(even));
        assertEquals(
                "starting from 20 % for the family chance, 20 % for the family очень длинное имя семьи гипотез об изменивш…"
                        + " and 60 % for the family defect",
                plain(FamilyShares.priorCondition(ExtremeResults.families(0).families())));
    }

    @Test
    void headlineTellsTheFamilyOfTheDefect() {
        Headline headline = Headline.of(new Reading(ExtremeResults.families(0)));
        Headline.KeyFigure last = headline.figures().get(headline.figures().size() - 1);
        assertEquals("probability of the family defect", last.label());
        assertEquals("45.0 %", plain(last.number()));
    }

    /** Sums by hand, and the error of a sum of probabilities whose evidences err independently. */
    @Test
    void sharesAreSumsOverTheHypothesesOfAScenario() {
        Reading reading = new Reading(ExtremeResults.families(3));
        var scenario = reading.result().scenarios().get(2);
        List<Share> shares = FamilyShares.under(reading, scenario);
        List<ScenarioHypothesis> all = scenario.hypotheses();
        double chance = all.get(0).posteriorProbability() + all.get(1).posteriorProbability();
        assertEquals(chance, shares.get(0).posterior(), 1e-12);
        assertEquals(0.2, shares.get(0).prior(), 1e-12);
        double se = all.get(0).logEvidence().standardError();
        double inside = Math.pow(all.get(0).posteriorProbability() * (1 - chance), 2)
                + Math.pow(all.get(1).posteriorProbability() * (1 - chance), 2);
        double outside = all.stream()
                .skip(2)
                .mapToDouble(h -> Math.pow(h.posteriorProbability() * chance, 2))
                .sum();
        assertEquals(se * Math.sqrt(inside + outside), shares.get(0).standardError(), 1e-12);
        assertEquals(1, shares.stream().mapToDouble(Share::posterior).sum(), 1e-12);
    }
}
