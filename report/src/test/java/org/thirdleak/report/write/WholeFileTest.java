package org.thirdleak.report.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    private static Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String name : List.of("first.txt", "inside/second.txt", "third.txt")) {
            contents.put(name, ("new " + name).getBytes(StandardCharsets.UTF_8));
        }
        return contents;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void allFilesAreWrittenInOrderAndOthersLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine.svg"), "mine");
        List<Path> written = WholeFile.writeAll(folder, contents());
        assertEquals(
                List.of(folder.resolve("first.txt"), folder.resolve("inside/second.txt"), folder.resolve("third.txt")),
                written);
        assertEquals("new inside/second.txt", Files.readString(written.get(1)));
        assertEquals(List.of("first.txt", "inside/second.txt", "mine.svg", "third.txt"), names());
    }

    @Test
    void ifTheLastCannotBeWrittenTheFirstStaysAsItWas() throws IOException {
        Files.writeString(folder.resolve("first.txt"), "old");
        Files.createDirectories(folder.resolve("third.txt/occupied"));
        IOException failure = assertThrows(IOException.class, () -> WholeFile.writeAll(folder, contents()));
        assertTrue(String.valueOf(failure.getMessage())
                .endsWith("third.txt is a folder: a file of this name cannot be written"));
        assertEquals("old", Files.readString(folder.resolve("first.txt")));
        assertEquals(List.of("first.txt"), names());
    }

    @Test
    void aMessageNamesTheFileAndNotItsTemporaryPlace() throws IOException {
        Files.createDirectories(folder.resolve(".third.txt.tmp/occupied"));
        IOException failure = assertThrows(IOException.class, () -> WholeFile.writeAll(folder, contents()));
        assertTrue(String.valueOf(failure.getMessage()).startsWith(folder.resolve("third.txt") + " cannot be written"));
    }
}
