package org.thirdleak.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.chart.RunsFigure;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.RunsReading;
import org.thirdleak.report.page.OnePage;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.report.write.Palette;
import org.thirdleak.report.write.PngPicture;
import org.thirdleak.simulator.result.RunResult;

/**
 * Pictures of odd results look as they did when they were last looked at. {@code -Dthirdleak.update=true} writes them anew;
 * a picture that differs is written to {@code target/pictures} with the difference beside it.
 */
class GoldenPicturesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/pictures");
    private static final Path ACTUAL = Path.of("target/pictures");
    private static final double HALF = 0.5;
    private static final double OF_PAGE = 0.3;
    private static final String BASE = "base";

    /** Pictures that do not show what is odd about their result. */
    private static final List<String> SAME_AS_BASE = List.of(
            "forty-scenarios-evidence-ledger",
            "forty-scenarios-predicted-leaks",
            "no-leaks-bayes-factors",
            "no-leaks-posterior");
    /** Largest difference of two drawings by one machine that are meant to be the same, levels of 0 … 255. */
    private static final double SAME = 1;

    private static final int MOST_BYTES = 25_000;

    /** Something to draw, by its logical size and the pixels per logical pixel. */
    private record Picture(String name, double width, double height, double scale, Consumer<Graphics2D> painting) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Picture> pictures() {
        return Stream.of(
                        ofThreeResults().filter(picture -> !SAME_AS_BASE.contains(picture.name)),
                        of("dark", ResultFixture.base(), Theme.DARK),
                        of("ten-hypotheses", ExtremeResults.tenHypotheses(), Theme.LIGHT),
                        of("long-names", longNames(), Theme.LIGHT),
                        hazards(),
                        runs())
                .flatMap(pictures -> pictures);
    }

    private static Stream<Picture> ofThreeResults() {
        return Stream.of(
                        of(BASE, ResultFixture.base(), Theme.LIGHT),
                        of("forty-scenarios", ExtremeResults.manyScenarios(), Theme.LIGHT),
                        of("no-leaks", ExtremeResults.withoutLeaks(), Theme.LIGHT))
                .flatMap(pictures -> pictures);
    }

    /** The base result with names that are longer than any chart has room for, not all in Latin letters. */
    private static RunResult longNames() {
        return ResultFixture.builder()
                .hypotheses(
                        List.of("impacts", "defect", "rate-change"),
                        List.of("impacts", "systematic_defect", "rate_change"),
                        List.of(
                                "Удары метеороидов и космического мусора с известной заранее частотой",
                                "A flaw of the weld of one lot of radiator panels that opens after a while",
                                "Изменение частоты течей"),
                        List.of(-10.854, -9.501, -9.635))
                .build();
    }

    private static Stream<Picture> hazards() {
        List<String> ids = List.of("hazard", "survival", "convergence");
        Reading reading = new Reading(HazardFixture.added(ResultFixture.base()));
        return Figures.of(reading, Bands.KASS_RAFTERY).all().stream()
                .filter(figure -> ids.contains(figure.id()))
                .map(figure -> picture(BASE + "-" + figure.id(), figure, Theme.LIGHT));
    }

    private static Stream<Picture> runs() {
        RunResult base = ResultFixture.base();
        RunsReading reading = RunsFixture.named(RunsFixture.LONG_NAME, base, base, ExtremeResults.twoHypotheses());
        return RunsFigure.of(reading, Bands.KASS_RAFTERY).stream()
                .map(figure -> picture("long-names-" + figure.id(), figure, Theme.LIGHT));
    }

    private static Stream<Picture> of(String name, RunResult result, Theme theme) {
        Reading reading = new Reading(result);
        Figures figures = Figures.of(reading, Bands.KASS_RAFTERY);
        return Stream.of(figures.bayesFactors(), figures.ledger(), figures.posterior(), figures.predictions())
                .flatMap(Optional::stream)
                .map(figure -> picture(name + "-" + figure.id(), figure, theme));
    }

    private static Picture picture(String name, Figure figure, Theme theme) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
        return new Picture(name, Figure.WIDTH, figure.height(), HALF, g -> figure.paint(g, area, theme));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void looksAsItDid(Picture picture) throws IOException {
        String file = picture.name + ".png";
        BufferedImage actual = indexed(draw(picture));
        if (Boolean.getBoolean("thirdleak.update")) {
            Files.createDirectories(GOLDEN);
            Files.write(GOLDEN.resolve(file), PngPicture.encode(actual, 2835, Map.of()));
        }
        BufferedImage expected = ImageIO.read(GOLDEN.resolve(file).toFile());
        double distance = PictureComparison.distance(expected, actual);
        if (distance > PictureComparison.TOLERANCE) {
            Files.createDirectories(ACTUAL);
            ImageIO.write(actual, "png", ACTUAL.resolve(file).toFile());
            if (Double.isFinite(distance)) {
                BufferedImage difference = PictureComparison.picture(expected, actual);
                ImageIO.write(
                        difference, "png", ACTUAL.resolve("difference-" + file).toFile());
            }
        }
        assertTrue(distance <= PictureComparison.TOLERANCE, picture.name + " differs by " + distance);
        assertTrue(Files.size(GOLDEN.resolve(file)) < MOST_BYTES, picture.name + " is too large for the repository");
    }

    /** Compared as they are drawn here and now, so that a letter or a dot more would show. */
    @Test
    void whatIsNotOddLooksAsInTheBaseResult() {
        Map<String, Picture> drawn = ofThreeResults().collect(Collectors.toMap(Picture::name, picture -> picture));
        for (String name : SAME_AS_BASE) {
            Picture base = Objects.requireNonNull(drawn.get(name.replaceFirst("forty-scenarios|no-leaks", BASE)));
            Picture odd = Objects.requireNonNull(drawn.get(name));
            double distance = PictureComparison.distance(draw(base), draw(odd));
            assertTrue(distance <= SAME, name + " differs from the base result by " + distance);
        }
    }

    /**
     * Shapes are drawn by Java itself, the same everywhere; letters by the freetype of the machine. What that may change: where
     * in its pixel a letter begins, its grey, its width by a hundredth.
     */
    @Test
    void lettersOfAnotherMachinePass() {
        BufferedImage there = label(40, 40, Inter.SMALLEST);
        for (BufferedImage other : List.of(
                label(40.5, 40, Inter.SMALLEST),
                label(40, 40.5, Inter.SMALLEST),
                label(40, 40, 1.01 * Inter.SMALLEST))) {
            double distance = PictureComparison.distance(there, other);
            assertTrue(distance < PictureComparison.TOLERANCE, "" + distance);
        }
    }

    /** The smallest label on white, moved by its own height or half of its width, and one that is missing. */
    @Test
    void aMovedOrMissingLabelFails() {
        BufferedImage there = label(40, 40, Inter.SMALLEST);
        for (BufferedImage other : List.of(
                label(40, 52, Inter.SMALLEST), label(58, 40, Inter.SMALLEST), label(-400, 40, Inter.SMALLEST))) {
            double distance = PictureComparison.distance(there, other);
            assertTrue(distance > 1.2 * PictureComparison.TOLERANCE, "only " + distance);
        }
    }

    private static BufferedImage label(double x, double y, double size) {
        return draw(new Picture("label", 200, 80, HALF, g -> {
            g.setFont(Inter.REGULAR.size(size));
            g.setPaint(Theme.LIGHT.ink());
            g.drawString("Label", (float) x, (float) y);
        }));
    }

    @Test
    void thePageLooksAsItDid() throws IOException {
        Reading reading = new Reading(ResultFixture.base());
        OnePage page = new OnePage(reading, Bands.KASS_RAFTERY);
        looksAsItDid(new Picture("page", OnePage.WIDTH, OnePage.HEIGHT, OF_PAGE, g -> page.paint(g, Theme.LIGHT)));
    }

    private static BufferedImage draw(Picture picture) {
        int width = (int) Math.round(picture.width * picture.scale);
        int height = (int) Math.round(picture.height * picture.scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.scale(picture.scale, picture.scale);
        picture.painting.accept(g);
        g.dispose();
        return image;
    }

    private static BufferedImage indexed(BufferedImage image) {
        return Palette.indexed(image);
    }
}
