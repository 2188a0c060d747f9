package org.thirdleak.report;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.RecordSummary;
import org.thirdleak.simulator.result.RunResult;

class ReportFolderTest {
    @TempDir
    static Path shared;

    private static List<Path> files;

    @BeforeAll
    static void write() throws IOException {
        files = ReportFolder.write(hostile(), shared.resolve("first"), ReportOptions.DEFAULT);
    }

    /** The base case with a unit whose name is markup. */
    private static RunResult hostile() {
        List<RecordSummary.Unit> units = new ArrayList<>(ResultFixture.realUnits());
        units.replaceAll(unit -> unit.id().equals("soyuz-ms-22")
                ? new RecordSummary.Unit(
                        unit.id(),
                        "<script>alert('x')</script>",
                        unit.design(),
                        unit.fromUtc(),
                        unit.toUtc(),
                        unit.endUtc(),
                        unit.leakUtc())
                : unit);
        return ResultFixture.builder().units(units).build();
    }

    private static List<Figure> figures() {
        return Figures.of(new Reading(hostile()), ReportOptions.DEFAULT.bands()).all();
    }

    private static int height(Path chart) {
        return figures().stream()
                .filter(figure -> chart.endsWith(figure.id() + ".png"))
                .findFirst()
                .orElseThrow()
                .height();
    }

    private static int pixelsPerMetre(Path png) throws IOException {
        byte[] bytes = Files.readAllBytes(png);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        return ByteBuffer.wrap(bytes, at + 4, 4).getInt();
    }

    @Test
    void everyFileIsThereInOrder() {
        assertEquals("page.png", files.get(0).getFileName().toString());
        assertEquals("report.html", files.get(1).getFileName().toString());
        assertEquals(2 + 2 * figures().size(), files.size());
        assertTrue(files.stream().allMatch(Files::isRegularFile));
    }

    @Test
    void picturesHaveTheirSizeAndResolution() throws IOException {
        for (Path file : files) {
            if (file.toString().endsWith(".png")) {
                boolean page = file.equals(files.get(0));
                BufferedImage image = ImageIO.read(file.toFile());
                assertEquals(page ? 2480 : 2240, image.getWidth(), file.toString());
                assertEquals(page ? 3508 : 2 * height(file), image.getHeight(), file.toString());
                assertEquals(page ? 11811 : 7559, pixelsPerMetre(file), file.toString());
            }
        }
    }

    @Test
    void theSameResultGivesTheSameBytes() throws IOException {
        List<Path> again = ReportFolder.write(hostile(), shared.resolve("second"), ReportOptions.DEFAULT);
        for (int i = 0; i < files.size(); i++) {
            assertArrayEquals(
                    Files.readAllBytes(files.get(i)),
                    Files.readAllBytes(again.get(i)),
                    files.get(i).toString());
        }
    }

    @Test
    void nothingIsLeftWhereNothingCanBeWritten() throws IOException {
        Path file = Files.writeString(shared.resolve("occupied"), "a file, not a folder");
        assertThrows(IOException.class, () -> ReportFolder.write(hostile(), file, ReportOptions.DEFAULT));
        assertEquals("a file, not a folder", Files.readString(file));
        try (Stream<Path> around = Files.list(shared)) {
            assertTrue(around.noneMatch(path -> path.toString().endsWith(".tmp")));
        }
    }

    /** A result with few figures, drawn once by one thread and once by three. */
    @Test
    void everyFormatIsTheSameForAnyNumberOfThreads() throws IOException {
        RunResult result = ExtremeResults.impactsOnly();
        Map<String, byte[]> alone;
        Map<String, byte[]> together;
        try (Studio one = new Studio(1);
                Studio three = new Studio(3)) {
            alone = ReportFolder.draw(result, ReportOptions.ALL, one);
            together = ReportFolder.draw(result, ReportOptions.ALL, three);
        }
        assertEquals(List.copyOf(alone.keySet()), List.copyOf(together.keySet()));
        alone.forEach((path, bytes) -> assertArrayEquals(bytes, together.get(path), path));
        List<Figure> drawn =
                Figures.of(new Reading(result), ReportOptions.ALL.bands()).all();
        assertEquals(2 + 5 + 1 + 7 * drawn.size(), alone.size());
        assertEquals(
                List.of("page.png", "report.html"), List.copyOf(alone.keySet()).subList(0, 2));
        List<String> names = new ArrayList<>(List.of("page"));
        drawn.forEach(figure -> names.add("charts/" + figure.id()));
        for (String name : names) {
            for (String ending : List.of(".png", ".svg", ".pdf")) {
                byte[] light = alone.get(name + ending);
                byte[] dark = alone.get(name + "-dark" + ending);
                assertFalse(Arrays.equals(light, dark), name + ending);
            }
            assertTrue(
                    new String(alone.get(name + "-dark.svg"), StandardCharsets.UTF_8).contains("rgb(15,20,26)"), name);
            assertTrue(name.equals("page") || requireNonNull(alone.get(name + ".svg")).length < 150_000, name);
        }
        assertTrue(alone.containsKey("report.pdf"));
    }

