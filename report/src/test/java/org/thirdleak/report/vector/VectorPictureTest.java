package org.thirdleak.report.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.write.PngPicture;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One small picture with everything that goes wrong in vector formats: signs, scripts, turned and clipped text. */
class VectorPictureTest {
    private static final String SIGNS = "ln Z \u22129.50 ≥ 3 × 10⁻⁴ ← chance → defect ± 0.5 °C";
    private static final String CYRILLIC = "«Прогресс МС-21», утечка";
    /** Inter has none of these. */
    private static final String LACKING = "冷却";

    private static final Imprint IMPRINT = new Imprint(
            "A <claim> & more",
            "3.87 ≥ 3",
            new Imprint.Origin("0.1", "abc123", OptionalLong.of(42), OptionalLong.of(1000)));

    private static void paint(Graphics2D g) {
        Lettering text = new Lettering(Inter.REGULAR.size(14), Color.BLACK);
        text.draw(g, SIGNS, 20, 30, Anchor.START);
        text.draw(g, LACKING, 20, 170, Anchor.START);
        new Lettering(Inter.BOLD.size(24), Color.BLUE).draw(g, CYRILLIC, 20, 70, Anchor.START);
        Graphics2D turned = (Graphics2D) g.create();
        turned.clip(new Rectangle2D.Double(300, 80, 60, 100));
        turned.translate(340, 170);
        turned.rotate(-Math.PI / 2);
        text.draw(turned, "AVATAR", 0, 0, Anchor.START);
        turned.dispose();
    }

    private static byte[] svg() throws IOException {
        return SvgPicture.encode(400, 200, IMPRINT, VectorPictureTest::paint);
    }

    private static byte[] pdf() throws IOException {
        return PdfBook.picture(400, 200, IMPRINT, new InterTrueType(), VectorPictureTest::paint);
    }

    private static Element parsed(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getDocumentElement();
    }

    @Test
    void anSvgSaysWhatItIs() throws Exception {
        Element root = parsed(svg());
        assertEquals("svg", root.getLocalName());
        assertEquals("0 0 400 200", root.getAttribute("viewBox"));
        assertEquals("img", root.getAttribute("role"));
        assertEquals("title", root.getFirstChild().getLocalName());
        assertEquals(
                "A <claim> & more", root.getElementsByTagName("title").item(0).getTextContent());
        assertEquals("3.87 ≥ 3", root.getElementsByTagName("desc").item(0).getTextContent());
        assertEquals(
                "Third Leak 0.1; Config abc123; Histories 1000; Seed 42",
                root.getElementsByTagName("metadata").item(0).getTextContent());
    }

