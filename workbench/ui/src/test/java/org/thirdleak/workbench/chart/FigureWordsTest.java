package org.thirdleak.workbench.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.report.FigureFile;
import org.thirdleak.report.chart.NumberTable;

/** Names, tables and file names. */
class FigureWordsTest {

    @Test
    void namesAreShort() {
        assertEquals("Bayes factors", FigureTitles.of("bayes-factors"));
        assertEquals("Leaks and exposure", FigureTitles.of("timeline"));
        assertEquals("Parameters defect", FigureTitles.of("parameters-defect"));
    }

    @Test
    void aTableIsALinePerRow() {
        NumberTable table = new NumberTable(List.of("of", "factor"), List.of(List.of("a\tb\nc", 3.5)));
        assertEquals("of\tfactor\na b c\t3.5\n", TabSeparated.of(table));
    }

    @Test
    void theEndingSaysTheFormat() {
        assertEquals(Optional.of(FigureFile.SVG), ExportTarget.format(Path.of("a.SVG")));
        assertEquals("a.b.pdf", ExportTarget.named("a.b", FigureFile.PDF));
        assertEquals("a.pdf", ExportTarget.named("a.csv", FigureFile.PDF));
    }

    @Test
    void aFolderWithoutResultSaysWhatToDo(@TempDir Path folder) {
        IOException empty = assertThrows(IOException.class, () -> FigureShelf.read(folder));
        assertTrue(
                String.valueOf(empty.getMessage()).contains("holds no result yet"), String.valueOf(empty.getMessage()));
        IOException gone = assertThrows(IOException.class, () -> FigureShelf.read(folder.resolve("gone")));
        assertTrue(String.valueOf(gone.getMessage()).contains("is gone"), String.valueOf(gone.getMessage()));
    }
}
