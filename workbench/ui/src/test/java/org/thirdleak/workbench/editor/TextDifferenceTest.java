package org.thirdleak.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Where two texts differ: told to people, and as an edit. */
class TextDifferenceTest {

    @Test
    void tellsTheFirstLineThatDiffersAndBothSides() {
        String told = TextDifference.of("a\nmine\nc\n", "a\ntheirs\nmore\nc\n");
        assertTrue(told.startsWith("They differ from line 2 on."), told);
        assertTrue(told.contains("Mine:\n    mine\n"), told);
        assertTrue(told.contains("The file's:\n    theirs\n    more\n"), told);
    }

    @Test
    void aSideWithoutTheLinesSaysSoAndALongOneIsCut() {
        String told = TextDifference.of("a\n", "a\n1\n2\n3\n4\n5\n6\n7\n8\n");
        assertTrue(told.contains("Mine:\n    (nothing)\n"), told);
        assertTrue(told.contains("    6\n    and 2 more lines\n"), told);
    }

    @Test
    void aChangeMakesTheNewTextOfTheOld() {
        String[] texts = {"", "a", "aa", "seed: 1\n", "seed: 12\n", "seed: 112\nx", "other"};
        for (String old : texts) {
            for (String now : texts) {
                TextChange change = TextChange.between(old, now);
                assertEquals(
                        now,
                        new StringBuilder(old)
                                .replace(change.offset(), change.offset() + change.length(), change.text())
                                .toString());
            }
        }
        assertEquals(new TextChange(7, 0, "2"), TextChange.between("seed: 1\n", "seed: 12\n"));
    }
}
