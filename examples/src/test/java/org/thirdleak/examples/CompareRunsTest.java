package org.thirdleak.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.report.RunReport;

/** Two runs of the real record side by side, from the configs to the picture. */
class CompareRunsTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasChangedAndWhatItDidIsShown() throws IOException {
        Path wide = run("wide");
        Path narrow = run("narrow", "--set", "hypotheses.defect.affected_fraction=0.5");
        Path out = folder.resolve("side-by-side");
        Program program = Program.run(
                RunReport.DEFAULT, List.of("compare", wide.toString(), narrow.toString(), "--out", out.toString()));
        assertEquals(0, program.exitCode(), program.err());
        assertTrue(program.out().contains("1 setting differs."), program.out());
        assertTrue(
                program.out().contains("  hypotheses.defect.affected_fraction        beta [1, 1]  0.5"), program.out());
        assertTrue(program.out().contains("Bayes factor, systematic defect : chance impacts"), program.out());
        assertEquals(
                2240,
                ImageIO.read(out.resolve("charts/compare-runs.png").toFile()).getWidth());
        assertTrue(Files.readString(out.resolve("charts/compare-runs.csv")).startsWith("run,folder,of,over,state,"));
        String html = Files.readString(out.resolve("compare.html"));
        assertTrue(html.contains(">hypotheses.defect.affected_fraction<"));
    }

    private Path run(String name, String... settings) {
        Path out = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("run", Program.config("iss-2023.yaml"), "-q"));
        arguments.addAll(Program.QUICK);
        arguments.addAll(Program.COMPARISON_ALONE);
        arguments.addAll(List.of("--set", "scenarios=[]", "--out", out.toString()));
        arguments.addAll(List.of(settings));
        Program program = Program.run(Program.NO_REPORT, arguments);
        assertEquals(0, program.exitCode(), program.err());
        return out;
    }
}
