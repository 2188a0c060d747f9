package org.thirdleak.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.workbench.source.ConfigText;

/** What is proposed and told at a place of a config; the caret is written as a bar. */
class CompletionTest {

    private static final String CONFIG = "title: Leaks\nrecord:\n  units: u.csv\n";

    private static List<String> proposed(String textWithCaret) {
        int caret = textWithCaret.indexOf('|');
        return Completion.at(textWithCaret.replace("|", ""), caret).stream()
                .map(Completion::shown)
                .toList();
    }

    @Test
    void keysOfTheGroupThatAreNotGiven() {
        List<String> keys = proposed(CONFIG + "  |");
        assertTrue(keys.contains("leaks"), keys.toString());
        assertFalse(keys.contains("units"), keys.toString());
        assertFalse(keys.contains("seed"), keys.toString());
    }

    @Test
    void keysOfTheWholeConfigByTheirBeginning() {
        assertEquals(List.of("seed"), proposed(CONFIG + "see|"));
        assertEquals(List.of("seed"), proposed("see|\n" + CONFIG));
    }

    @Test
    void keysOfAnItemOfAList() {
        List<String> keys = proposed(CONFIG + "designs:\n  - id: a\n    wa|\n");
        assertEquals(List.of("wall_thickness_mm"), keys);
    }

    @Test
    void wordsThatASettingMayBe() {
        List<String> kinds = proposed(CONFIG + "hypotheses:\n  - id: a\n    type: |\n");
        assertTrue(kinds.contains("impacts") && kinds.contains("systematic_defect"), kinds.toString());
        assertEquals(
                List.of("systematic_defect"), proposed(CONFIG + "hypotheses:\n  - id: a\n    type: systematic_d|\n"));
    }

    @Test
    void whatIsStartedIsReplaced() {
        Completion seed = Completion.at("title: a\nse", 11).get(0);
        assertEquals("seed: ", seed.text());
        assertEquals(9, seed.replaced().offset());
        assertEquals(2, seed.replaced().length());
        assertTrue(seed.meaning().contains("random"), seed.meaning());
    }

    @Test
    void nothingWhereNothingIsKnown() {
        assertEquals(List.of(), proposed(CONFIG + "nonsense:\n  |\n"));
        assertEquals(List.of(), proposed("record: [\n|"));
    }

    @Test
    void theHelpOfASettingHasItsRange() {
        String text = CONFIG + "designs:\n  - id: a\n    wall_thickness_mm: 1\n    colour: blue\n";
        ConfigText config = ConfigText.of(text, false);
        String help = SettingHelp.at(config, text.indexOf("wall_")).orElseThrow();
        assertTrue(help.contains("0.05 to 20 mm"), help);
        assertTrue(SettingHelp.at(config, text.indexOf("colour")).isEmpty());
        assertEquals("", HoverText.wrapped(""));
        assertEquals("a b\nc", HoverText.wrapped("a  b\nc"));
    }
}
