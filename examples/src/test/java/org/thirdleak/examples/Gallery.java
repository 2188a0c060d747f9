package org.thirdleak.examples;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thirdleak.report.chart.CalibrationFigures;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.chart.SensitivityFigure;
import org.thirdleak.report.chart.TrajectoryFigure;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.LeakStory;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.html.Part;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.report.write.Palette;
import org.thirdleak.report.write.PngPicture;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.RunResult;

/**
 * The gallery in the documentation: every chart of the default run in the order of the report, then those of the other
 * commands.
 *
 * @param sections headings with their figures
 */
record Gallery(List<Section> sections) {
    private static final String PICTURES = "docs/images/gallery";
    private static final String GUIDE = "guide/reading-the-report.md";
    private static final List<String> HEADINGS = headings();

    /** Figures under a heading. */
    record Section(String title, String command, List<Figure> figures) {}

    /** The parts of the report of a run. */
    static Gallery ofRun(RunResult result) {
        Figures figures = Figures.of(new Reading(result), Bands.KASS_RAFTERY);
        List<Section> sections = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Figure> inPart = part == Part.LEAK
                    ? figures.leaking()
                    : figures.weighing().stream()
                            .filter(figure -> Part.of(figure.id()) == part)
                            .toList();
            if (!inPart.isEmpty()) {
                sections.add(new Section(part.title(), "", inPart));
            }
        }
        return new Gallery(sections);
    }

    Stream<Figure> figures() {
        return sections.stream().flatMap(section -> section.figures().stream());
    }

    /** The part of the page that shows these figures. */
    String text() {
        return sections.stream().map(Gallery::text).collect(Collectors.joining("\n"));
    }

    private static String text(Section section) {
        StringBuilder text = new StringBuilder("## " + section.title() + "\n");
        if (!section.command().isEmpty()) {
            text.append("\n```console\n").append(section.command()).append("\n```\n");
        }
        for (Figure figure : section.figures()) {
            text.append("\n### ").append(plain(figure.caption().title())).append("\n\n");
            text.append("![").append(plain(figure.caption().alternative())).append("](images/gallery/");
            text.append(figure.id()).append(".png)\n\n");
            text.append("`").append(figure.id()).append("` · [how to read it](").append(GUIDE);
            text.append("#").append(anchor(figure.id())).append(")\n");
        }
        return text.toString();
    }

    /** Brackets would end the text of a picture. */
    private static String plain(String text) {
        return text.replace("[", "(").replace("]", ")").replace("|", "/").replace('\u00A0', ' ');
    }

    /** The section of the guide that explains a figure; figures of one kind share it. */
    static String anchor(String id) {
        return heading(id).map(Gallery::anchorOf).orElseThrow(() -> new AssertionError(GUIDE + " lacks " + id));
    }

    private static Optional<String> heading(String id) {
        return HEADINGS.stream()
                .filter(line -> {
                    String named = line.substring(1, line.indexOf('`', 1));
                    return named.endsWith("…")
                            ? id.startsWith(named.substring(0, named.length() - 1))
                            : id.equals(named);
                })
                .findFirst();
    }

    /** Headings of the guide that explain a figure, from its id on. */
    private static List<String> headings() {
        try (Stream<String> lines = Files.lines(Program.root().resolve("docs").resolve(GUIDE))) {
            return lines.filter(line -> line.startsWith("### `"))
                    .map(line -> line.substring("### ".length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the usual renderers of Markdown make anchors: letters and digits in lower case, blanks as hyphens. */
    private static String anchorOf(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }

    /** Draws the pictures of these figures into the documentation. */
    void draw() throws IOException {
        Path folder = Program.root().resolve(PICTURES);
        Files.createDirectories(folder);
        for (Figure figure : figures().toList()) {
            Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
            BufferedImage image =
                    PngPicture.draw(Figure.WIDTH, figure.height(), 1, g -> figure.paint(g, area, Theme.LIGHT));
            Files.write(
                    picture(figure),
                    PngPicture.encode(
                            Palette.indexed(image),
                            PngPicture.pixelsPerMetre(1),
                            Map.of("Description", figure.caption().alternative())));
        }
    }

    Path picture(Figure figure) {
        return Program.root().resolve(PICTURES).resolve(figure.id() + ".png");
    }

    /** The leak of a circuit. */
    static Gallery ofCircuit(String arguments, CircuitResult result) {
        List<Figure> figures = new ArrayList<>();
        figures.add(TrajectoryFigure.of(new LeakStory(result)));
        SensitivityFigure.of("sensitivity", result.sensitivity(), "", result.horizonH())
                .ifPresent(figures::add);
        return ofCommand("One leak of a circuit", arguments, figures);
    }

    /** A calibration. */
    static Gallery ofCalibration(String arguments, CalibrationResult result) {
        return ofCommand("The procedure on trial", arguments, CalibrationFigures.of(result));
    }

    private static Gallery ofCommand(String title, String arguments, List<Figure> figures) {
        String command = "mvn -q compile exec:java -Dexec.args=\"" + arguments + "\"";
        return new Gallery(List.of(new Section(title, command, figures)));
    }

    /** The whole page. */
    static String page(List<Gallery> galleries) {
        return "# Gallery\n\nEvery chart of the default run, drawn from its result at half size, then those of the other "
                + "commands. Titles and texts\nare generated from the numbers. The [guide](" + GUIDE
                + ") explains each in plain words. Made by the tests; do not edit.\n\n"
                + galleries.stream().map(Gallery::text).collect(Collectors.joining("\n"));
    }
}
