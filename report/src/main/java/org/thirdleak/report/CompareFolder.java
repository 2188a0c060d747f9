package org.thirdleak.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.RunsFigure;
import org.thirdleak.report.claim.RunsReading;
import org.thirdleak.report.html.ComparePage;
import org.thirdleak.report.html.HtmlReport;
import org.thirdleak.report.vector.Imprint;
import org.thirdleak.report.write.WholeFile;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.result.Provenance;

/** Runs side by side as files: a page for a browser, the chart of their Bayes factors and its numbers. */
public final class CompareFolder {
    private CompareFolder() {}

    /**
     * Draws everything, then writes it; if anything cannot be drawn, nothing is written. The same runs give the same bytes.
     *
     * @param comparison the runs
     * @param folder where to; made if it does not exist
     * @param options how it looks
     * @return the files, compare.html first
     * @throws IOException if a file cannot be written
     */
    public static List<Path> write(RunComparison comparison, Path folder, ReportOptions options) throws IOException {
        RunsReading reading = new RunsReading(comparison);
        List<Figure> figures = RunsFigure.of(reading, options.bands()).stream().toList();
        try (Studio studio = Studio.ofThisMachine()) {
            List<HtmlReport.Illustrated> embedded = ReportFolder.finished(ReportFolder.illustrated(figures, studio));
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(
                    "compare.html",
                    ComparePage.encode(reading, embedded.stream().findFirst()));
            files.putAll(ReportFolder.charts(figures, origin(comparison), options, studio));
            return WholeFile.writeAll(folder, files);
        }
    }

    /**
     * What a comparison is made from.
     *
     * @param comparison the runs
     * @return versions and hashes of all runs
     */
    public static Imprint.Origin origin(RunComparison comparison) {
        List<Provenance> made =
                comparison.runs().stream().map(run -> run.result().provenance()).toList();
        String versions = made.stream().map(Provenance::version).distinct().collect(Collectors.joining(", "));
        String hashes = made.stream().map(Provenance::configSha256).collect(Collectors.joining(" "));
        return new Imprint.Origin(versions, hashes, OptionalLong.empty(), OptionalLong.empty());
    }
}
