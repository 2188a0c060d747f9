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
                    RunRecord.PROGRAM,
                    "done",
                    "run",
                    0,
                    "1",
                    sha256,
                    1,
                    List.of(),
                    "/c",
                    "local",
                    2,
                    "now",
                    1,
                    "17",
                    "x");
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
        RunFolder.claim(folder, RunIdentity.run("a"), false);
        assertEquals(List.of(), all());
    }

    @Test
    void runIsWrittenWholeAndNamed() throws IOException {
        List<Path> files =
                RunFolder.claim(folder, RunIdentity.run("a"), false).write(run("a", "result.json", "charts/one.png"));
        assertEquals(List.of(folder.resolve("result.json"), folder.resolve("charts/one.png")), files);
        assertEquals(List.of("run", "run/charts", "run/charts/one.png", "run/result.json", "run/run.json"), all());
        assertTrue(RunFolder.isRun(folder));
    }

    @Test
    void runOfTheSameConfigIsReplacedWhole() throws IOException {
        RunFolder.claim(folder, RunIdentity.run("a"), false).write(run("a", "result.json", "charts/old.png"));
        RunFolder.claim(folder, RunIdentity.run("a"), false).write(run("a", "result.json", "charts/new.png"));
        assertEquals(List.of("run", "run/charts", "run/charts/new.png", "run/result.json", "run/run.json"), all());
    }

    @Test
    void runOfAnotherConfigIsRefusedUnlessForced() throws IOException {
        RunFolder.claim(folder, RunIdentity.run("a"), false).write(run("a", "result.json"));
        FolderRefusedException refused =
                assertThrows(FolderRefusedException.class, () -> RunFolder.claim(folder, RunIdentity.run("b"), false));
        assertEquals(
                folder + " holds a run of another config; choose another folder, or replace what is in it with --force",
                String.valueOf(refused.getMessage()));
        assertEquals("of a", Files.readString(folder.resolve("result.json")));
        RunFolder.claim(folder, RunIdentity.run("b"), true).write(run("b", "result.json"));
        assertEquals("of b", Files.readString(folder.resolve("result.json")));
        assertEquals(List.of("run", "run/result.json", "run/run.json"), all());
    }

    @Test
    void foreignFolderIsRefused() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("letter.txt"), "dear");
        FolderRefusedException refused =
                assertThrows(FolderRefusedException.class, () -> RunFolder.claim(folder, RunIdentity.run("a"), false));
        assertTrue(String.valueOf(refused.getMessage()).contains(" is not empty; "), refused.getMessage());
        assertEquals(List.of("run", "run/letter.txt"), all());
    }

    @Test
    void fileInPlaceOfTheFolderIsRefusedEvenWithForce() throws IOException {
        Files.writeString(folder, "dear");
        for (boolean force : new boolean[] {false, true}) {
            assertThrows(FolderRefusedException.class, () -> RunFolder.claim(folder, RunIdentity.run("a"), force));
        }
        assertEquals("dear", Files.readString(folder));
    }

    @Test
    void emptyFolderIsTaken() throws IOException {
        Files.createDirectory(folder);
        RunFolder.claim(folder, RunIdentity.run("a"), false).write(run("a", "result.json"));
        assertEquals(List.of("run", "run/result.json", "run/run.json"), all());
    }

    @Test
    void forceWritesAmongForeignFilesAndDeletesNone() throws IOException {
        Files.createDirectories(folder.resolve("charts/mine"));
        Files.writeString(folder.resolve("letter.txt"), "dear");
        Files.writeString(folder.resolve("result.json"), "old");
        Files.writeString(folder.resolve("charts/holiday.png"), "sun");
        Files.writeString(folder.resolve("charts/mine/sea.png"), "sea");
        RunFolder.claim(folder, RunIdentity.run("a"), true).write(run("a", "result.json", "charts/one.png"));
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
                IOException.class,
                () -> RunFolder.claim(folder, RunIdentity.run("a"), true).write(run("a", "a.json", "result.json")));
        assertEquals(List.of("run", "run/a.json", "run/result.json", "run/result.json/work"), all());
        assertEquals("old", Files.readString(folder.resolve("a.json")));
    }

    @Test
    void failureLeavesTheOldRunAsItWas() throws IOException {
        RunFolder.claim(folder, RunIdentity.run("a"), false).write(run("a", "result.json"));
        List<String> before = all();
        IOException full = new IOException("disk full");
        RunFolder claimed = RunFolder.claim(folder, RunIdentity.run("a"), false);
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
        RunFolder claimed = RunFolder.claim(folder, RunIdentity.run("a"), false);
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
        RunFolder.claim(folder, RunIdentity.run("a"), false).write(run("a", "result.json"));
        RunFolder.claim(folder, RunIdentity.run("a"), false).write(run("a", "result.json"));
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
        IOException failed = assertThrows(
                IOException.class, () -> RunFolder.claim(parent.resolve("file/run"), RunIdentity.run("a"), false));
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
        assertThrows(FolderRefusedException.class, () -> RunFolder.claim(folder, RunIdentity.run("a"), false));
        assertThrows(IOException.class, () -> RunRecord.read(folder));
    }

    @Test
    void recordReadsBack() throws IOException {
        RunFolder.claim(folder, RunIdentity.run("a"), false).write(run("a"));
        assertEquals(
                new RunRecord(
                        "thirdleak", "done", "run", 0, "1", "a", 1, List.of(), "/c", "local", 2, "now", 1, "17", "x"),
                RunRecord.read(folder));
    }

    private RunFolder.Content work(RunIdentity identity) {
        return draft -> {
            RunRecord record = new RunRecord(
                    RunRecord.PROGRAM,
                    "done",
                    identity.kind(),
                    identity.replications(),
                    "1",
                    identity.configSha256(),
                    1,
                    List.of(),
                    "/c",
                    "local",
                    2,
                    "now",
                    1,
                    "17",
                    "x");
            Files.writeString(draft.resolve(RunRecord.FILE), record.text());
            return List.of();
        };
    }

    private String refusal(RunIdentity wanted) {
        return String.valueOf(assertThrows(FolderRefusedException.class, () -> RunFolder.claim(folder, wanted, false))
                .getMessage());
    }

    @Test
    void otherWorkOnTheSameConfigIsNotReplaced() throws IOException {
        RunIdentity thousand = RunIdentity.calibration("a", 1000);
        RunFolder.claim(folder, thousand, false).write(work(thousand));
        RunFolder.claim(folder, thousand, false);
        String held = folder + " holds a calibration with 1000 records per hypothesis; choose another folder";
        assertTrue(refusal(RunIdentity.calibration("a", 20)).startsWith(held));
        assertTrue(refusal(RunIdentity.run("a")).startsWith(held));
        assertTrue(refusal(RunIdentity.calibration("b", 1000)).contains("holds a run of another config"));
        RunIdentity run = RunIdentity.run("a");
        RunFolder.claim(folder, run, true).write(work(run));
        assertTrue(refusal(thousand).startsWith(folder + " holds a run; choose another folder"));
        assertTrue(refusal(RunIdentity.circuit("a")).startsWith(folder + " holds a run; choose another folder"));
    }

    /** Who knows what it answers: it is a run, but replaced on demand only. */
    @Test
    void aRunWithoutItsKindIsNotReplaced() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(RunRecord.FILE),
                "{\"program\": \"thirdleak\", \"configSha256\": \"a\", \"overrides\": []}");
        assertTrue(RunFolder.isRun(folder));
        assertTrue(refusal(RunIdentity.run("a")).contains("holds work of an earlier version"));
    }
}
