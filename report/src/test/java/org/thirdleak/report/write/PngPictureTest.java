package org.thirdleak.report.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The files against the reader of Java, and their parts against the specification. */
class PngPictureTest {

    private static final int SIGNATURE_BYTES = 8;

    private static BufferedImage picture() {
        SplittableRandom random = new SplittableRandom(1);
        return PngPicture.draw(61, 47, 2, g -> {
            for (int i = 0; i < 60; i++) {
                g.setColor(new Color(random.nextInt(1 << 24)));
                g.fillOval(random.nextInt(50), random.nextInt(40), 1 + random.nextInt(20), 1 + random.nextInt(20));
            }
        });
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void everyPixelComesBack() throws IOException {
        BufferedImage colours = picture();
        assertArrayEquals(pixels(colours), pixels(read(PngPicture.encode(colours, 5669, Map.of("Seed", "1")))));
        BufferedImage indexed = Palette.indexed(colours);
        BufferedImage back = read(PngPicture.encode(indexed, 3780, Map.of()));
        assertEquals(BufferedImage.TYPE_BYTE_INDEXED, back.getType());
        assertArrayEquals(pixels(indexed), pixels(back));
    }

    /** Length, type, content, and the check sum over type and content. */
    @Test
    void partsComeInOrderWithTheirCheckSums() throws IOException {
        byte[] png = PngPicture.encode(
                picture(), 5669, Map.of("Software", "Third Leak", "Config", "minus \u2212 and \u0416"));
        List<String> types = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(png).position(SIGNATURE_BYTES);
        while (in.hasRemaining()) {
            byte[] typed = new byte[4 + in.getInt()];
            in.get(typed);
            CRC32 sum = new CRC32();
            sum.update(typed);
            assertEquals((int) sum.getValue(), in.getInt());
            String text = new String(typed, StandardCharsets.ISO_8859_1);
            types.add(text.substring(0, 4));
            if (text.startsWith("tEXt")) {
                texts.add(text.substring(4));
            } else if (text.startsWith("iTXt")) {
                texts.add(new String(typed, 4, typed.length - 4, StandardCharsets.UTF_8));
            }
        }
        assertEquals(List.of("IHDR", "pHYs", "iTXt", "tEXt", "IDAT", "IEND"), types);
        assertEquals(List.of("Config\0\0\0\0\0minus \u2212 and \u0416", "Software\0Third Leak"), texts);
    }

    @Test
    void otherPixelsAreRefused() {
        BufferedImage grey = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY);
        assertThrows(IllegalArgumentException.class, () -> PngPicture.encode(grey, 3780, Map.of()));
    }
}
