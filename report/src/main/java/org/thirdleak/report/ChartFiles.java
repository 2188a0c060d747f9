package org.thirdleak.report;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.html.HtmlReport;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.report.write.Csv;
import org.thirdleak.report.write.Palette;
import org.thirdleak.report.write.PngPicture;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.Provenance;

/** A figure as files: its picture, the numbers behind it, and the small pictures of a page for a browser. */
final class ChartFiles {
    /** Pixels per logical unit of a picture that stands alone. */
    static final int SCALE = 2;

    private ChartFiles() {}

    /** The numbers behind a figure. */
    static byte[] csv(Figure figure) {
        return Csv.encode(figure.table().columns(), figure.table().rows());
    }

    /** A picture at twice the logical size. */
    static byte[] png(Figure figure, Map<String, String> texts, Theme theme) throws IOException {
        Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
        BufferedImage image = PngPicture.draw(Figure.WIDTH, figure.height(), SCALE, g -> figure.paint(g, area, theme));
        return PngPicture.encode(image, PngPicture.pixelsPerMetre(SCALE), texts);
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

    /** What a picture of a run says of itself. */
    static Map<String, String> texts(String description, Provenance provenance) {
        return Map.of(
                "Software", "Third Leak " + provenance.version(),
                "Config", provenance.configSha256(),
                "Seed", Long.toString(provenance.seed()),
                "Histories", Long.toString(provenance.histories()),
                "Description", description);
    }

    /** What a picture of a circuit says of itself. */
    static Map<String, String> texts(String description, CircuitResult.CircuitProvenance provenance) {
        return Map.of(
                "Software",
                "Third Leak " + provenance.version(),
                "Config",
                provenance.configSha256(),
                "Seed",
                Long.toString(provenance.seed()),
                "Description",
                description);
    }
}
