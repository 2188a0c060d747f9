package org.thirdleak.report.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.simulator.result.PriorOdds;
import org.thirdleak.simulator.result.RecordSummary;
import org.thirdleak.simulator.result.RunResult;

class ClaimsTest {
    private static Headline headline(RunResult result) {
        return Headline.of(new Reading(result));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    private static String chartTitle(RunResult result) {
        return plain(ComparisonCaption.of(new Reading(result), Bands.NONE, 0).title());
    }

    @Test
    void numbersAreTheSameEverywhere() {
        assertEquals("\u22121,234.50", Numbers.fixed(-1234.5, 2));
        assertEquals("0", Numbers.fixed(-0.2, 0));
        assertEquals("3.9", Numbers.factor(3.87));
        assertEquals("10", Numbers.factor(9.97));
        // half up, of the decimal number, as the terminal does
        assertEquals("3.3 %", plain(Numbers.percent(13 / 400.0)));
        assertEquals("2.5", Numbers.factor(2.45));
        assertEquals("123", Numbers.factor(123.4));
        assertEquals("2.1 × 10⁻⁷", Numbers.factor(2.1e-7));
        assertEquals("1 : 2.6", plain(Numbers.odds(1 / 2.6)));
        assertEquals("÷ 1.90", plain(Numbers.times(1 / 1.9, 3)));
        assertEquals("3.82 to 3.92", Numbers.interval(3.82, 3.92));
        assertEquals("below 0.1 %", plain(Numbers.percent(0.0004)));
        assertEquals("99.4 %", plain(Numbers.percent(0.994)));
    }

    @Test
    void theBaseCaseIsNotSettledButItsOddsAreSaid() {
        String title = plain(headline(ResultFixture.base()).title());
        assertEquals(
                "Three leaks do not settle it: systematic defect 3.9 : 1 against chance impacts on the record to "
                        + "9 October 2023",
                title);
        assertTrue(plain(headline(ResultFixture.base()).deck()).contains("1 : 2.0 to 19 : 1 (16 scenarios)"));
    }

    @Test
    void everyKeyFigureHasItsErrorOrCondition() {
        headline(ResultFixture.base())
                .figures()
                .forEach(figure -> assertFalse(figure.condition().isBlank(), figure.label()));
    }

    @Test
    void aRoundedNumberStaysInsideItsOwnInterval() {
        assertEquals("1.14 : 1", plain(new Comparison("a", "b", 1.143, 1.12, 1.16).odds()));
        assertEquals("3.9 : 1", plain(new Comparison("a", "b", 3.87, 3.82, 3.92).odds()));
        assertEquals("39.6 %", plain(Numbers.percent(0.396, 0.001)));
        assertEquals("55.9 %", plain(Numbers.percent(0.5592, 0.001)));
        assertEquals("56 %", plain(Numbers.percent(0.5592, 0.01)));
    }

    @Test
    void anIntervalAcrossTheBandEdgeNamesNoWinner() {
        RunResult crossing = ResultFixture.builder().error(0.2).build();
        assertTrue(chartTitle(crossing).startsWith("No side is favoured"), chartTitle(crossing));
    }

    @Test
    void equalHypothesesNameNoWinner() {
        RunResult equal = ResultFixture.builder().logZ(-9.5, -9.5, -9.5).build();
        assertTrue(chartTitle(equal).startsWith("No side is favoured: systematic defect 1.0 : 1"), chartTitle(equal));
        assertTrue(ComparisonCaption.of(new Reading(equal), Bands.NONE, 0)
                .alternative()
                .contains("equally well within the error"));
    }

    @Test
    void aFactorBelowOneIsToldTheOtherWayRound() {
        RunResult against = ResultFixture.builder()
                .scenarios(List.of())
                .logZ(-9.0, -11.0, -11.5)
                .build();
        assertEquals("Chance impacts 7.4 : 1 over systematic defect", chartTitle(against));
        assertTrue(plain(headline(against).title())
                .startsWith("Three leaks favour chance impacts 7.4 : 1 against systematic defect"));
    }

    @Test
    void scenariosThatTipTheOddsLeaveItOpen() {
        var builder = ResultFixture.builder();
        RunResult tipped = builder.scenarios(List.of(builder.scenario("other", "Other", List.of(-9.0, -9.5, -12.0))))
                .logZ(-14.0, -9.0, -12.0)
                .build();
        assertTrue(headline(tipped).title().contains("do not settle it"));
    }

    /** ln BF 0.02 with an error of 0.02 or more: the value alone is on the same side. */
    @Test
    void aScenarioThatIsOpenWithinItsErrorLeavesItOpen() {
        var settled = ResultFixture.builder();
        assertTrue(headline(settled.scenarios(List.of(settled.scenario("o", "Other", List.of(-14.0, -9.0, -12.0))))
                        .logZ(-14.0, -9.0, -12.0)
                        .build())
                .title()
                .contains("Three leaks favour"));
        var builder = ResultFixture.builder();
        RunResult open = builder.scenarios(List.of(builder.scenario("o", "Other", List.of(-9.5, -9.495, -12.0))))
                .logZ(-14.0, -9.0, -12.0)
                .build();
        Reading reading = new Reading(open);
        ScenarioRange range =
                ScenarioRange.of(reading, reading.headlinePair().orElseThrow()).orElseThrow();
        assertTrue(!range.tips() && !range.holds(), range::toString);
        assertTrue(headline(open).title().contains("do not settle it"));
    }

    @Test
    void twoHypothesesHaveNoRival() {
        RunResult two = ResultFixture.builder()
                .hypotheses(
                        List.of("a", "b"),
                        List.of("impacts", "systematic_defect"),
                        List.of("Chance impacts", "Имя гипотезы"),
                        List.of(-11.0, -9.0))
                .build();
        assertTrue(new Reading(two).rival().isEmpty());
        assertEquals(
                "Имя гипотезы 7.4 : 1 over chance impacts".toLowerCase(java.util.Locale.ROOT),
                chartTitle(two).toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void namesInSentencesAreShortened() {
        String name = "A".repeat(80);
        assertEquals(44, Wording.inSentence(name).length());
        assertEquals("MMOD strikes", Wording.inSentence("MMOD strikes"));
    }

    @Test
    void aFailedCheckWithholdsTheVerdict() {
        Headline withheld = headline(ResultFixture.builder().untrusted().build());
        assertEquals("The verdict is withheld: 2 of 3 checks failed", withheld.title());
        assertFalse(withheld.trusted());
        assertTrue(
                withheld.figures().stream().allMatch(figure -> figure.number().equals("Failed")));
        assertTrue(chartTitle(ResultFixture.builder().untrusted().build()).startsWith("Verdict withheld"));
    }

    @Test
    void aRecordWithoutLeaksIsToldAsSuch() {
        RunResult quiet = ResultFixture.builder()
                .units(ResultFixture.realUnits().stream()
                        .filter(unit -> unit.leakUtc().isEmpty())
                        .toList())
                .build();
        String title = TimelineCaption.of(new Reading(quiet), new TimelineCaption.Window(1, 1, List.of()))
                .title();
        assertTrue(title.startsWith("No leak among 152 cooling circuits"), title);
        assertTrue(headline(quiet).title().startsWith("A record without leaks does not settle it"));
    }

    @Test
    void aProbabilityStandsBesideItsPriorOdds() {
        Caption caption = PosteriorCaption.of(new Reading(ResultFixture.base()), true);
        assertTrue(caption.alternative().contains("starting from equal probabilities for all three hypotheses"));
    }

    @Test
    void oneIsNeverPrintedAsItsOwnInverse() {
        assertEquals("1/1.03", new Comparison("a", "b", 0.968, 0.963, 0.974).ratio());
        assertEquals("1.03", new Comparison("a", "b", 1.026, 1.02, 1.03).ratio());
        assertEquals("1.00", new Comparison("a", "b", 0.9990, 0.995, 1.003).ratio());
        assertEquals("1.0 : 1", plain(new Comparison("a", "b", 0.98, 0.80, 1.20).odds()));
        assertEquals("1 : 1.003 to 1.004 : 1", plain(new Comparison("a", "b", 1.0, 0.9970, 1.004).interval()));
        assertEquals("×\u00A01.00", Numbers.times(0.996, 3));
        assertEquals("1.0 : 1", plain(Numbers.odds(0.98)));
    }

    @Test
    void digitsFollowTheError() {
        assertEquals("3.87", new Comparison("a", "b", 3.8667, 3.850, 3.883).ratio());
        assertEquals("23.2 : 1", plain(new Comparison("a", "b", 23.175, 23.03, 23.32).odds()));
        assertEquals("3.9", new Comparison("a", "b", 3.8667, 3.6, 4.1).ratio());
        assertEquals("46.9 ± 0.1 %", plain(Numbers.percentWithError(0.46852, 0.00049)));
        assertEquals("12.12 ± 0.04 %", plain(Numbers.percentWithError(0.12117, 0.00022)));
        assertEquals("0.7 %", plain(Numbers.errorShare(0.0066)));
    }

    @Test
    void printedFactorsMultiplyToThePrintedTotal() {
        RunResult base = ResultFixture.base();
        Reading.Pair pair = new Reading(base).headlinePair().orElseThrow();
        double product = 1;
        double total = 1;
        for (var entry : base.ledger()) {
            LedgerStep step = LedgerStep.find(entry, pair).orElseThrow();
            String[] printed = step.times().split("\u00A0", -1);
            double factor = Double.parseDouble(printed[1]);
            product *= printed[0].equals("×") ? factor : 1 / factor;
            total = step.soFar().value();
        }
        assertEquals(total, product, 0.01 * total);
    }

    @Test
    void aStepTurnsWithItsPair() {
        var entry = ResultFixture.base().ledger().get(0);
        LedgerStep step =
                LedgerStep.find(entry, new Reading.Pair("defect", "impacts")).orElseThrow();
        LedgerStep turned =
                LedgerStep.find(entry, new Reading.Pair("impacts", "defect")).orElseThrow();
        assertEquals(1, step.factor() * turned.factor(), 1e-12);
        assertEquals(step.standardError(), turned.standardError());
        assertEquals(step.interval(), turned.interval());
    }

    @Test
    void theLedgerSaysWhereTheOddsWereEvenOnce() {
        Caption caption = LedgerCaption.of(new Reading(ResultFixture.base()));
        String note = plain(caption.note());
        assertTrue(note.startsWith("Even odds at the start of the record (6 Aug 2000) become 3.9 : 1 (3.8"), note);
        assertTrue(note.contains("; even odds on the eve of the first leak (15 Dec 2022) become 6."), note);
        assertFalse(note.toLowerCase(java.util.Locale.ROOT).contains("even odds even odds"));
        assertEquals("even odds on 6 Aug 2000", LedgerCaption.start(prior("")));
        assertEquals("even odds at launch (6 Aug 2000)", LedgerCaption.start(prior("At launch")));
        assertTrue(plain(caption.subtitle()).contains("numerical error at most ± 1.2 %"), caption.subtitle());
        assertTrue(caption.alternative().contains(" to "));
    }

    private static PriorOdds prior(String title) {
        return new PriorOdds("2000-08-06T18:26:42Z", title, List.of());
    }

    @Test
    void theProbabilityCarriesItsErrorAndItsPrior() {
        var figure = headline(ResultFixture.base()).figures().get(3);
        assertTrue(plain(figure.condition()).contains(" %, starting from equal probabilities"), figure.condition());
        Caption caption = PosteriorCaption.of(new Reading(ResultFixture.base()), true);
        assertTrue(caption.alternative().contains("±"), caption.alternative());
    }

    @Test
    void theRangeIsToldInTheDirectionOfTheBaseCase() {
        var figure = headline(ResultFixture.base()).figures().get(2);
        assertEquals("1 : 2.0 to 19 : 1", plain(figure.number()));
        assertTrue(plain(figure.condition()).startsWith("systematic defect : chance impacts; numerical error at most"));
    }

    @Test
    void aPriorThatExpectsManyLeaksIsSeen() {
        Reading reading = new Reading(ResultFixture.base());
        Caption caption = PredictionCaption.of(reading, reading.result().hypotheses());
        assertTrue(
                caption.title()
                        .matches(
                                "Before the record, the hypotheses expected [\\d.]+ to [\\d.]+ leaks on average; .*three"),
                caption.title());
        assertTrue(caption.alternative().contains("half of the histories: at most"));
        assertEquals(2.0, PredictionCaption.mean(List.of(0.25, 0.0, 0.25, 0.5)), 1e-12);
    }

    @Test
    void theScanNamesThePriceOfLookingEverywhere() {
        String sentence =
                plain(ScanCaption.sentence(new Reading(ResultFixture.base())).orElseThrow());
        assertTrue(sentence.contains("three leaks on this record"), sentence);
        assertTrue(sentence.contains("0.285 ± 0.004 %"), sentence);
        assertTrue(sentence.contains("7.3 times likelier (95 % numerical error: 7.0 to 7.6)"), sentence);
        RunResult quiet = ResultFixture.builder()
                .units(ResultFixture.realUnits().stream()
                        .filter(unit -> unit.leakUtc().isEmpty())
                        .toList())
                .build();
        assertTrue(ScanCaption.sentence(new Reading(quiet)).isEmpty());
    }

    @Test
    void marksThatCountedAreSaid() {
        RunResult result = ResultFixture.base();
        assertFalse(timelineNote(result).contains("evidence"));
        RunResult marked = ResultFixture.builder()
                .marks(
                        new RecordSummary.Mark("soyuz-ms-22", "hole", "0.8 mm"),
                        new RecordSummary.Mark("soyuz-ms-22", "first_published_cause", "impact"))
                .build();
        assertTrue(
                timelineNote(marked)
                        .contains("Counted as evidence too: hole of Soyuz MS-22 (0.8 mm) and first published cause of "
                                + "Soyuz MS-22 (impact)."),
                timelineNote(marked));
    }

    private static String timelineNote(RunResult result) {
        return plain(TimelineCaption.of(new Reading(result), new TimelineCaption.Window(1, 1, List.of()))
                .note());
    }
}