    @Test
    void formatsThatWereNotAskedForStayAsTheyAre() throws IOException {
        Path folder = Files.createDirectories(shared.resolve("mine/charts"));
        Files.writeString(folder.resolve("trajectory.svg"), "mine");
        List<Path> written =
                ReportFolder.writeCircuit(LeakFixture.circuit("soyuz-loop"), shared.resolve("mine"), dark());
        assertEquals(
                List.of("trajectory.png", "trajectory-dark.png", "trajectory.csv"),
                written.stream()
                        .map(path -> path.getFileName().toString())
                        .limit(3)
                        .toList());
        assertEquals("mine", Files.readString(folder.resolve("trajectory.svg")));
    }

    private static ReportOptions dark() {
        return new ReportOptions(ReportOptions.DEFAULT.bands(), true, false, false);
    }

    @Test
    void leaksThatCameTooEarlyForTheirMechanismAreNamed() throws IOException {
        String html = Files.readString(files.get(1));
        assertTrue(html.contains("<h3>Too early for the mechanism: 1 of 2 judgements</h3>"));
        assertTrue(html.contains("physically implausible</td>"));
    }

    @Test
    void theBrowserPageIsClosedInItself() throws IOException {
        String html = Files.readString(files.get(1));
        assertFalse(html.replace("http-equiv", "").contains("http"), "no address, so no request");
        assertEquals(2, html.split("<script", -1).length, "no script but its own");
        assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
        assertTrue(Files.size(files.get(1)) < 3_000_000);
        assertEquals(figures().size(), html.split("<picture>", -1).length - 1);
        assertFalse(html.contains("alt=\"\""));
    }

    @Test
    void theBrowserPageHasPartsInOrderEachWithItsAnchor() throws IOException {
        String html = Files.readString(files.get(1));
        List<String> headings = Pattern.compile("<h2>([^<]*)</h2>")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> contents = Pattern.compile("<li><a href=\"#([a-z-]+)\">([^<]*)</a></li>")
                .matcher(html)
                .results()
                .filter(found -> html.contains("<section class=\"part\" id=\"" + found.group(1) + "\">"))
                .map(found -> found.group(2))
                .toList();
        assertEquals(headings, contents);
        assertEquals(
                List.of("The comparison", "Would chance do as well", "Can the numbers be trusted", "Tables"), headings);
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        assertEquals(html.split("<section", -1).length, html.split("</section>", -1).length);
        assertTrue(html.indexOf("id=\"trust\"") < html.indexOf("id=\"checks\""));
        assertTrue(html.indexOf("id=\"checks\"") < html.indexOf("id=\"tables\""));
    }

    @Test
    void tablesHoldTheNumbersOfTheResult() throws IOException {
        Path csv = shared.resolve("first/charts/bayes-factors.csv");
        List<String> lines = Files.readAllLines(csv);
        assertEquals(
                "scenario,title,of,over,bayes_factor,low_95,high_95,log_bayes_factor_standard_error", lines.get(0));
        BayesFactor first = hostile().bayesFactors().get(0);
        assertEquals(
                String.join(
                        ",",
                        "base",
                        "Base case",
                        first.of(),
                        first.over(),
                        Double.toString(first.value()),
                        Double.toString(first.low()),
                        Double.toString(first.high()),
                        Double.toString(first.standardError())),
                lines.get(1));
        assertEquals(1 + 17 * 3, lines.size());
    }

