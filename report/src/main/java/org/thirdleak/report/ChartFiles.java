package org.thirdleak.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.html.HtmlReport;
import org.thirdleak.report.page.OnePage;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.report.vector.Imprint;
import org.thirdleak.report.vector.InterTrueType;
import org.thirdleak.report.vector.PdfBook;
import org.thirdleak.report.vector.SvgPicture;
import org.thirdleak.report.write.Csv;
import org.thirdleak.report.write.Palette;
import org.thirdleak.report.write.PngPicture;

/**
 * A picture as files: pixels and vectors in every theme asked for.
 *
 * @param name path in the folder, without ending
 * @param width logical width
 * @param height logical height
 * @param pixelsPerMetre resolution of its PNG
 * @param imprint what its files say of themselves
 * @param painter draws in logical coordinates
 */
record ChartFiles(
        String name,
        int width,
        int height,
        int pixelsPerMetre,
        Imprint imprint,
        BiConsumer<Graphics2D, Theme> painter) {
    /** Pixels per logical unit of a picture that stands alone. */
    private static final int SCALE = 2;

    private static final int PAGE_DPI = 300;

    /** A chart. */
    static ChartFiles of(Figure figure, Imprint.Origin origin) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
        return new ChartFiles(
                "charts/" + figure.id(),
                Figure.WIDTH,
                figure.height(),
                PngPicture.pixelsPerMetre(SCALE),
                new Imprint(figure.caption().title(), figure.caption().alternative(), origin),
                (g, theme) -> figure.paint(g, area, theme));
    }

    /** The one-page picture. */
    static ChartFiles of(OnePage page, Imprint imprint) {
        return new ChartFiles(
                "page", OnePage.WIDTH, OnePage.HEIGHT, PngPicture.pixelsPerMetreAt(PAGE_DPI), imprint, page::paint);
    }

    /** How each of its files is made, by path, light PNG first. */
    Map<String, Callable<byte[]>> files(ReportOptions options, Supplier<InterTrueType> inter) {
        Map<String, Callable<byte[]>> files = new LinkedHashMap<>();
        for (Theme theme : options.themes()) {
            String start = theme.equals(Theme.DARK) ? name + "-dark" : name;
            files.put(start + ".png", () -> png(theme));
            if (options.svg()) {
                files.put(start + ".svg", () -> svg(theme));
            }
            if (options.pdf()) {
                files.put(start + ".pdf", () -> pdf(theme, inter.get()));
            }
        }
        return files;
    }

    byte[] svg(Theme theme) throws IOException {
        return SvgPicture.encode(width, height, imprint, g -> painter.accept(g, theme));
    }

    byte[] pdf(Theme theme, InterTrueType inter) throws IOException {
        return PdfBook.picture(width, height, imprint, inter, g -> painter.accept(g, theme));
    }

    byte[] png(Theme theme) throws IOException {
        BufferedImage image = PngPicture.draw(width, height, SCALE, g -> painter.accept(g, theme));
        return PngPicture.encode(image, pixelsPerMetre, imprint.texts());
    }

    /** The numbers behind a figure. */
    static byte[] csv(Figure figure) {
        return Csv.encode(figure.table().columns(), figure.table().rows());
    }

    /** In the browser the titles are text, so its pictures are drawn without. */
    static HtmlReport.Illustrated illustrated(Figure figure) throws IOException {
        return HtmlReport.Illustrated.of(figure, embedded(figure, Theme.LIGHT), embedded(figure, Theme.DARK));
    }

    private static byte[] embedded(Figure figure, Theme theme) throws IOException {
        Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
        BufferedImage image =
                PngPicture.draw(Figure.WIDTH, figure.height(), 1, g -> figure.paintUntitled(g, area, theme));
        return PngPicture.encode(Palette.indexed(image), PngPicture.pixelsPerMetre(1), Map.of());
    }
}