    @Test
    void anSvgCanBeReadWhateverItsTextsHold() throws Exception {
        Imprint strange = new Imprint("bell \u0007 and escape \u001B", "half \uD83D of \uD83D\uDE80", IMPRINT.origin());
        Element root = parsed(SvgPicture.encode(400, 200, strange, g -> {}));
        assertEquals(
                "bell \uFFFD and escape \uFFFD",
                root.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(
                "half \uFFFD of \uD83D\uDE80",
                root.getElementsByTagName("desc").item(0).getTextContent());
    }

    @Test
    void anSvgIsClosedInItself() throws Exception {
        String text = new String(svg(), StandardCharsets.UTF_8);
        assertFalse(text.contains("<text"), "outlines need no font");
        assertFalse(text.contains("font-"));
        assertFalse(text.replaceAll("xmlns(:xlink)?=\"[^\"]*\"", "").contains("http"));
        assertFalse(text.contains("<script") || text.contains("<image") || text.contains("@import"));
        Element root = parsed(svg());
        NodeList uses = root.getElementsByTagName("use");
        long glyphs = (SIGNS + CYRILLIC + "AVATAR" + LACKING).replace(" ", "").length();
        assertEquals(glyphs, uses.getLength());
        NodeList paths = root.getElementsByTagName("path");
        for (int i = 0; i < uses.getLength(); i++) {
            String id = ((Element) uses.item(i)).getAttribute("xlink:href").substring(1);
            long known = IntStream.range(0, paths.getLength())
                    .filter(at -> ((Element) paths.item(at)).getAttribute("id").equals(id))
                    .count();
            assertEquals(1, known, id);
        }
    }

    @Test
    void lettersOfAnSvgStandWhereTheLayoutPutsThem() throws Exception {
        Element line = (Element) parsed(SvgPicture.encode(
                        400,
                        200,
                        IMPRINT,
                        g -> new Lettering(Inter.BOLD.size(20), Color.BLACK).draw(g, "AV", 20, 30, Anchor.START)))
                .getElementsByTagName("use")
                .item(1);
        double advance = Inter.BOLD
                .size(1000)
                .layoutGlyphVector(
                        new FontRenderContext(null, true, true), new char[] {'A', 'V'}, 0, 2, Font.LAYOUT_LEFT_TO_RIGHT)
                .getGlyphPosition(1)
                .getX();
        double unkerned = Inter.BOLD
                .size(1000)
                .createGlyphVector(new FontRenderContext(null, true, true), "AV")
                .getGlyphPosition(1)
                .getX();
        // places in an SVG are whole thousandths
        assertEquals(advance, Double.parseDouble(line.getAttribute("x")), 0.5);
        assertTrue(advance < unkerned - 20, "A and V are kerned");
        assertEquals("translate(20.0,30.0) scale(0.02)", ((Element) line.getParentNode()).getAttribute("transform"));
        assertEquals(
                "", ((Element) line.getParentNode()).getAttribute("clip-path"), "would be scaled with the letters");
    }

    @Test
    void thePdfCanBeSearched() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains(SIGNS), text);
            assertTrue(text.contains(CYRILLIC), text);
            assertFalse(text.contains(LACKING), "drawn as outlines");
        }
    }

    @Test
    void thePdfSaysWhatItIsAndNotWhenItWasMade() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            var about = document.getDocumentInformation();
            assertEquals("A <claim> & more", about.getTitle());
            assertEquals("3.87 ≥ 3", about.getSubject());
            assertEquals("Third Leak 0.1", about.getCreator());
            assertEquals("Config abc123; Histories 1000; Seed 42", about.getKeywords());
            assertNull(about.getCreationDate());
            assertEquals("en-GB", document.getDocumentCatalog().getLanguage());
            assertEquals(300, document.getPage(0).getMediaBox().getWidth(), 0.01);
            assertEquals(150, document.getPage(0).getMediaBox().getHeight(), 0.01);
        }
    }

    @Test
    void fontsAreEmbeddedAsSubsets() throws IOException {
        byte[] file = pdf();
        assertTrue(file.length < 40_000, "the faces have 340 kB each");
        try (PDDocument document = Loader.loadPDF(file)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                var inside = ((PDFormXObject) resources.getXObject(name)).getResources();
                assertEquals(
                        2,
                        StreamSupport.stream(inside.getFontNames().spliterator(), false)
                                .count());
                for (var font : inside.getFontNames()) {
                    PDFont face = inside.getFont(font);
                    assertTrue(face.isEmbedded());
                    assertTrue(face.getName().matches("[A-Z]{6}\\+Inter-(Regular|Bold)"), face.getName());
                }
            }
        }
    }

    /** So large that Java draws letters as outlines too, at their exact places: nothing moved, nothing is missing. */
    @Test
    void thePdfLooksLikeThePicture() throws IOException {
        int scale = 8;
        BufferedImage expected = PngPicture.draw(400, 200, scale, g -> {
            g.setPaint(Color.WHITE);
            g.fill(new Rectangle2D.Double(0, 0, 400, 200));
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            paint(g);
        });
        try (PDDocument document = Loader.loadPDF(pdf())) {
            BufferedImage shown = new PDFRenderer(document).renderImageWithDPI(0, 96 * scale);
            long wrong = 0;
            long ink = 0;
            for (int y = 0; y < expected.getHeight(); y++) {
                for (int x = 0; x < expected.getWidth(); x++) {
                    int wanted = expected.getRGB(x, y) >> 8 & 255;
                    ink += wanted < 128 ? 1 : 0;
                    wrong += Math.abs(wanted - (shown.getRGB(x, y) >> 8 & 255)) > 128 ? 1 : 0;
                }
            }
            assertTrue(ink > 100_000, "ink " + ink);
            assertTrue(wrong < ink / 1000, wrong + " of " + ink);
        }
    }

    @Test
    void theSamePictureHasTheSameBytes() throws IOException {
        assertArrayEquals(svg(), svg());
        assertArrayEquals(pdf(), pdf());
    }
}
