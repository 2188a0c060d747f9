package org.thirdleak.workbench.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.experiment.RunRecord;

class TickedRunsTest {

    @TempDir
    Path folder;

    @Test
    void fewerThanTwoAreNothingToWarnOf() {
        TickedRuns one = TickedRuns.read(List.of(folder));
        assertTrue(one.compared().isEmpty());
        assertEquals(List.of(), one.warnings());
    }

    @Test
    void everyFolderThatCannotBeComparedIsNamed() throws IOException {
        Path unfinished = Files.createDirectory(folder.resolve("unfinished"));
        TickedRuns ticked = TickedRuns.read(List.of(folder.resolve("gone"), unfinished));
        assertTrue(ticked.compared().isEmpty());
        assertEquals(2, ticked.warnings().size());
        assertTrue(ticked.warnings().get(0).contains("gone does not exist"));
        assertTrue(ticked.warnings().get(1).contains("unfinished is not a finished run"));
    }

    @Test
    void aFolderThatIsWrittenAnewHasAnotherVersion() throws IOException {
        String before = TickedRuns.version(List.of(folder));
        assertEquals(before, TickedRuns.version(List.of(folder)));
        Files.writeString(folder.resolve(RunRecord.FILE), "{}");
        assertNotEquals(before, TickedRuns.version(List.of(folder)));
    }
}
