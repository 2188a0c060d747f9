package org.thirdleak.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a Java of its own, on a machine without display, without fonts, or with a damaged installation. */
class BareMachineTest {
    private static final String FONTS = "com/formdev/flatlaf/fonts/inter";

    @TempDir
    Path folder;

    @BeforeEach
    void aCircuitWithoutPictures() {
        List<String> arguments = new ArrayList<>(List.of(
                "circuit",
                Program.config("soyuz-loop.yaml"),
                "-q",
                "--set",
                "sensitivity.point_count=0",
                "--out",
                leak().toString()));
        assertEquals(0, Program.run(Program.NO_REPORT, arguments).exitCode());
    }

    private Path leak() {
        return folder.resolve("leak");
    }

    /** Neither a display nor a font of the system nor a switch of the virtual machine is needed. */
    @Test
    void picturesNeedNoDisplayAndNoFonts() throws IOException, InterruptedException {
        Program program = fresh(Stream.of());
        assertEquals(0, program.exitCode(), program.err());
        assertTrue(Files.size(leak().resolve("charts/trajectory.png")) > 10_000);
    }

    @Test
    void aDamagedFontIsToldBeforeAnythingIsWritten() throws IOException, InterruptedException {
        Path fonts = Files.createDirectories(folder.resolve("damaged").resolve(FONTS));
        Files.writeString(fonts.resolve("Inter-Bold.otf"), "no font");
        assertRefused(
                "the font Inter-Bold.otf is damaged; install the program again", Stream.of(folder.resolve("damaged")));
    }

    @Test
    void missingFontsAreToldBeforeAnythingIsWritten() throws IOException, InterruptedException {
        assertRefused(
                "flatlaf-fonts-inter is not on the class path; install the program again",
                Stream.empty(),
                "flatlaf-fonts");
    }

    private void assertRefused(String message, Stream<Path> first, String... without)
            throws IOException, InterruptedException {
        Program program = fresh(first, without);
        assertEquals(3, program.exitCode(), program.err());
        assertTrue(program.err().contains(message), program.err());
        assertEquals(1, program.err().lines().count(), "no stack trace");
        assertTrue(Files.notExists(leak().resolve("charts")), "nothing was written");
    }

    /** Draws the circuit again with these folders first on the class path, and without some of its jars. */
    private Program fresh(Stream<Path> first, String... without) throws IOException, InterruptedException {
        String rest = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of(without).noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
        String path = Stream.concat(first.map(Path::toString), Stream.of(rest))
                .collect(Collectors.joining(File.pathSeparator));
        Path empty = Files.createDirectories(folder.resolve("no-fonts"));
        Path configuration = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><fontconfig><dir>" + empty + "</dir><cachedir>" + empty
                        + "</cachedir></fontconfig>");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        path,
                        "org.thirdleak.examples.Main",
                        "report",
                        leak().toString())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(err.toFile());
        // switches of the surrounding Java must not help
        List.of("DISPLAY", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").forEach(builder.environment()::remove);
        builder.environment().put("FONTCONFIG_FILE", configuration.toString());
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Program(process.exitValue(), "", Files.readString(err, StandardCharsets.UTF_8));
    }
}
