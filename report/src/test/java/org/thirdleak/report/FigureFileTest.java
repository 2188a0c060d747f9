package org.thirdleak.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.report.vector.Imprint;
import org.thirdleak.simulator.result.RunResult;

/** One figure is exported with the bytes that a report has. */
class FigureFileTest {
    private static final RunResult RESULT = ResultFixture.base();
    private static final Figure FIGURE =
            Figures.of(new Reading(RESULT), Bands.KASS_RAFTERY).timeline().orElseThrow();
    private static final Imprint.Origin ORIGIN = Imprint.Origin.of(RESULT.provenance());

    @Test
    void theBytesAreThoseOfTheReport() throws Exception {
        try (Studio studio = new Studio(1)) {
            Map<String, byte[]> report = ReportFolder.charts(List.of(FIGURE), ORIGIN, ReportOptions.ALL, studio);
            for (FigureFile format : FigureFile.values()) {
                String path = "charts/timeline." + format.ending();
                byte[] expected = Objects.requireNonNull(report.get(path), path);
                assertArrayEquals(expected, format.encode(FIGURE, Theme.LIGHT, ORIGIN), path);
            }
            assertArrayEquals(
                    report.get("charts/timeline-dark.svg"), FigureFile.SVG.encode(FIGURE, Theme.DARK, ORIGIN));
        }
    }

    @Test
    void aFileIsWrittenIntoANewFolder(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new").resolve("mine.csv");
        FigureFile.CSV.write(file, FIGURE, Theme.LIGHT, ORIGIN);
        assertArrayEquals(FigureFile.CSV.encode(FIGURE, Theme.LIGHT, ORIGIN), Files.readAllBytes(file));
        try (var files = Files.list(folder.resolve("new"))) {
            assertEquals(1, files.count());
        }
    }
}
