package org.thirdleak.workbench.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTargetTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aNewFileNeedsNoWords() {
        assertEquals(new ExportTarget(ExportTarget.Fate.NEW, ""), ExportTarget.of("odds.png", folder));
    }

    @Test
    void aMissingFolderIsAnnounced() {
        ExportTarget target = ExportTarget.of("a/b/odds.svg", folder);
        assertEquals(ExportTarget.Fate.NEW, target.fate());
        assertTrue(target.words().contains("will be made"), target.words());
    }

    @Test
    void aFileOfBeforeIsNamed() throws IOException {
        Files.createFile(folder.resolve("odds.csv"));
        ExportTarget target = ExportTarget.of("odds.csv", folder);
        assertEquals(ExportTarget.Fate.REPLACE, target.fate());
        assertTrue(target.words().startsWith("odds.csv is there already"), target.words());
    }

    @Test
    void whatCannotBeAFileIsRefused() throws IOException {
        Files.createFile(folder.resolve("file"));
        for (String typed : new String[] {"", "  ", ".", "odds", "odds.gif", "file/odds.png"}) {
            assertEquals(
                    ExportTarget.Fate.REFUSE, ExportTarget.of(typed, folder).fate(), typed);
        }
    }
}
