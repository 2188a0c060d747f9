package org.thirdleak.simulator.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTest {

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("run");
    }

    private static RunFolder.Content run(String sha256, String... files) {
        return draft -> {
            RunRecord record = new RunRecord(
                    RunRecord.PROGRAM, "done", "1", sha256, 1, List.of(), "/c", "local", 2, "now", 1, "17", "x");
            Files.writeString(draft.resolve(RunRecord.FILE), record.text());
            for (String file : files) {
                Files.createDirectories(draft.resolve(file).getParent());
                Files.writeString(draft.resolve(file), "of " + sha256);
            }
            return Stream.of(files).map(draft::resolve).toList();
        };
    }

    /** Everything below the parent, hidden files too. */
    private List<String> all() throws IOException {
        try (Stream<Path> walk = Files.walk(parent)) {
            return walk.skip(1)
                    .map(path -> parent.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void claimLeavesNothingBehind() throws IOException {
        RunFolder.claim(folder, "a", false);
        assertEquals(List.of(), all());
    }

    @Test
    void runIsWrittenWholeAndNamed() throws IOException {
        List<Path> files = RunFolder.claim(folder, "a", false).write(run("a", "result.json", "charts/one.png"));
        assertEquals(List.of(folder.resolve("result.json"), folder.resolve("charts/one.png")), files);
        assertEquals(List.of("run", "run/charts", "run/charts/one.png", "run/result.json", "run/run.json"), all());
        assertTrue(RunFolder.isRun(folder));
    }

    @Test
    void runOfTheSameConfigIsReplacedWhole() throws IOException {
        RunFolder.claim(folder, "a", false).write(run("a", "result.json", "charts/old.png"));
        RunFolder.claim(folder, "a", false).write(run("a", "result.json", "charts/new.png"));
        assertEquals(List.of("run", "run/charts", "run/charts/new.png", "run/result.json", "run/run.json"), all());
    }

    @Test
    void runOfAnotherConfigIsRefusedUnlessForced() throws IOException {
        RunFolder.claim(folder, "a", false).write(run("a", "result.json"));
        FolderRefusedException refused =
                assertThrows(FolderRefusedException.class, () -> RunFolder.claim(folder, "b", false));
        assertEquals(
                folder + " holds a run of another config; choose another folder, or replace what is in it with --force",
                String.valueOf(refused.getMessage()));
        assertEquals("of a", Files.readString(folder.resolve("result.json")));
        RunFolder.claim(folder, "b", true).write(run("b", "result.json"));
        assertEquals("of b", Files.readString(folder.resolve("result.json")));
        assertEquals(List.of("run", "run/result.json", "run/run.json"), all());
    }

    @Test
    void foreignFolderIsRefused() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("letter.txt"), "dear");
        FolderRefusedException refused =
                assertThrows(FolderRefusedException.class, () -> RunFolder.claim(folder, "a", false));
        assertTrue(String.valueOf(refused.getMessage()).contains(" is not empty; "), refused.getMessage());
        assertEquals(List.of("run", "run/letter.txt"), all());
    }

    @Test
    void fileInPlaceOfTheFolderIsRefusedEvenWithForce() throws IOException {
        Files.writeString(folder, "dear");
        for (boolean force : new boolean[] {false, true}) {
            assertThrows(FolderRefusedException.class, () -> RunFolder.claim(folder, "a", force));
        }
        assertEquals("dear", Files.readString(folder));
    }

    @Test
    void emptyFolderIsTaken() throws IOException {
        Files.createDirectory(folder);
        RunFolder.claim(folder, "a", false).write(run("a", "result.json"));
        assertEquals(List.of("run", "run/result.json", "run/run.json"), all());
    }

    @Test
    void forceWritesAmongForeignFilesAndDeletesNone() throws IOException {
        Files.createDirectories(folder.resolve("charts/mine"));
        Files.writeString(folder.resolve("letter.txt"), "dear");
        Files.writeString(folder.resolve("result.json"), "old");
        Files.writeString(folder.resolve("charts/holiday.png"), "sun");
        Files.writeString(folder.resolve("charts/mine/sea.png"), "sea");
        RunFolder.claim(folder, "a", true).write(run("a", "result.json", "charts/one.png"));
        assertEquals(
                List.of(
                        "run",
                        "run/charts",
                        "run/charts/holiday.png",
                        "run/charts/mine",
                        "run/charts/mine/sea.png",
                        "run/charts/one.png",
                        "run/letter.txt",
                        "run/result.json",
                        "run/run.json"),
                all());
        assertEquals("of a", Files.readString(folder.resolve("result.json")));
        assertEquals("sun", Files.readString(folder.resolve("charts/holiday.png")));
    }

    /** A folder of the name of one of our files is somebody's work: not deleted, and nothing else is touched. */
    @Test
    void forceDoesNotReplaceAForeignFolderByAFile() throws IOException {
        Files.createDirectories(folder.resolve("result.json/work"));
        Files.writeString(folder.resolve("a.json"), "old");
        assertThrows(
                IOException.class, () -> RunFolder.claim(folder, "a", true).write(run("a", "a.json", "result.json")));
        assertEquals(List.of("run", "run/a.json", "run/result.json", "run/result.json/work"), all());
        assertEquals("old", Files.readString(folder.resolve("a.json")));
    }

    @Test
    void failureLeavesTheOldRunAsItWas() throws IOException {
        RunFolder.claim(folder, "a", false).write(run("a", "result.json"));
        List<String> before = all();
        IOException full = new IOException("disk full");
        RunFolder claimed = RunFolder.claim(folder, "a", false);
        assertSame(
                full,
                assertThrows(
                        IOException.class,
                        () -> claimed.write(draft -> {
                            Files.createDirectory(draft.resolve("charts"));
                            Files.writeString(draft.resolve("charts/half.png"), "half");
                            throw full;
                        })));
        assertEquals(before, all());
        assertThrows(
                IllegalStateException.class,
                () -> claimed.write(draft -> {
                    Files.writeString(draft.resolve("half"), "half");
                    throw new IllegalStateException("a bug");
                }));
        assertEquals(before, all());
        assertEquals("of a", Files.readString(folder.resolve("result.json")));
    }

    @Test
    void failureOfAFirstRunLeavesNothing() throws IOException {
        RunFolder claimed = RunFolder.claim(folder, "a", false);
        assertThrows(
                IOException.class,
                () -> claimed.write(draft -> {
                    Files.writeString(draft.resolve("half"), "half");
                    throw new IOException("disk full");
                }));
        assertEquals(List.of(), all());
    }

    /** Hidden folders that happen to have a name we might think of are somebody's, too. */
    @Test
    void hiddenFoldersOfOthersAreLeftAlone() throws IOException {
        for (String hidden : List.of(".run.draft", ".run.old")) {
            Files.createDirectory(parent.resolve(hidden));
            Files.writeString(parent.resolve(hidden).resolve("letter.txt"), "dear");
        }
        RunFolder.claim(folder, "a", false).write(run("a", "result.json"));
        RunFolder.claim(folder, "a", false).write(run("a", "result.json"));
        assertEquals(
                List.of(
                        ".run.draft",
                        ".run.draft/letter.txt",
                        ".run.old",
                        ".run.old/letter.txt",
                        "run",
                        "run/result.json",
                        "run/run.json"),
                all());
    }

    @Test
    void folderBelowAFileCannotBeMade() throws IOException {
        Files.writeString(parent.resolve("file"), "dear");
        IOException failed =
                assertThrows(IOException.class, () -> RunFolder.claim(parent.resolve("file/run"), "a", false));
        assertFalse(failed instanceof FolderRefusedException);
        assertEquals(List.of("file"), all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"program\": \"thirdleak\"",
                "{\"program\": \"other\", \"configSha256\": \"a\", \"overrides\": []}",
                "{\"program\": \"thirdleak\", \"overrides\": []}",
                "{\"program\": \"thirdleak\", \"configSha256\": \"a\"}"
            })
    void folderWithADamagedRunRecordIsNoRun(String text) throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve(RunRecord.FILE), text);
        assertFalse(RunFolder.isRun(folder));
        assertThrows(FolderRefusedException.class, () -> RunFolder.claim(folder, "a", false));
        assertThrows(IOException.class, () -> RunRecord.read(folder));
    }

    @Test
    void recordReadsBack() throws IOException {
        RunFolder.claim(folder, "a", false).write(run("a"));
        assertEquals(
                new RunRecord("thirdleak", "done", "1", "a", 1, List.of(), "/c", "local", 2, "now", 1, "17", "x"),
                RunRecord.read(folder));
    }
}
