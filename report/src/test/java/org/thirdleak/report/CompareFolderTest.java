package org.thirdleak.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.result.RecordSummary;
import org.thirdleak.simulator.result.RunResult;

class CompareFolderTest {
    @TempDir
    static Path folder;

    private static List<Path> files;
    private static String html;

    @BeforeAll
    static void write() throws IOException {
        files = write("first", hostile(), ExtremeResults.twoHypotheses());
        html = Files.readString(files.get(0));
    }

    /** A result whose unit that leaked is named by markup. */
    private static RunResult hostile() {
        List<RecordSummary.Unit> units = ResultFixture.realUnits().stream()
                .map(unit -> unit.id().equals("soyuz-ms-22")
                        ? new RecordSummary.Unit(
                                unit.id(),
                                "<script>alert('x')</script>",
                                unit.design(),
                                unit.fromUtc(),
                                unit.toUtc(),
                                unit.endUtc(),
                                unit.leakUtc())
                        : unit)
                .toList();
        return ResultFixture.builder().units(units).build();
    }

    private static List<Path> write(String name, RunResult... results) throws IOException {
        return CompareFolder.write(
                RunsFixture.named("<b>run", results).comparison(), folder.resolve(name), ReportOptions.DEFAULT);
    }

    @Test
    void theFilesAreThereWithTheSameBytesEachTime() throws IOException {
        assertEquals(
                List.of("compare.html", "charts/compare-runs.png", "charts/compare-runs.csv"),
                files.stream()
                        .map(file -> folder.resolve("first")
                                .relativize(file)
                                .toString()
                                .replace('\\', '/'))
                        .toList());
        List<Path> second = write("second", hostile(), ExtremeResults.twoHypotheses());
        for (int i = 0; i < files.size(); i++) {
            assertArrayEquals(Files.readAllBytes(files.get(i)), Files.readAllBytes(second.get(i)), "file " + i);
        }
    }

    @Test
    void thePageIsClosedInItselfAndEscapesEveryValue() {
        assertFalse(html.replace("http-equiv", "").contains("http"), "no address, so no request");
        assertEquals(2, html.split("<script", -1).length, "no script but its own");
        assertFalse(html.contains("<b>"), "no markup from a name");
        assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
        assertTrue(html.contains("A  &lt;b&gt;run0"));
        assertTrue(html.length() < 3_000_000);
    }

    @Test
    void whatWasChangedStandsFirst() {
        List<String> ids = List.of(
                "settings", "runs", "compare-runs", "bayes-factors", "hypotheses", "forecast", "attribution", "trust");
        for (int i = 1; i < ids.size(); i++) {
            int before = html.indexOf("<section id=\"" + ids.get(i - 1) + "\">");
            int after = html.indexOf("<section id=\"" + ids.get(i) + "\">");
            assertTrue(0 < before && before < after, ids.get(i));
        }
    }

    @Test
    void whereNothingMayBeComparedThereIsNoPicture() throws IOException {
        RunResult withheld = ResultFixture.builder().untrusted().build();
        List<Path> page = write("withheld", withheld, withheld);
        assertEquals(1, page.size());
        String text = Files.readString(page.get(0));
        assertTrue(text.contains("<h1>No Bayes factor that two runs have in common may be compared</h1>"));
        assertTrue(text.contains("<h2>Checks that failed</h2>"));
        assertFalse(text.contains("<picture>"));
    }
}
