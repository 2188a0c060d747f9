package org.thirdleak.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.report.vector.Imprint;
import org.thirdleak.report.vector.InterTrueType;
import org.thirdleak.report.write.WholeFile;

/** One figure as a file, byte for byte as {@link ReportFolder} writes it. */
public enum FigureFile {
    /** Pixels, two per logical unit. */
    PNG("png"),
    /** Vectors for pages and drawings. */
    SVG("svg"),
    /** Vectors for print. */
    PDF("pdf"),
    /** The numbers behind the figure; they have no colours. */
    CSV("csv");

    private final String ending;

    FigureFile(String ending) {
        this.ending = ending;
    }

    /**
     * The ending of its file names.
     *
     * @return without the point
     */
    public String ending() {
        return ending;
    }

    /**
     * Encodes a figure. Any thread may; it takes up to a second.
     *
     * @param figure the figure
     * @param theme colours
     * @param origin what the figure was made from
     * @return the file
     * @throws IOException if this machine cannot set text; says what to install
     */
    public byte[] encode(Figure figure, Theme theme, Imprint.Origin origin) throws IOException {
        Inter.load();
        ChartFiles chart = ChartFiles.of(figure, origin);
        return switch (this) {
            case PNG -> chart.png(theme);
            case SVG -> chart.svg(theme);
            case PDF -> chart.pdf(theme, new InterTrueType());
            case CSV -> ChartFiles.csv(figure);
        };
    }

    /**
     * Writes a figure; a file of before stays as it was if that fails.
     *
     * @param file where to, in a folder that is made if it does not exist
     * @param figure the figure
     * @param theme colours
     * @param origin what the figure was made from
     * @throws IOException if it cannot be written
     */
    public void write(Path file, Figure figure, Theme theme, Imprint.Origin origin) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null) {
            throw new IOException(file + " is a folder and not a file; give the file a name");
        }
        WholeFile.writeAll(folder, Map.of(whole.getFileName().toString(), encode(figure, theme, origin)));
    }
}
