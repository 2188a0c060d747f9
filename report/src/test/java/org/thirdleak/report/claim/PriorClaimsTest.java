package org.thirdleak.report.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.report.PriorFixture;
import org.thirdleak.report.ResultFixture;

class PriorClaimsTest {

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    private static PriorStory story() {
        return PriorStory.of(new Reading(PriorFixture.base())).orElseThrow();
    }

    @Test
    void titlesTellWhatTurnsTheBayesFactorAndNoWinner() {
        PriorStory story = story();
        assertEquals(
                "Known by itself, one parameter can turn it: life scale of the defect below 59 d",
                plain(PriorCaption.values(story, story.lines()).title()));
        assertEquals(
                "Onset of the defect before Jan 2007 turns the Bayes factor: 33 % of its prior does",
                plain(PriorCaption.date(story, story.date().orElseThrow()).title()));
        assertTrue(plain(PriorCaption.bounds(story).title()).startsWith("Other priors of one parameter could give"));
    }

    @Test
    void theRangeOfATornadoTakesTheMedianInWhereItIsExtreme() {
        List<PriorSwing.Point> points = new ArrayList<>();
        for (double value : new double[] {2, 5, 3}) {
            points.add(new PriorSwing.Point(value, new Comparison("a", "b", value, value, value)));
        }
        PriorSwing swing = new PriorSwing("name", "", points);
        assertEquals(2, swing.lower().comparison().value());
        assertEquals(5, swing.upper().comparison().value());
        assertEquals(Math.log(2.5), swing.ratio(), 1e-15);
    }

    /** Another date of the same hypothesis turns it: that is not said of the one that is drawn. */
    @Test
    void aDateIsToldItsOwnTurningPointOnly() {
        OnsetLine drawn = story().date().orElseThrow();
        OnsetLine other = new OnsetLine(
                "defect.other", "other onset", true, drawn.spans(), drawn.best(), drawn.priorMassAgainst());
        assertEquals(
                "Whatever the other onset, the Bayes factor stays on its side of 1",
                PriorCaption.date(story(), other).title());
    }

    @Test
    void alternativesStateNumbersWithErrors() {
        PriorStory story = story();
        String alternative = plain(PriorCaption.values(story, story.lines()).alternative());
        assertTrue(alternative.contains("exposed area (Soyuz and Progress) 0.40 m²: "), alternative);
        assertTrue(alternative.contains("(prior probability 15 %)"), alternative);
        assertTrue(plain(PriorCaption.tornado(story, story.swings()).note()).contains("±"));
    }

    @Test
    void aPairStoredTheOtherWayRoundIsTurned() {
        PriorStory story = PriorStory.of(new Reading(PriorFixture.scarce())).orElseThrow();
        assertEquals(new Reading.Pair("defect", "impacts"), story.pair());
        // stored as impacts over defect, at the median ln BF 1.35
        double median =
                story.lines().get(0).swing().quantiles().get(1).comparison().value();
        assertEquals(Math.exp(-1.35), median, 1e-12);
        for (PriorStory.ClassRange range : story.classes()) {
            assertTrue(range.least().value() <= range.greatest().value());
        }
        assertEquals(
                "No parameter, known within its prior, would turn the Bayes factor",
                PriorCaption.values(story, story.lines()).title());
    }

    @Test
    void theOneThatMovesMostComesFirst() {
        List<PriorSwing> swings = story().swings();
        for (int i = 1; i < swings.size(); i++) {
            assertTrue(swings.get(i - 1).ratio() >= swings.get(i).ratio());
        }
        assertTrue(PriorStory.of(new Reading(ResultFixture.base())).isEmpty());
    }
}
