package org.thirdleak.workbench.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.report.RunReport;
import org.thirdleak.simulator.cli.ThirdLeak;
import org.thirdleak.simulator.experiment.RunProgress;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.run.PictureFormats;

/** The queue and the command line leave the same folder. */
class StudyCalculationTest {

    private static final Path CONFIG =
            Path.of("../../examples/configs/minimal.yaml").toAbsolutePath().normalize();
    private static final List<String> SMALL = List.of("histories.count=2000");

    @TempDir
    private Path folder;

    private RunRequest request(RunRequest.Start start) {
        return new RunRequest(
                CONFIG,
                SMALL,
                2,
                folder.resolve("runs"),
                Optional.empty(),
                start,
                PictureFormats.LIGHT_PNG,
                Optional.empty());
    }

    /** Cancels the work, if asked, as soon as it has a folder. */
    private static final class Listener implements RunCalculation.Observer {
        private final List<RunCalculation.Identity> identities = new ArrayList<>();
        private final Runnable whenIdentified;

        Listener(Runnable whenIdentified) {
            this.whenIdentified = whenIdentified;
        }

        @Override
        public void identified(RunCalculation.Identity identity) {
            identities.add(identity);
            whenIdentified.run();
        }

        @Override
        public void progressed(RunProgress progress) {
            // how far it has come does not matter here
        }
    }

    @Test
    void writesTheSameBytesAsTheCommandLineAlsoAfterItWasCancelled() throws Exception {
        StudyCalculation first = new StudyCalculation();
        Listener cancelling = new Listener(first::cancel);
        assertThrows(CancellationException.class, () -> first.run(request(RunRequest.Start.FRESH), cancelling));
        Path ours = cancelling.identities.get(0).folder();
        assertEquals(
                RunPlace.Content.CHECKPOINT,
                RunPlace.of(request(RunRequest.Start.FRESH)).holds());
        assertEquals(
                ours, Resumption.of(ours, 2, PictureFormats.LIGHT_PNG).out().orElseThrow());

        RunCalculation.Ending ending =
                new StudyCalculation().run(Resumption.of(ours, 2, PictureFormats.LIGHT_PNG), new Listener(() -> {}));
        assertTrue(ending.trusted(), ending.headline());

        Path theirs = folder.resolve("theirs");
        StringWriter said = new StringWriter();
        int code = ThirdLeak.commandLine(RunReport.DEFAULT)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(
                        "run",
                        CONFIG.toString(),
                        "--set",
                        SMALL.get(0),
                        "--threads",
                        "1",
                        "--quiet",
                        "--out",
                        theirs.toString());
        assertEquals(0, code, said.toString());
        assertEquals(files(theirs), files(ours));
        for (Path file : files(theirs)) {
            if (!file.endsWith(RunRecord.FILE)) { // times, threads and host stand there
                assertArrayEquals(
                        Files.readAllBytes(theirs.resolve(file)),
                        Files.readAllBytes(ours.resolve(file)),
                        file.toString());
            }
        }
        assertEquals(
                RunPlace.Content.FREE,
                RunPlace.of(request(RunRequest.Start.FRESH)).holds());
        assertThrows(IOException.class, () -> Resumption.of(ours, 2, PictureFormats.LIGHT_PNG));
        assertEquals(
                RunPlace.Content.OTHER, RunPlace.of(ours, "of another config").holds());
    }

    @Test
    void aFolderOfSomebodyElseIsAskedAbout() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        assertEquals(RunPlace.Content.FREE, RunPlace.of(other, "ab").holds());
        Files.writeString(other.resolve("letter.txt"), "mine");
        RunPlace place = RunPlace.of(other, "ab");
        assertEquals(RunPlace.Content.OTHER, place.holds());
        assertTrue(place.story().contains("no run of this program"), place.story());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }
}
