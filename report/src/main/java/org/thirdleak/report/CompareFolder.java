package org.thirdleak.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.RunsFigure;
import org.thirdleak.report.claim.RunsReading;
import org.thirdleak.report.html.ComparePage;
import org.thirdleak.report.html.HtmlReport;
import org.thirdleak.report.write.WholeFile;
import org.thirdleak.simulator.comparison.RunComparison;

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
        Map<String, byte[]> charts = new LinkedHashMap<>();
        Optional<HtmlReport.Illustrated> embedded = Optional.empty();
        Optional<Figure> drawn = RunsFigure.of(reading, options.bands());
        if (drawn.isPresent()) {
            Figure figure = drawn.get();
            embedded = Optional.of(ChartFiles.illustrated(figure));
            String name = "charts/" + figure.id();
            charts.put(name + ".png", ChartFiles.png(figure, texts(figure, comparison), options.theme()));
            charts.put(name + ".csv", ChartFiles.csv(figure));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("compare.html", ComparePage.encode(reading, embedded));
        files.putAll(charts);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(folder));
            WholeFile.write(target, file.getValue());
            written.add(target);
        }
        return List.copyOf(written);
    }

    private static Map<String, String> texts(Figure figure, RunComparison comparison) {
        return Map.of(
                "Software",
                "Third Leak "
                        + comparison.runs().stream()
                                .map(run -> run.result().provenance().version())
                                .distinct()
                                .collect(Collectors.joining(", ")),
                "Config",
                comparison.runs().stream()
                        .map(run -> run.result().provenance().configSha256())
                        .collect(Collectors.joining(" ")),
                "Description",
                figure.caption().alternative());
    }
}
