package org.thirdleak.report;

import java.awt.image.BufferedImage;

/**
 * How different two pictures look. Both are blurred over {@value #BLUR} pixels and compared pixel by pixel in their most
 * different colour channel. Another rasteriser moves the edge of a letter by a fraction of a pixel, which the blur spreads
 * to a few levels; a label that has moved leaves a place with ink where there was none, which stays at tens of levels.
 */
final class PictureComparison {
    /** Largest difference of two pictures that count as the same, levels of 0 … 255. */
    static final double TOLERANCE = 28;

    private static final int BLUR = 7;

    private PictureComparison() {}

    /** The largest difference of the blurred pictures, 0 … 255; infinite if their sizes differ. */
    static double distance(BufferedImage expected, BufferedImage actual) {
        if (expected.getWidth() != actual.getWidth() || expected.getHeight() != actual.getHeight()) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (double[] row : differences(expected, actual)) {
            for (double difference : row) {
                largest = Math.max(largest, difference);
            }
        }
        return largest;
    }

    /** Where two pictures of the same size differ: black where they do by the tolerance or more, white where not at all. */
    static BufferedImage picture(BufferedImage expected, BufferedImage actual) {
        double[][] differences = differences(expected, actual);
        BufferedImage picture =
                new BufferedImage(expected.getWidth(), expected.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < differences.length; y++) {
            for (int x = 0; x < differences[y].length; x++) {
                int level = 255 - (int) Math.min(255, 255 * differences[y][x] / TOLERANCE);
                picture.setRGB(x, y, level << 16 | level << 8 | level);
            }
        }
        return picture;
    }

    private static double[][] differences(BufferedImage expected, BufferedImage actual) {
        double[][] largest = new double[expected.getHeight()][expected.getWidth()];
        for (int shift = 0; shift <= 16; shift += 8) {
            double[][] one = blurred(expected, shift);
            double[][] other = blurred(actual, shift);
            for (int y = 0; y < largest.length; y++) {
                for (int x = 0; x < largest[y].length; x++) {
                    largest[y][x] = Math.max(largest[y][x], Math.abs(one[y][x] - other[y][x]));
                }
            }
        }
        return largest;
    }

    /** Means of squares about every pixel, by running sums; squares are cut at the edges. */
    private static double[][] blurred(BufferedImage image, int shift) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        long[][] sums = new long[height + 1][width + 1];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int level = pixels[y * width + x] >> shift & 0xff;
                sums[y + 1][x + 1] = level + sums[y][x + 1] + sums[y + 1][x] - sums[y][x];
            }
        }
        double[][] means = new double[height][width];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - BLUR / 2);
            int bottom = Math.min(height, y + BLUR / 2 + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - BLUR / 2);
                int right = Math.min(width, x + BLUR / 2 + 1);
                long sum = sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left];
                means[y][x] = sum / (double) ((bottom - top) * (right - left));
            }
        }
        return means;
    }
}
