package org.thirdleak.report.write;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Pictures as PNG bytes: resolution and texts in a fixed order, so that the same picture has the same bytes. */
public final class PngPicture {
    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final double METRES_PER_INCH = 0.0254;
    private static final double CSS_PIXELS_PER_INCH = 96;

    private PngPicture() {}

    /**
     * Draws a picture.
     *
     * @param width logical width
     * @param height logical height
     * @param scale pixels per logical unit
     * @param painter draws in logical coordinates
     * @return the pixels
     */
    public static BufferedImage draw(int width, int height, int scale, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(scale, scale);
            painter.accept(g);
        } finally {
            g.dispose();
        }
        return image;
    }

    /**
     * Resolution of a picture whose logical unit is a CSS pixel.
     *
     * @param scale pixels per logical unit
     * @return pixels per metre
     */
    public static int pixelsPerMetre(int scale) {
        return (int) Math.round(CSS_PIXELS_PER_INCH * scale / METRES_PER_INCH);
    }

    /**
     * Resolution of a picture for print.
     *
     * @param dotsPerInch dots per inch
     * @return pixels per metre
     */
    public static int pixelsPerMetreAt(int dotsPerInch) {
        return (int) Math.round(dotsPerInch / METRES_PER_INCH);
    }

    /**
     * Encodes a picture.
     *
     * @param image the pixels
     * @param pixelsPerMetre resolution
     * @param texts texts about it, by keyword
     * @return the file
     * @throws IOException if it cannot be encoded
     */
    public static byte[] encode(BufferedImage image, int pixelsPerMetre, Map<String, String> texts) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            metadata.mergeTree(FORMAT, tree(pixelsPerMetre, new TreeMap<>(texts)));
            writer.setOutput(stream);
            writer.write(metadata, new IIOImage(image, null, metadata), null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode tree(int pixelsPerMetre, SortedMap<String, String> texts) {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode resolution = new IIOMetadataNode("pHYs");
        resolution.setAttribute("pixelsPerUnitXAxis", Integer.toString(pixelsPerMetre));
        resolution.setAttribute("pixelsPerUnitYAxis", Integer.toString(pixelsPerMetre));
        resolution.setAttribute("unitSpecifier", "meter");
        root.appendChild(resolution);
        IIOMetadataNode list = new IIOMetadataNode("tEXt");
        texts.forEach((keyword, value) -> {
            IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
            entry.setAttribute("keyword", keyword);
            entry.setAttribute("value", latin(value));
            list.appendChild(entry);
        });
        if (!texts.isEmpty()) {
            root.appendChild(list);
        }
        return root;
    }

    /** The texts of the format are Latin-1. */
    private static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        text.replace('\u2212', '-').codePoints().forEach(c -> latin.append(c < 256 ? (char) c : '?'));
        return latin.toString();
    }
}
