package org.thirdleak.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.thirdleak.report.chart.CalibrationFigures;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.chart.SensitivityFigure;
import org.thirdleak.report.chart.TrajectoryFigure;
import org.thirdleak.report.claim.Headline;
import org.thirdleak.report.claim.LeakStory;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.html.CalibrationPage;
import org.thirdleak.report.html.HtmlReport;
import org.thirdleak.report.page.OnePage;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.report.write.PngPicture;
import org.thirdleak.report.write.WholeFile;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.RunResult;

/**
 * The report of a result as files: the one-page picture, the page for a browser, every chart and the numbers behind it.
 * The same result gives the same bytes.
 */
public final class ReportFolder {
    private static final int PAGE_DPI = 300;
    private static final int MOST_THREADS = 4;

    private ReportFolder() {}

    /**
     * Draws everything, then writes it; if anything cannot be drawn, nothing is written.
     *
     * @param result the result
     * @param folder where to; made if it does not exist
     * @param options how it looks
     * @return the files, page.png and report.html first
     * @throws IOException if a file cannot be written
     */
    public static List<Path> write(RunResult result, Path folder, ReportOptions options) throws IOException {
        Inter.load();
        return written(draw(result, options), folder);
    }

    /**
     * Draws one leak of a circuit, then writes its charts with the numbers behind them; if anything cannot be drawn,
     * nothing is written.
     *
     * @param result the leak, with a circuit that leaks and at least two samples
     * @param folder where to; made if it does not exist
     * @param options how it looks
     * @return the files, the course of the leak first
     * @throws IOException if a file cannot be written
     * @throws IllegalArgumentException if no circuit leaks or nothing was sampled
     */
    public static List<Path> writeCircuit(CircuitResult result, Path folder, ReportOptions options) throws IOException {
        Inter.load();
        CircuitResult.CircuitProvenance made = result.provenance();
        List<Figure> figures = new ArrayList<>();
        figures.add(TrajectoryFigure.of(new LeakStory(result)));
        SensitivityFigure.of("sensitivity", result.sensitivity(), "", result.horizonH())
                .ifPresent(figures::add);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Figure figure : figures) {
            Map<String, String> texts = ChartFiles.texts(figure.caption().alternative(), made);
            files.put("charts/" + figure.id() + ".png", ChartFiles.png(figure, texts, options.theme()));
            files.put("charts/" + figure.id() + ".csv", ChartFiles.csv(figure));
        }
        return written(files, folder);
    }

    /**
     * Draws a calibration: a page for a browser, its charts and the numbers behind them; if anything cannot be drawn, nothing
     * is written.
     *
     * @param result the calibration
     * @param folder where to; made if it does not exist
     * @param options how it looks
     * @return the files, calibration.html first
     * @throws IOException if a file cannot be written
     */
    public static List<Path> writeCalibration(CalibrationResult result, Path folder, ReportOptions options)
            throws IOException {
        Inter.load();
        List<HtmlReport.Illustrated> embedded = new ArrayList<>();
        Map<String, byte[]> charts = new LinkedHashMap<>();
        for (Figure figure : CalibrationFigures.of(result)) {
            embedded.add(ChartFiles.illustrated(figure));
            Map<String, String> texts = ChartFiles.texts(figure.caption().alternative(), result.provenance());
            charts.put("charts/" + figure.id() + ".png", ChartFiles.png(figure, texts, options.theme()));
            charts.put("charts/" + figure.id() + ".csv", ChartFiles.csv(figure));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("calibration.html", CalibrationPage.encode(result, embedded));
        files.putAll(charts);
        return written(files, folder);
    }

    private static List<Path> written(Map<String, byte[]> files, Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Path parent = target.getParent();
            Files.createDirectories(parent == null ? folder : parent);
            WholeFile.write(target, file.getValue());
            written.add(target);
        }
        return List.copyOf(written);
    }

    private static Map<String, byte[]> draw(RunResult result, ReportOptions options) throws IOException {
        Reading reading = new Reading(result);
        Figures figures = Figures.of(reading, options.bands());
        int threads = Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Map<String, Future<byte[]>> pictures = new LinkedHashMap<>();
            pictures.put("page.png", pool.submit(() -> page(reading, figures, options.theme())));
            List<Future<HtmlReport.Illustrated>> illustrated = new ArrayList<>();
            for (Figure figure : figures.all()) {
                Map<String, String> texts = ChartFiles.texts(figure.caption().alternative(), result.provenance());
                Callable<byte[]> chart = () -> ChartFiles.png(figure, texts, options.theme());
                pictures.put("charts/" + figure.id() + ".png", pool.submit(chart));
                illustrated.add(pool.submit(() -> ChartFiles.illustrated(figure)));
            }
            return files(reading, figures, pictures, illustrated);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Map<String, byte[]> files(
            Reading reading,
            Figures figures,
            Map<String, Future<byte[]>> pictures,
            List<Future<HtmlReport.Illustrated>> illustrated)
            throws IOException {
        List<HtmlReport.Illustrated> embedded = new ArrayList<>();
        for (Future<HtmlReport.Illustrated> figure : illustrated) {
            embedded.add(finished(figure));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("page.png", finished(Objects.requireNonNull(pictures.get("page.png"))));
        int weighing = figures.weighing().size();
        files.put(
                "report.html",
                HtmlReport.encode(reading, embedded.subList(0, weighing), embedded.subList(weighing, embedded.size())));
        for (Figure figure : figures.all()) {
            String name = "charts/" + figure.id();
            files.put(name + ".png", finished(Objects.requireNonNull(pictures.get(name + ".png"))));
            files.put(name + ".csv", ChartFiles.csv(figure));
        }
        return files;
    }

    private static <T> T finished(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("drawing was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw new IllegalStateException("a picture could not be drawn: " + cause.getMessage(), cause);
        }
    }

    private static byte[] page(Reading reading, Figures figures, Theme theme) throws IOException {
        OnePage page = new OnePage(reading, figures);
        BufferedImage image =
                PngPicture.draw(OnePage.WIDTH, OnePage.HEIGHT, ChartFiles.SCALE, g -> page.paint(g, theme));
        Headline headline = Headline.of(reading);
        return PngPicture.encode(
                image,
                PngPicture.pixelsPerMetreAt(PAGE_DPI),
                ChartFiles.texts(headline.title(), reading.result().provenance()));
    }
}
