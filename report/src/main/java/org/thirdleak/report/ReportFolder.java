package org.thirdleak.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.thirdleak.report.book.ReportBook;
import org.thirdleak.report.chart.CalibrationFigures;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.chart.SensitivityFigure;
import org.thirdleak.report.chart.SweepFigure;
import org.thirdleak.report.chart.TrajectoryFigure;
import org.thirdleak.report.claim.Headline;
import org.thirdleak.report.claim.LeakStory;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.html.CalibrationPage;
import org.thirdleak.report.html.HtmlReport;
import org.thirdleak.report.page.OnePage;
import org.thirdleak.report.vector.Imprint;
import org.thirdleak.report.write.WholeFile;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.SweepResult;

/**
 * The report of a result as files: the one-page picture, the page for a browser, the report for print, every chart and the
 * numbers behind it. The same result gives the same bytes. Files that are not of this report are left alone.
 */
public final class ReportFolder {
    private ReportFolder() {}

    /**
     * Draws everything, then writes it; if anything cannot be drawn or written, the files of before stay as they were.
     *
     * @param result the result
     * @param folder where to; made if it does not exist
     * @param options what it holds and how it looks
     * @return the files, page.png and report.html first
     * @throws IOException if a file cannot be written
     */
    public static List<Path> write(RunResult result, Path folder, ReportOptions options) throws IOException {
        try (Studio studio = Studio.ofThisMachine()) {
            return WholeFile.writeAll(folder, draw(result, options, studio));
        }
    }

    /**
     * Draws one leak of a circuit, then writes its charts with the numbers behind them; if anything cannot be drawn or
     * written, the files of before stay as they were.
     *
     * @param result the leak, with a circuit that leaks and at least two samples
     * @param folder where to; made if it does not exist
     * @param options what it holds and how it looks
     * @return the files, the course of the leak first
     * @throws IOException if a file cannot be written
     * @throws IllegalArgumentException if no circuit leaks or nothing was sampled
     */
    public static List<Path> writeCircuit(CircuitResult result, Path folder, ReportOptions options) throws IOException {
        List<Figure> figures = new ArrayList<>();
        figures.add(TrajectoryFigure.of(new LeakStory(result)));
        SensitivityFigure.of("sensitivity", result.sensitivity(), "", result.horizonH())
                .ifPresent(figures::add);
        try (Studio studio = Studio.ofThisMachine()) {
            return WholeFile.writeAll(folder, charts(figures, Imprint.Origin.of(result.provenance()), options, studio));
        }
    }

    /**
     * Draws a calibration: a page for a browser, its charts and the numbers behind them; if anything cannot be drawn or
     * written, the files of before stay as they were.
     *
     * @param result the calibration
     * @param folder where to; made if it does not exist
     * @param options what it holds and how it looks
     * @return the files, calibration.html first
     * @throws IOException if a file cannot be written
     */
    public static List<Path> writeCalibration(CalibrationResult result, Path folder, ReportOptions options)
            throws IOException {
        List<Figure> figures = CalibrationFigures.of(result);
        try (Studio studio = Studio.ofThisMachine()) {
            List<Future<HtmlReport.Illustrated>> illustrated = illustrated(figures, studio);
            Map<String, byte[]> charts = charts(figures, Imprint.Origin.of(result.provenance()), options, studio);
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("calibration.html", CalibrationPage.encode(result, finished(illustrated)));
            files.putAll(charts);
            return WholeFile.writeAll(folder, files);
        }
    }

    /**
     * Draws a sweep: its map and the numbers behind it; nothing if no point could be compared.
     *
     * @param result the sweep
     * @param folder where to; made if it does not exist
     * @param options what it holds and how it looks
     * @return the files
     * @throws IOException if a file cannot be written
     */
    public static List<Path> writeSweep(SweepResult result, Path folder, ReportOptions options) throws IOException {
        List<Figure> figures = SweepFigure.of(result).stream().toList();
        try (Studio studio = Studio.ofThisMachine()) {
            return WholeFile.writeAll(folder, charts(figures, Imprint.Origin.of(result.provenance()), options, studio));
        }
    }

    /** The files of a run by path; the number of threads changes nothing in them. */
    static Map<String, byte[]> draw(RunResult result, ReportOptions options, Studio studio) throws IOException {
        Reading reading = new Reading(result);
        Figures figures = Figures.of(reading, options.bands());
        Imprint.Origin origin = Imprint.Origin.of(result.provenance());
        Headline headline = Headline.of(reading);
        Imprint imprint = new Imprint(headline.title(), headline.title(), origin);
        OnePage front = new OnePage(reading, options.bands());
        // the longest first, so that no thread is left alone with one of them
        Map<String, Future<byte[]>> page =
                studio.start(ChartFiles.of(front, imprint).files(options, studio::inter));
        if (options.pdf()) {
            page.put("report.pdf", studio.start(() -> ReportBook.encode(front, figures, imprint, studio.inter())));
        }
        List<Future<HtmlReport.Illustrated>> illustrated = illustrated(figures.all(), studio);
        Map<String, byte[]> charts = charts(figures.all(), origin, options, studio);
        List<HtmlReport.Illustrated> embedded = finished(illustrated);
        int weighing = figures.weighing().size();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("page.png", Studio.finished(Objects.requireNonNull(page.remove("page.png"))));
        files.put(
                "report.html",
                HtmlReport.encode(reading, embedded.subList(0, weighing), embedded.subList(weighing, embedded.size())));
        for (Map.Entry<String, Future<byte[]>> picture : page.entrySet()) {
            files.put(picture.getKey(), Studio.finished(picture.getValue()));
        }
        files.putAll(charts);
        return files;
    }

    static List<Future<HtmlReport.Illustrated>> illustrated(List<Figure> figures, Studio studio) {
        return figures.stream()
                .map(figure -> studio.start(() -> ChartFiles.illustrated(figure)))
                .toList();
    }

    static List<HtmlReport.Illustrated> finished(List<Future<HtmlReport.Illustrated>> started) throws IOException {
        List<HtmlReport.Illustrated> all = new ArrayList<>();
        for (Future<HtmlReport.Illustrated> figure : started) {
            all.add(Studio.finished(figure));
        }
        return all;
    }

    /** The files of figures, light PNG first, the numbers after the pictures of each. */
    static Map<String, byte[]> charts(List<Figure> figures, Imprint.Origin origin, ReportOptions options, Studio studio)
            throws IOException {
        Map<String, Callable<byte[]>> wanted = new LinkedHashMap<>();
        for (Figure figure : figures) {
            ChartFiles chart = ChartFiles.of(figure, origin);
            wanted.putAll(chart.files(options, studio::inter));
            wanted.put(chart.name() + ".csv", () -> ChartFiles.csv(figure));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Map.Entry<String, Future<byte[]>> file : studio.start(wanted).entrySet()) {
            files.put(file.getKey(), Studio.finished(file.getValue()));
        }
        return files;
    }
}
