package org.thirdleak.report.theme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contrast against the ground by the formula of WCAG 2.2, relative luminance: text 4.5, marks 3. */
class ThemeTest {
    @Test
    void textAndMarksStandOutFromTheGround() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (Color text :
                    List.of(theme.ink(), theme.secondInk(), theme.accent(), theme.counterText(), theme.third())) {
                assertTrue(contrast(text, theme.ground()) >= 4.5, () -> theme.name() + " text " + text);
            }
            for (Color mark : List.of(theme.axis(), theme.counter())) {
                assertTrue(contrast(mark, theme.ground()) >= 3, () -> theme.name() + " mark " + mark);
            }
        }
    }

    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
