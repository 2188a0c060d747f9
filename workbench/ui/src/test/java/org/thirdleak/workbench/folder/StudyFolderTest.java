package org.thirdleak.workbench.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.experiment.RunRecord;

class StudyFolderTest {

    @TempDir
    private Path folder = Path.of("");

    private final StudyFolderReader reader = new StudyFolderReader();
    private Path config = Path.of("");

    @BeforeEach
    void aConfig() throws IOException {
        config = write("configs/minimal.yaml", "# a comparison\nrecord:\n  units: units.csv\nhypotheses: []\n");
        write("configs/loop.json", "{ \"circuits\": [] }");
        write("configs/other.yaml", "services:\n  web: {}\n");
        write("configs/.hidden/minimal.yaml", "record: {}\n");
    }

    @Test
    void findsConfigsOfOursOnly() {
        List<StudyNode.Config> configs = reader.read(folder, List.of()).configs();
        assertEquals(
                List.of("loop.json", "minimal.yaml"),
                configs.stream().map(StudyNode::name).toList());
        assertEquals(
                List.of(ConfigKind.CIRCUIT, ConfigKind.COMPARISON),
                configs.stream().map(StudyNode.Config::kind).toList());
    }

    @Test
    void tellsHowRunsStand() throws IOException {
        Files.createDirectories(folder.resolve("runs/minimal-01234567/checkpoint"));
        write("runs/minimal-89abcdef/run.json", "{ damaged");
        run("minimal-untrusted", config);
        run("deleted-0a0b0c0d", Path.of("deleted.yaml"));
        write("runs/notes/readme.txt", "no run");
        StudyFolder study = reader.read(folder, List.of(pending(RunCondition.QUEUED)));
        assertEquals(
                List.of(RunCondition.QUEUED, RunCondition.UNTRUSTED, RunCondition.INTERRUPTED, RunCondition.DAMAGED),
                study.configs().get(1).runs().stream()
                        .map(StudyNode.Run::condition)
                        .toList());
        assertEquals("deleted-0a0b0c0d", study.children().get(1).name());
    }

    private PendingRun pending(RunCondition condition) {
        return new PendingRun(config, Optional.empty(), condition, "");
    }

    @Test
    void hearsOfConfigsAndOfTheFolderGoingAndComingBack() throws Exception {
        Path watched = Files.createDirectory(folder.resolve("study"));
        BlockingQueue<StudyFolder> heard = new LinkedBlockingQueue<>();
        try (WatchedFolder study = new WatchedFolder(List::of)) {
            study.changes().listen(heard::add);
            study.watch(watched);
            TimeUnit.MILLISECONDS.sleep(500); // the first look
            write("study/new.yaml", "record: {}\n");
            await(heard, seen -> seen.configs().size() == 1);
            StudyFiles.delete(watched);
            await(heard, seen -> !seen.present());
            Files.createDirectory(watched);
            await(heard, StudyFolder::present);
        }
    }

    private static void await(BlockingQueue<StudyFolder> heard, Predicate<StudyFolder> wanted)
            throws InterruptedException {
        StudyFolder seen;
        do {
            seen = heard.poll(20, TimeUnit.SECONDS);
            assertNotNull(seen, "a change within 20 s");
        } while (!wanted.test(seen));
    }

    @Test
    void theTrashKeepsWhatItTakesAndWhereItCameFrom() throws IOException {
        Trash trash = new Trash(folder.resolve("Trash"), Clock.systemUTC());
        for (String text : List.of("first", "second")) {
            Path thing = write("my case.yaml", text);
            assertTrue(trash.take(thing));
            assertFalse(Files.exists(thing));
        }
        assertEquals("first", Files.readString(folder.resolve("Trash/files/my case.yaml")));
        assertEquals("second", Files.readString(folder.resolve("Trash/files/my case.yaml.2")));
        assertTrue(Files.readString(folder.resolve("Trash/info/my case.yaml.trashinfo"))
                .contains("/my%20case.yaml\nDeletionDate="));
    }

    @Test
    void deletesAFolderButNotWhatALinkInItLeadsTo() throws IOException {
        Path run = Files.createDirectories(folder.resolve("runs/case"));
        Files.createSymbolicLink(run.resolve("link"), config);
        StudyFiles.delete(run);
        assertFalse(Files.exists(run));
        assertTrue(Files.exists(config));
    }

    @Test
    void saysWhatIsWrongWithAName() {
        Path configs = folder.resolve("configs");
        assertEquals(Optional.empty(), StudyFiles.refusal(configs, "new.yaml"));
        for (String bad : List.of("", "a/b.yaml", ".yaml", "new.txt", "minimal.yaml")) {
            assertTrue(StudyFiles.refusal(configs, bad).isPresent(), bad);
        }
        assertEquals("minimal-2.yaml", StudyFiles.freeName(config));
    }

    private void run(String name, Path made) throws IOException {
        RunRecord record = new RunRecord(
                RunRecord.PROGRAM,
                "untrusted",
                "run",
                0,
                "0.1.0",
                "0".repeat(64),
                7,
                List.of(),
                made.toString(),
                "local",
                2,
                "2026-11-23T19:05:32Z",
                21.3,
                "17",
                "Linux amd64");
        write("runs/" + name + "/" + RunRecord.FILE, record.text());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
