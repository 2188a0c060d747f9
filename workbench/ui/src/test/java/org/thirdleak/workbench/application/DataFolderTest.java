package org.thirdleak.workbench.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path place = Path.of("");

    @Test
    void takesTheFirstFolderThatNobodyUses() throws IOException {
        Files.createDirectory(place.resolve("data-2")); // no window has ever written into it
        DataFolder used = new DataFolder(place.resolve("data"));
        assertEquals(Optional.of(new DataFolder(place.resolve("data-2"))), used.freeOneBeside());
    }

    @Test
    void startsAgainWithAnotherFolder() {
        DataFolder other = new DataFolder(place);
        assertEquals(
                List.of("java", "-data", place.toString(), "-folder", "x"),
                other.start("java", List.of("-data", "old", "-folder", "x")));
        assertEquals(
                List.of("java", "-jar", "l.jar", "-data", place.toString()),
                other.start("java", List.of("-jar", "l.jar")));
    }

    @Test
    void theTitleNamesConfigAndFolder() {
        assertEquals("a.yaml - data - Third Leak", WindowTitle.text(Optional.of("a.yaml"), Path.of("x/data")));
        assertEquals("data - Third Leak", WindowTitle.text(Optional.empty(), Path.of("x/data")));
    }
}
