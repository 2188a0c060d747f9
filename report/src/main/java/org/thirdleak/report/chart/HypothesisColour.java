package org.thirdleak.report.chart;

import java.awt.Color;
import java.util.Collection;
import java.util.Optional;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Theme;

/** The colour of a hypothesis, the same wherever hypotheses have colours of their own; its name always stands beside it. */
final class HypothesisColour {
    private HypothesisColour() {}

    /**
     * The colour of hypotheses that are drawn as one.
     *
     * @param reading the result
     * @param ids the hypotheses
     * @param theme colours
     * @return that of events for chance, the accent for the hypothesis of the headline, a third one for all others
     */
    static Color of(Reading reading, Collection<String> ids, Theme theme) {
        Optional<Reading.Pair> pair = reading.headlinePair();
        boolean chance = pair.map(Reading.Pair::over)
                .or(() -> reading.impacts().map(hypothesis -> hypothesis.id()))
                .filter(ids::contains)
                .isPresent();
        if (chance) {
            return theme.counter();
        }
        return pair.map(Reading.Pair::of).filter(ids::contains).isPresent() ? theme.accent() : theme.third();
    }

    /** The same for small text and what stands beside it. */
    static Color ofText(Reading reading, Collection<String> ids, Theme theme) {
        Color colour = of(reading, ids, theme);
        return colour.equals(theme.counter()) ? theme.counterText() : colour;
    }
}
