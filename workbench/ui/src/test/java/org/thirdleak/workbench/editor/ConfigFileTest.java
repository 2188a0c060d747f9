package org.thirdleak.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading and saving without loss. */
class ConfigFileTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAndNothingElseStays() throws IOException {
        Path file = folder.resolve("a.yaml");
        ConfigFile.write(file, "title: µ\r\n");
        ConfigFile.write(file, "title: é\r\n");
        assertEquals("title: é\r\n", ConfigFile.read(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void theByteOrderMarkStays() throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.writeString(file, "\uFEFFseed: 1\n");
        assertEquals("seed: 1\n", ConfigFile.read(file));
        ConfigFile.write(file, "seed: 2\n");
        assertArrayEquals("\uFEFFseed: 2\n".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
    }

    @Test
    void aLinkStaysALinkAndPermissionsStay() throws IOException {
        Path file = folder.resolve("a.yaml");
        Path link = folder.resolve("link.yaml");
        Files.writeString(file, "seed: 1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.createSymbolicLink(link, file);
        ConfigFile.write(link, "seed: 2\n");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("seed: 2\n", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aFailureLeavesTheOldTextAndSaysWhy() throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.writeString(file, "seed: 1\n");
        // a folder in the way of the draft stands for a disk that refuses
        Files.createDirectories(folder.resolve(".a.yaml.draft/x"));
        IOException refused = assertThrows(IOException.class, () -> ConfigFile.write(file, "seed: 2\n"));
        assertTrue(String.valueOf(refused.getMessage()).contains(folder.toString()), refused.getMessage());
        assertEquals("seed: 1\n", Files.readString(file));
        IOException gone =
                assertThrows(IOException.class, () -> ConfigFile.write(folder.resolve("none/a.yaml"), "seed: 2\n"));
        assertTrue(String.valueOf(gone.getMessage()).contains("is gone"), gone.getMessage());
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.write(file, new byte[] {'a', 0, 'b'});
        IOException refused = assertThrows(IOException.class, () -> ConfigFile.read(file));
        assertTrue(String.valueOf(refused.getMessage()).contains("not text"), refused.getMessage());
        Files.write(file, new byte[(1 << 20) + 1]);
        IOException large = assertThrows(IOException.class, () -> ConfigFile.read(file));
        assertTrue(String.valueOf(large.getMessage()).contains("bytes"), large.getMessage());
    }
}
