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
import org.thirdleak.report.RunReport;
import org.thirdleak.simulator.result.ResultJson;

/** The README's commands do what it says they do. */
class ReadmeTest {

    private static final Pattern COMMAND = Pattern.compile("-Dexec\\.args=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    /** The main command as it stands, at full precision: what it prints is what the README shows. */
    @Test
    void theMainCommandPrintsWhatTheReadmeShows() throws IOException {
        Path run = folder.resolve("run");
        Program program = Program.run(
                RunReport.DEFAULT, List.of("run", Program.config("iss-2023.yaml"), "-q", "--out", run.toString()));
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
        gallery(run);
        assertEquals(2480, ImageIO.read(run.resolve("page.png").toFile()).getWidth());
        assertTrue(Files.size(run.resolve("report.html")) < 3_000_000);
    }

    /** The gallery shows the charts of this run, and the guide explains each of them. */
    private void gallery(Path run) throws IOException {
        Gallery ofRun = Gallery.ofRun(ResultJson.read(run.resolve(ResultJson.FILE)));
        Path page = Program.root().resolve("docs/gallery.md");
        if (Boolean.getBoolean("thirdleak.update")) {
            List<Gallery> galleries = List.of(ofRun, circuit(), calibration());
            for (Gallery gallery : galleries) {
                gallery.draw();
            }
            Files.writeString(page, Gallery.page(galleries));
        }
        assertTrue(Files.readString(page).contains(ofRun.text()), "docs/gallery.md shows another run");
        ofRun.figures().forEach(figure -> assertTrue(Files.exists(ofRun.picture(figure)), figure.id()));
    }

    private Gallery circuit() throws IOException {
        String arguments = "circuit examples/configs/soyuz-loop.yaml";
        return Gallery.ofCircuit(
                arguments, ResultJson.readCircuit(made(arguments).resolve(ResultJson.CIRCUIT_FILE)));
    }

    private Gallery calibration() throws IOException {
        String arguments = "calibrate examples/configs/iss-2023.yaml";
        return Gallery.ofCalibration(
                arguments, ResultJson.readCalibration(made(arguments).resolve(ResultJson.CALIBRATION_FILE)));
    }

    private Path made(String arguments) {
        List<String> words = new ArrayList<>(List.of(arguments.split(" ")));
        Path out = folder.resolve(words.get(0));
        words.set(1, Program.root().resolve(words.get(1)).toString());
        words.addAll(List.of("-q", "--out", out.toString()));
        Program program = Program.run(Program.NO_REPORT, words);
        assertEquals(0, program.exitCode(), program.err());
        return out;
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

    private static String readme() throws IOException {
        return Files.readString(Program.root().resolve("README.md"), StandardCharsets.UTF_8);
    }
}
