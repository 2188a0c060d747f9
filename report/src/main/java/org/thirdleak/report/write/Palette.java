package org.thirdleak.report.write;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Reduces a chart to 64 colours by median cut (P. Heckbert, SIGGRAPH 1982) over 15-bit colours: a chart has few
 * colours and their blends, so nothing visible is lost and the file is a third.
 */
public final class Palette {
    private static final int COLOURS = 64;
    /** Grounds, grids and bands keep their colours: an average with their edges would be seen beside the page. */
    private static final int FLAT = 16;

    private static final int CELLS = 1 << 15;

    private final long[] count = new long[CELLS];
    private final long[][] sum = new long[3][CELLS];

    private Palette() {}

    /**
     * Reduces a picture.
     *
     * @param image the picture, as {@link PngPicture#draw} makes it
     * @return the same with at most 64 colours
     */
    public static BufferedImage indexed(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = PngPicture.pixels(image);
        Palette palette = new Palette();
        for (int pixel : pixels) {
            palette.add(pixel);
        }
        byte[] index = new byte[CELLS];
        BufferedImage result =
                new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette.colours(index));
        byte[] data = ((DataBufferByte) result.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            data[i] = index[cell(pixels[i])];
        }
        return result;
    }

    private static int cell(int pixel) {
        return (((pixel >> 19) & 31) << 10) | (((pixel >> 11) & 31) << 5) | ((pixel >> 3) & 31);
    }

    private void add(int pixel) {
        int cell = cell(pixel);
        count[cell]++;
        for (int channel = 0; channel < 3; channel++) {
            sum[channel][cell] += (pixel >> (16 - 8 * channel)) & 255;
        }
    }

    private IndexColorModel colours(byte[] index) {
        List<List<Integer>> boxes = boxes();
        byte[][] channels = new byte[3][boxes.size()];
        for (int i = 0; i < boxes.size(); i++) {
            for (int channel = 0; channel < 3; channel++) {
                channels[channel][i] = (byte) average(boxes.get(i), channel);
            }
            for (int cell : boxes.get(i)) {
                index[cell] = (byte) i;
            }
        }
        return new IndexColorModel(8, boxes.size(), channels[0], channels[1], channels[2]);
    }

    private long average(List<Integer> box, int channel) {
        long total = 0;
        long pixels = 0;
        for (int cell : box) {
            total += sum[channel][cell];
            pixels += count[cell];
        }
        return (total + pixels / 2) / pixels;
    }

    private List<List<Integer>> boxes() {
        List<Integer> all = new ArrayList<>();
        for (int cell = 0; cell < CELLS; cell++) {
            if (count[cell] > 0) {
                all.add(cell);
            }
        }
        int colours = Math.min(COLOURS, all.size());
        all.sort((a, b) -> count[a] != count[b] ? Long.compare(count[b], count[a]) : Integer.compare(a, b));
        List<List<Integer>> boxes = new ArrayList<>();
        int own = Math.min(FLAT, all.size() - 1);
        for (int i = 0; i < own; i++) {
            boxes.add(List.of(all.get(i)));
        }
        boxes.add(List.copyOf(all.subList(own, all.size())));
        int[] extents = new int[colours];
        for (int i = 0; i < boxes.size(); i++) {
            extents[i] = extent(boxes.get(i));
        }
        while (boxes.size() < colours) {
            int widest = 0;
            for (int i = 1; i < boxes.size(); i++) {
                widest = extents[i] > extents[widest] ? i : widest;
            }
            split(boxes, widest);
            extents[widest] = extent(boxes.get(widest));
            extents[boxes.size() - 1] = extent(boxes.get(boxes.size() - 1));
        }
        return boxes;
    }

    private static int component(int cell, int channel) {
        return (cell >> (10 - 5 * channel)) & 31;
    }

    private static int extent(List<Integer> box, int channel) {
        int low = 31;
        int high = 0;
        for (int cell : box) {
            low = Math.min(low, component(cell, channel));
            high = Math.max(high, component(cell, channel));
        }
        return box.size() < 2 ? -1 : high - low;
    }

    private static int longest(List<Integer> box) {
        int red = extent(box, 0);
        int green = extent(box, 1);
        int blue = extent(box, 2);
        return green >= red && green >= blue ? 1 : red >= blue ? 0 : 2;
    }

    private static int extent(List<Integer> box) {
        return extent(box, longest(box));
    }

    /** At the middle of the longest side, so that rare but distant colours keep entries of their own. */
    private static void split(List<List<Integer>> boxes, int chosen) {
        List<Integer> box = new ArrayList<>(boxes.get(chosen));
        int channel = longest(box);
        box.sort((a, b) -> component(a, channel) != component(b, channel)
                ? Integer.compare(component(a, channel), component(b, channel))
                : Integer.compare(a, b));
        int low = component(box.get(0), channel);
        int high = component(box.get(box.size() - 1), channel);
        int middle = 1;
        while (middle < box.size() - 1 && component(box.get(middle), channel) <= (low + high) / 2) {
            middle++;
        }
        boxes.set(chosen, List.copyOf(box.subList(0, middle)));
        boxes.add(List.copyOf(box.subList(middle, box.size())));
    }
}
