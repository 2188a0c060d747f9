package org.thirdleak.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import org.junit.jupiter.api.Test;
import org.thirdleak.report.theme.Inter;

class BalancedLinesTest {
    private static final Font TITLE = Inter.BOLD.size(24);

    @Test
    void leavesALineAloneThatFits() {
        assertEquals("Three leaks", BalancedLines.of("Three leaks", TITLE, 1056));
    }

    @Test
    void breaksBetweenClauses() {
        assertEquals(
                "Soyuz and Progress: half of the leaks empty the loop within 2.4 h (95 % 2.2 to 2.6 h),\n"
                        + "whichever the hypothesis",
                BalancedLines.of(
                        "Soyuz and Progress: half of the leaks empty the loop within 2.4 h (95 % 2.2 to 2.6 h), "
                                + "whichever the hypothesis",
                        TITLE, 1056));
    }

    @Test
    void leavesNoSingleWordOnTheLastLine() {
        String broken = BalancedLines.of(
                "One more leak would make the Bayes factor for systematic defect 7.6 to 38 by unit and date",
                TITLE,
                1056);
        assertEquals(2, broken.lines().count());
        assertTrue(broken.lines().toList().get(1).split(" ", -1).length > 3, broken);
    }

    @Test
    void keepsEveryWord() {
        String text = "слово ".repeat(60).strip();
        String broken = BalancedLines.of(text, TITLE, 500);
        assertEquals(text, broken.replace('\n', ' '));
        assertFalse(broken.contains("\n\n"));
    }
}
