package org.thirdleak.report.write;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Pictures as PNG bytes: resolution and texts in a fixed order, so that the same picture has the same bytes. */
public final class PngPicture {
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
     * @param image the pixels, as {@link #draw} or {@link Palette} makes them
     * @param pixelsPerMetre resolution
     * @param texts texts about it, by keyword
     * @return the file
     * @throws IOException if it cannot be encoded
     * @throws IllegalArgumentException if its pixels are kept in another way
     */
    public static byte[] encode(BufferedImage image, int pixelsPerMetre, Map<String, String> texts) throws IOException {
        if (image.getType() != BufferedImage.TYPE_INT_RGB && image.getType() != BufferedImage.TYPE_BYTE_INDEXED) {
            throw new IllegalArgumentException(
                    "image must be of type INT_RGB or BYTE_INDEXED but is " + image.getType());
        }
        boolean indexed = image.getColorModel() instanceof IndexColorModel;
        PngStream png = new PngStream();
        int colourType = indexed ? PngStream.INDEXED : PngStream.TRUE_COLOUR;
        png.header(image.getWidth(), image.getHeight(), colourType);
        if (image.getColorModel() instanceof IndexColorModel colours) {
            png.palette(palette(colours));
        }
        png.resolution(pixelsPerMetre);
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
            if (isLatin(text.getValue())) {
                png.text(text.getKey(), text.getValue());
            } else {
                png.internationalText(text.getKey(), text.getValue());
            }
        }
        png.pixels(colourType, out -> {
            if (indexed) {
                indices(image, out);
            } else {
                colours(image, out);
            }
        });
        return png.finished();
    }

    private static byte[] palette(IndexColorModel colours) {
        byte[] rgb = new byte[3 * colours.getMapSize()];
        for (int i = 0; i < colours.getMapSize(); i++) {
            rgb[3 * i] = (byte) colours.getRed(i);
            rgb[3 * i + 1] = (byte) colours.getGreen(i);
            rgb[3 * i + 2] = (byte) colours.getBlue(i);
        }
        return rgb;
    }

    private static void indices(BufferedImage image, DataOutputStream out) throws IOException {
        int width = image.getWidth();
        byte[] row = new byte[1 + width];
        byte[] pixels = new byte[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getDataElements(0, y, width, 1, pixels);
            System.arraycopy(pixels, 0, row, 1, width);
            out.write(row);
        }
    }

    private static void colours(BufferedImage image, DataOutputStream out) throws IOException {
        int width = image.getWidth();
        byte[] row = new byte[1 + 3 * width];
        int[] pixels = pixels(image);
        for (int y = 0; y < image.getHeight(); y++) {
            int at = 1;
            for (int i = y * width; i < (y + 1) * width; i++) {
                int pixel = pixels[i];
                row[at++] = (byte) (pixel >> 16);
                row[at++] = (byte) (pixel >> 8);
                row[at++] = (byte) pixel;
            }
            out.write(row);
        }
    }

    /** The pixels of a picture that {@link #draw} made, row by row, as they are kept. */
    static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** The plain texts of the format are Latin-1, which every reader knows. */
    private static boolean isLatin(String text) {
        return text.chars().allMatch(c -> c < 256);
    }
}
