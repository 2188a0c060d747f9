package org.thirdleak.workbench.page;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The pixels of a page, and smaller copies of it, each half as large as the one before: what a window shows small is drawn
 * from a copy, which is quick and sharp. At most {@value #MOST_PIXELS} pixels are kept, and a third as many in copies.
 *
 * @param levels the page first
 */
record PagePixels(List<BufferedImage> levels) {

    private static final long MOST_PIXELS = 24_000_000;
    private static final int SMALLEST = 400;

    PagePixels {
        levels = List.copyOf(levels);
    }

    /**
     * Reads a picture; of one that is very large every second, third … pixel. Takes a second: not for the thread of the
     * window.
     *
     * @param file a PNG
     * @return its pixels
     * @throws IOException if it is missing or damaged
     */
    static PagePixels read(Path file) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException(file.getFileName() + " is not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
                ImageReadParam every = reader.getDefaultReadParam();
                every.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
                return of(reader.read(0, every));
            } finally {
                reader.dispose();
            }
        }
    }

    /** With all copies. */
    static PagePixels of(BufferedImage page) {
        List<BufferedImage> levels = new ArrayList<>(List.of(page));
        BufferedImage last = page;
        while (Math.min(last.getWidth(), last.getHeight()) / 2 >= SMALLEST) {
            last = drawn(last, last.getWidth() / 2, last.getHeight() / 2);
            levels.add(last);
        }
        return new PagePixels(levels);
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = half.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(from, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return half;
    }

    /** Pixels of the page. */
    int width() {
        return levels.get(0).getWidth();
    }

    /** Pixels of the page. */
    int height() {
        return levels.get(0).getHeight();
    }

    /** Sizes of the page in a window. */
    PageView.Room room(int windowWidth, int windowHeight) {
        return new PageView.Room(width(), height(), Math.max(1, windowWidth), Math.max(1, windowHeight));
    }

    /**
     * What a window shows.
     *
     * @param view the part
     * @param width of the window, pixels
     * @param height of the window, pixels
     * @param ground beside the page, RGB
     * @return a picture as large as the window
     */
    BufferedImage part(PageView view, int width, int height, int ground) {
        int level = 0;
        while (level + 1 < levels.size() && view.scale() * (2 << level) <= 1) {
            level++;
        }
        BufferedImage from = levels.get(level);
        BufferedImage part = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = part.createGraphics();
        try {
            pen.setColor(new java.awt.Color(ground));
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.translate(view.left(), view.top());
            pen.scale(view.scale() * width() / from.getWidth(), view.scale() * height() / from.getHeight());
            pen.drawImage(from, 0, 0, null);
        } finally {
            pen.dispose();
        }
        return part;
    }
}
