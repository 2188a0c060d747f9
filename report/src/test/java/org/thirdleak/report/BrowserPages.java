package org.thirdleak.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.thirdleak.report.chart.CalibrationFigures;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.chart.RunsFigure;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.RunsReading;
import org.thirdleak.report.html.CalibrationPage;
import org.thirdleak.report.html.ComparePage;
import org.thirdleak.report.html.HtmlReport;
import org.thirdleak.report.write.PngPicture;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.RecordSummary;
import org.thirdleak.simulator.result.RunResult;

/**
 * Pages to be looked at in a browser. Their charts are empty pictures of the right size, since drawing them takes longer than
 * all that is looked at here.
 */
final class BrowserPages {
    /** What must never become markup. */
    static final List<String> HOSTILE = List.of(
            "<script>window.broken = 1</script>",
            "\"><img src=x onerror=\"window.broken = 2\">",
            "' onmouseover='window.broken = 3' ]]> --> </style></title>",
            "<a href=\"javascript:window.broken = 4\">&lt;b&gt;</a>");

    /** Hebrew, an override of the direction that is never ended, Cyrillic. */
    static final String TITLE = "שלוש דליפות \u202E Три утечки </script><script>window.broken = 5</script>";

    private BrowserPages() {}

    /** All pages by name, each a file in a folder. */
    static List<Path> write(Path folder) throws IOException {
        CalibrationResult calibration = CalibrationFixture.of(3, 4, true);
        List<Path> pages = new ArrayList<>();
        for (Map.Entry<String, byte[]> page : List.of(
                Map.entry("everything.html", report(everything())),
                Map.entry("ten.html", report(ExtremeResults.approximateOfTen())),
                Map.entry(
                        "withheld.html",
                        report(ResultFixture.builder().untrusted().build())),
                Map.entry("hostile.html", report(hostile())),
                Map.entry(
                        "calibration.html",
                        CalibrationPage.encode(calibration, blank(CalibrationFigures.of(calibration)))),
                Map.entry(
                        "compare.html",
                        compared(RunsFixture.named("<b>run", hostile(), ExtremeResults.twoHypotheses()))),
                Map.entry("compare-eight.html", compared(eight())))) {
            pages.add(Files.write(folder.resolve(page.getKey()), page.getValue()));
        }
        return pages;
    }

    private static byte[] report(RunResult result) throws IOException {
        Reading reading = new Reading(result);
        Figures figures = Figures.of(reading, ReportOptions.DEFAULT.bands());
        return HtmlReport.encode(reading, blank(figures.weighing()), blank(figures.leaking()));
    }

    private static byte[] compared(RunsReading reading) throws IOException {
        List<Figure> figure =
                RunsFigure.of(reading, ReportOptions.DEFAULT.bands()).stream().toList();
        return ComparePage.encode(reading, blank(figure).stream().findFirst());
    }

    /** As many runs as are compared, with names as long as they get; the verdict of one is withheld. */
    private static RunsReading eight() {
        List<RunResult> results = new ArrayList<>(Collections.nCopies(7, ResultFixture.base()));
        results.add(ResultFixture.builder().untrusted().build());
        return RunsFixture.named(RunsFixture.LONG_NAME, results.toArray(RunResult[]::new));
    }

    private static List<HtmlReport.Illustrated> blank(List<Figure> figures) throws IOException {
        List<HtmlReport.Illustrated> all = new ArrayList<>();
        for (Figure figure : figures) {
            BufferedImage image = PngPicture.draw(Figure.WIDTH, figure.height(), 1, g -> {});
            byte[] png = PngPicture.encode(image, PngPicture.pixelsPerMetre(1), Map.of());
            all.add(HtmlReport.Illustrated.of(figure, png, png));
        }
        return all;
    }

    /** A result with every section there is. */
    private static RunResult everything() {
        return ResultFixture.builder()
                .outlook()
                .priorSensitivity(PriorFixture.base().priorSensitivity())
                .approximate(ExtremeResults.approximate().approximateBayes())
                .degradation(ExtremeResults.leaks().degradation())
                .build();
    }

    static RunResult hostile() {
        List<RecordSummary.Unit> units = new ArrayList<>(ResultFixture.realUnits());
        units.replaceAll(unit -> unit.leakUtc().isEmpty()
                ? unit
                : new RecordSummary.Unit(
                        unit.id(),
                        HOSTILE.get(3),
                        unit.design(),
                        unit.fromUtc(),
                        unit.toUtc(),
                        unit.endUtc(),
                        unit.leakUtc()));
        return ResultFixture.builder()
                .title(TITLE)
                .units(units)
                .hypotheses(
                        List.of("impacts", "defect", "rate-change"),
                        List.of("impacts", "systematic_defect", "rate_change"),
                        HOSTILE.subList(0, 3),
                        List.of(-10.854, -9.501, -9.635))
                .build();
    }
}
