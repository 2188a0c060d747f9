package org.thirdleak.report;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.claim.Headline;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.html.HtmlReport;
import org.thirdleak.report.page.OnePage;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.report.write.Csv;
import org.thirdleak.report.write.Palette;
import org.thirdleak.report.write.PngPicture;
import org.thirdleak.report.write.WholeFile;
import org.thirdleak.simulator.result.Provenance;
import org.thirdleak.simulator.result.RunResult;

/**
 * The report of a result as files: the one-page picture, the page for a browser, every chart and the numbers behind it.
 * The same result gives the same bytes.
 */
public final class ReportFolder {
    private static final int SCALE = 2;
    private static final int PAGE_DPI = 300;
    private static final int MOST_THREADS = 4;

    private ReportFolder() {}

    private record Pictures(byte[] chart, HtmlReport.Illustrated illustrated) {}

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
        Map<String, byte[]> files = draw(result, options);
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
            Future<byte[]> page = pool.submit(() -> page(reading, figures, options.theme()));
            List<Future<Pictures>> charts = new ArrayList<>();
            for (Figure figure : figures.all()) {
                Callable<Pictures> task = () -> pictures(figure, result.provenance(), options.theme());
                charts.add(pool.submit(task));
            }
            return files(reading, figures, page, charts);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Map<String, byte[]> files(
            Reading reading, Figures figures, Future<byte[]> page, List<Future<Pictures>> charts) throws IOException {
        List<Pictures> drawn = new ArrayList<>();
        for (Future<Pictures> chart : charts) {
            drawn.add(finished(chart));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("page.png", finished(page));
        files.put(
                "report.html",
                HtmlReport.encode(
                        reading, drawn.stream().map(Pictures::illustrated).toList()));
        for (int i = 0; i < drawn.size(); i++) {
            Figure figure = figures.all().get(i);
            files.put("charts/" + figure.id() + ".png", drawn.get(i).chart());
            files.put(
                    "charts/" + figure.id() + ".csv",
                    Csv.encode(figure.table().columns(), figure.table().rows()));
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
            throw new IllegalStateException("a picture could not be drawn", e.getCause());
        }
    }

    private static byte[] page(Reading reading, Figures figures, Theme theme) throws IOException {
        OnePage page = new OnePage(reading, figures);
        BufferedImage image = PngPicture.draw(OnePage.WIDTH, OnePage.HEIGHT, SCALE, g -> page.paint(g, theme));
        Headline headline = Headline.of(reading);
        return PngPicture.encode(
                image,
                PngPicture.pixelsPerMetreAt(PAGE_DPI),
                texts(headline.title(), reading.result().provenance()));
    }

    /** The chart file is drawn once; its half size serves the browser, only the other theme is drawn again. */
    private static Pictures pictures(Figure figure, Provenance provenance, Theme theme) throws IOException {
        Map<String, String> texts = texts(figure.caption().alternative(), provenance);
        BufferedImage full = image(figure, theme, SCALE);
        byte[] chart = PngPicture.encode(full, PngPicture.pixelsPerMetre(SCALE), texts);
        boolean dark = theme.equals(Theme.DARK);
        byte[] half = indexed(Palette.halved(full));
        byte[] other = indexed(Palette.halved(image(figure, dark ? Theme.LIGHT : Theme.DARK, SCALE)));
        return new Pictures(chart, new HtmlReport.Illustrated(figure, dark ? other : half, dark ? half : other));
    }

    private static BufferedImage image(Figure figure, Theme theme, int scale) {
        return PngPicture.draw(
                Figure.WIDTH,
                Figure.HEIGHT,
                scale,
                g -> figure.paint(g, new Rectangle2D.Double(0, 0, Figure.WIDTH, Figure.HEIGHT), theme));
    }

    private static byte[] indexed(BufferedImage image) throws IOException {
        return PngPicture.encode(Palette.indexed(image), PngPicture.pixelsPerMetre(1), Map.of());
    }

    private static Map<String, String> texts(String description, Provenance provenance) {
        return Map.of(
                "Software", "Third Leak " + provenance.version(),
                "Config", provenance.configSha256(),
                "Seed", Long.toString(provenance.seed()),
                "Histories", Long.toString(provenance.histories()),
                "Description", description);
    }
}
