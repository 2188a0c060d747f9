package org.thirdleak.report.chart;

import java.awt.Color;
import org.thirdleak.report.theme.Theme;

/** Colour of a Bayes factor: from the ground at 1 to the accent above and the counter colour below. */
final class SweepColour {

    /** Beyond it the colour is full: a factor of 150, very strong in the words of Kass and Raftery (1995). */
    static final double FULL = Math.log(150);

    private static final int FAINTEST = 10;
    private static final int STRONGEST = 215;

    private SweepColour() {}

    static Color of(double logFactor, Theme theme) {
        double share = Math.min(1, Math.abs(logFactor) / FULL);
        Color color = logFactor >= 0 ? theme.accent() : theme.counter();
        return Theme.translucent(color, (int) (FAINTEST + (STRONGEST - FAINTEST) * share));
    }
}
