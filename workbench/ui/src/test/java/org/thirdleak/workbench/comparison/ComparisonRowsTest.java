package org.thirdleak.workbench.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thirdleak.workbench.comparison.ComparisonRows.ChangeWords;
import org.thirdleak.workbench.comparison.ComparisonRows.Group;
import org.thirdleak.workbench.comparison.ComparisonRows.Row;
import org.thirdleak.workbench.comparison.ComparisonRows.Run;

class ComparisonRowsTest {

    private static final Row SETTING =
            new Row("setting a", "a [mm]", List.of("1", "2"), List.of(Optional.empty(), Optional.empty()), true);
    private static final Row NOISE = row("noise", "within numerical error", false);
    private static final Row MOVED = row("moved", "× 2\u00A0against A", true);
    private static final ComparisonRows ROWS = new ComparisonRows(
            List.of(new Run("A", "first"), new Run("B", "second")),
            List.of(
                    new Group("What was changed", List.of(SETTING)),
                    new Group("Noise", List.of(NOISE)),
                    new Group("Numbers", List.of(NOISE, MOVED)),
                    new Group("Nothing", List.of())));

    private static Row row(String key, String words, boolean beyondError) {
        return new Row(
                key,
                key,
                List.of("3 : 1", "6 : 1"),
                List.of(Optional.empty(), Optional.of(new ChangeWords(words, beyondError))),
                beyondError);
    }

    @Test
    void groupsWithoutRowsAreLeftOut() {
        assertEquals(3, ROWS.groups().size());
    }

    @Test
    void onlyWhatDiffersLeavesSettingsAndNumbersBeyondTheirErrors() {
        assertEquals(
                List.of(new Group("What was changed", List.of(SETTING)), new Group("Numbers", List.of(MOVED))),
                ROWS.differing().groups());
    }

    @Test
    void aRowHasACellPerColumn() {
        assertEquals(List.of("Setting or number", "A  first", "B  second", "Change in B"), ROWS.columns());
        assertEquals(List.of("a [mm]", "1", "2", ""), ComparisonRows.cells(SETTING));
    }

    @Test
    void copiedRowsAreTabSeparatedBelowTheirTitles() {
        assertEquals(
                "Setting or number\tA first\tB second\tChange in B\nmoved\t3 : 1\t6 : 1\t× 2 against A\n",
                ROWS.tabSeparated(List.of(MOVED)));
    }
}