    @Test
    void errorsStandInTheTables() throws IOException {
        assertEquals(
                "scenario,hypothesis,prior_probability,posterior_probability,posterior_standard_error,log_evidence,"
                        + "log_evidence_standard_error",
                Files.readAllLines(shared.resolve("first/charts/posterior.csv")).get(0));
        assertTrue(Files.readAllLines(shared.resolve("first/charts/evidence-ledger.csv"))
                .get(0)
                .endsWith(",factor,log_factor_standard_error"));
        assertTrue(Files.readAllLines(shared.resolve("first/charts/predicted-leaks.csv"))
                .get(0)
                .endsWith("prior_mean_leaks,prior_mean_leaks_standard_error,posterior_mean_leaks,"
                        + "posterior_mean_leaks_standard_error"));
    }

    @Test
    void theBrowserPageTellsTheSecondRoadAndEveryCheck() throws IOException {
        String html = Files.readString(files.get(1)).replace('\u00A0', ' ');
        assertTrue(html.contains("odds on those summaries"));
        assertTrue(html.contains("1.00 (95 % 0.867 to 1.15)"));
        assertTrue(html.contains("none matched"));
        assertTrue(html.contains(
                "<td>quasi-Monte Carlo</td><td class=\"n\" data-key=\"-9.501\">\u22129.5010 ± 0.0118</td>"));
        assertTrue(html.contains("times likelier"));
        assertTrue(html.contains("All 3 checks passed"));
        hostile().diagnostics().checks().forEach(check -> assertTrue(html.contains(check.statement()), check.name()));
    }

    @Test
    void aLeakOfACircuitIsDrawnTheSameTwice() throws IOException {
        CircuitResult result = LeakFixture.circuit("soyuz-loop");
        List<Path> one = ReportFolder.writeCircuit(result, shared.resolve("circuit"), ReportOptions.DEFAULT);
        List<Path> two = ReportFolder.writeCircuit(result, shared.resolve("circuit-again"), ReportOptions.DEFAULT);
        assertEquals(
                List.of("trajectory.png", "trajectory.csv", "sensitivity.png", "sensitivity.csv"),
                one.stream().map(path -> path.getFileName().toString()).toList());
        for (int i = 0; i < one.size(); i++) {
            assertArrayEquals(Files.readAllBytes(one.get(i)), Files.readAllBytes(two.get(i)));
        }
        BufferedImage image = ImageIO.read(one.get(0).toFile());
        assertEquals(2240, image.getWidth());
        assertEquals(1260, image.getHeight());
        List<String> lines = Files.readAllLines(one.get(1));
        assertEquals(1 + result.samples().size() + result.events().size(), lines.size());
        var first = result.samples().get(0);
        assertTrue(lines.get(1)
                .startsWith("sample," + first.sinceOnsetH() + ","
                        + first.circuits().get(0).massKg() + ","));
    }

    @Test
    void whatALeakDoesIsToldWithItsCaveatsAndFailures() throws IOException {
        RunResult result = ExtremeResults.leaksOfTenHypotheses();
        List<Path> one = ReportFolder.write(result, shared.resolve("leaks"), ReportOptions.DEFAULT);
        List<Path> two = ReportFolder.write(result, shared.resolve("leaks-again"), ReportOptions.DEFAULT);
        for (int i = 0; i < one.size(); i++) {
            assertArrayEquals(
                    Files.readAllBytes(one.get(i)),
                    Files.readAllBytes(two.get(i)),
                    one.get(i).toString());
        }
        String html = Files.readString(one.get(1)).replace('\u00A0', ' ');
        assertTrue(html.contains("<h2>What a leak does to the spacecraft</h2>"));
        assertTrue(html.contains("21 instead of 8 h"));
        assertTrue(html.contains("tuned, not predicted"));
        assertTrue(html.contains("a weak test"));
        assertTrue(html.contains("<h3>Four trajectories could not be followed</h3>"));
        assertTrue(html.contains("coolant at &lt;214.9&gt; K &amp; below its range"));
        assertTrue(html.contains("not within 24 h (fraction "));
        assertFalse(html.contains("alt=\"\""));
        assertTrue(Files.size(one.get(1)) < 3_000_000);
        assertTrue(one.stream().anyMatch(path -> path.endsWith("charts/drain-times.csv")));
    }

    @Test
    void aRunWithoutCircuitsSaysNothingOfThem() throws IOException {
        assertFalse(Files.readString(files.get(1)).contains("What a leak does"));
        assertTrue(files.stream().noneMatch(path -> path.toString().contains("drain")));
    }
}
