package org.thirdleak.report.vector;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.thirdleak.report.write.XmlText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Pictures as SVG 1.1, closed in themselves: text is outlines, with a title and a description for those who cannot see them.
 * The same picture has the same bytes.
 */
public final class SvgPicture {
    private static final String SVG = "http://www.w3.org/2000/svg";
    /** Digits behind the point of a coordinate, logical pixels. */
    private static final int PRECISION = 3;

    private SvgPicture() {}

    /**
     * Draws a picture and encodes it.
     *
     * @param width logical width
     * @param height logical height
     * @param imprint what it says of itself
     * @param painter draws in logical coordinates
     * @return the file, UTF-8
     * @throws IOException if it cannot be encoded
     */
    public static byte[] encode(int width, int height, Imprint imprint, Consumer<Graphics2D> painter)
            throws IOException {
        Document document = empty();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(PRECISION);
        context.setComment(null);
        context.setStyleHandler(new WithoutFonts());
        GlyphGraphics g = new GlyphGraphics(context, width, height);
        g.setSVGCanvasSize(new Dimension(width, height));
        painter.accept(g);
        Element root = g.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
        root.setAttributeNS(null, "role", "img");
        root.setAttributeNS(null, "aria-labelledby", "title desc");
        root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:xlink", "http://www.w3.org/1999/xlink");
        Element outlines = document.createElementNS(SVG, "defs");
        g.outlines().forEach(outlines::appendChild);
        root.insertBefore(outlines, root.getFirstChild());
        root.insertBefore(words(document, "metadata", imprint.software() + "; " + imprint.inputs()), outlines);
        root.insertBefore(identified(words(document, "desc", imprint.description())), root.getFirstChild());
        root.insertBefore(identified(words(document, "title", imprint.title())), root.getFirstChild());
        return written(root);
    }

    private static Element words(Document document, String name, String text) {
        Element element = document.createElementNS(SVG, name);
        element.setTextContent(XmlText.clean(text));
        return element;
    }

    private static Element identified(Element element) {
        element.setAttributeNS(null, "id", element.getLocalName());
        return element;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no XML documents", e);
        }
    }

    private static byte[] written(Element root) throws IOException {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(root), new StreamResult(file));
            return file.toByteArray();
        } catch (TransformerException e) {
            throw new IOException("a picture could not be written as SVG", e);
        }
    }

    /** Outlines need no font, and hints are for the program that shows the picture to choose. */
    private static final class WithoutFonts extends DefaultStyleHandler {
        @Override
        @SuppressWarnings({"rawtypes", "unchecked"})
        public void setStyle(Element element, Map style, SVGGeneratorContext context) {
            Map<String, String> kept = new TreeMap<>((Map<String, String>) style);
            kept.keySet()
                    .removeIf(key -> key.startsWith("font-") || key.endsWith("-rendering") || key.startsWith("color-"));
            super.setStyle(element, kept, context);
        }
    }
}
