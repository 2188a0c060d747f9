package org.thirdleak.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands do what it says they do. */
class ReadmeTest {

    private static final Pattern COMMAND = Pattern.compile("-Dexec\\.args=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @TempDir
    private Path folder;

    /** The main command as it stands, at full precision: what it prints is what the README shows. */
    @Test
    void theMainCommandPrintsWhatTheReadmeShows() throws IOException {
        Path run = folder.resolve("run");
        Program program = Program.run(
                Main.report(), List.of("run", Program.config("iss-2023.yaml"), "-q", "--out", run.toString()));
        assertEquals(0, program.exitCode(), program.err());
        List<String> printed =
                program.out().lines().filter(line -> !line.startsWith("Wrote ")).toList();
        Path readme = Program.root().resolve("README.md");
        String text = Files.readString(readme, StandardCharsets.UTF_8);
        Matcher shown = Pattern.compile("```text\\n(.*?)```", Pattern.DOTALL).matcher(text);
        assertTrue(shown.find());
        if (Boolean.getBoolean("thirdleak.update")) {
            Files.writeString(
                    readme,
                    text.substring(0, shown.start(1)) + String.join("\n", printed) + "\n"
                            + text.substring(shown.end(1)));
            Files.copy(
                    run.resolve("page.png"),
                    Program.root().resolve("docs/images/page.png"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } else {
            assertEquals(List.of(shown.group(1).strip().split("\n")), printed);
        }
        assertEquals(2480, ImageIO.read(run.resolve("page.png").toFile()).getWidth());
        assertTrue(Files.size(run.resolve("report.html")) < 3_000_000);
    }

    @Test
    void everyOtherCommandEndsWell() throws IOException {
        Matcher commands = COMMAND.matcher(readme());
        int count = 0;
        while (commands.find()) {
            List<String> arguments =
                    new ArrayList<>(Arrays.asList(commands.group(1).split(" ")));
            arguments.replaceAll(word ->
                    word.startsWith("examples/") ? Program.root().resolve(word).toString() : word);
            if (arguments.get(0).equals("circuit")) {
                arguments.addAll(List.of("--set", "sensitivity.point_count=1"));
            }
            if (arguments.get(0).equals("run")) {
                arguments.addAll(Program.QUICK);
            }
            if (arguments.get(0).equals("calibrate")) {
                arguments.addAll(List.of("--replications", "20", "--set", "calibration.resample_count=100"));
            }
            if (List.of("run", "circuit", "calibrate").contains(arguments.get(0))) {
                arguments.addAll(
                        List.of("-q", "--out", folder.resolve("run" + count).toString()));
            }
            Program program = Program.run(Program.NO_REPORT, arguments);
            assertEquals(0, program.exitCode(), commands.group() + "\n" + program.err());
            count++;
        }
        assertTrue(count >= 4);
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        Matcher links = LINK.matcher(readme());
        while (links.find()) {
            assertTrue(Files.exists(Program.root().resolve(links.group(1))), links.group(1));
        }
    }

    private static String readme() throws IOException {
        return Files.readString(Program.root().resolve("README.md"), StandardCharsets.UTF_8);
    }
}
