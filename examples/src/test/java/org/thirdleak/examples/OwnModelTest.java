package org.thirdleak.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.engine.AdaptiveQuadrature;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;

/** The example of a model of one's own runs, and says what the guide says it does. */
class OwnModelTest {

    private static final Path GUIDE = Program.root().resolve("docs/guide/own-model.md");

    private static String printed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OwnModel.compare(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsWhatTheGuideShows() throws IOException {
        String text = printed();
        assertEquals(2, text.lines().filter(line -> line.endsWith("they agree")).count(), text);
        assertTrue(Files.readString(GUIDE).contains(text), text);
    }

    /** With the prior of the golden problem PR3, ln Z is known to ten digits; ours has the median 90 instead of e^4.5 = 90.017. */
    @Test
    void evidenceIsThatOfTheGoldenProblem() {
        try (BlockRunner runner = new LocalBlockRunner(1, Progress.SILENT)) {
            double logZ = AdaptiveQuadrature.standard()
                    .estimate(
                            new OwnModel.Wearing(new double[] {3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487}),
                            0,
                            runner)
                    .value();
            assertEquals(-69.9353347113958, logZ, 2e-4);
        }
    }

    /** The code in the guide is that of the class, word by word. */
    @Test
    void theGuideShowsTheCodeThatRuns() throws IOException {
        String source =
                Files.readString(Program.root().resolve("examples/src/main/java/org/thirdleak/examples/OwnModel.java"));
        String guide = Files.readString(GUIDE);
        int from = guide.indexOf("```java\n") + 8;
        List<String> lines =
                guide.substring(from, guide.indexOf("```", from)).lines().toList();
        assertTrue(lines.size() > 15, () -> String.format(Locale.ROOT, "%d lines", lines.size()));
        for (String line : lines) {
            assertTrue(source.contains(line.strip()), line);
        }
    }
}
