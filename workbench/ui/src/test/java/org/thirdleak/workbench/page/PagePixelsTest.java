package org.thirdleak.workbench.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagePixelsTest {

    @TempDir
    Path folder;

    /** Its upper half is red, its lower half blue. */
    private Path picture(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.dispose();
        Path file = folder.resolve("page.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void everyCopyIsHalfAsLarge() throws IOException {
        PagePixels page = PagePixels.read(picture(1700, 2400));
        assertEquals(3, page.levels().size());
        assertEquals(850, page.levels().get(1).getWidth());
        assertEquals(600, page.levels().get(2).getHeight());
    }

    @Test
    void aVeryLargePictureIsReadSmaller() throws IOException {
        PagePixels page = PagePixels.read(picture(6000, 8200));
        assertEquals(3000, page.width(), 1500);
        assertTrue((long) page.width() * page.height() <= 24_000_000);
    }

    @Test
    void thePartIsWhatLiesInTheWindow() throws IOException {
        PagePixels page = PagePixels.read(picture(1700, 2400));
        PageView.Room room = page.room(600, 400);
        BufferedImage whole = page.part(PageView.whole(room), 600, 400, 0x123456);
        assertEquals(0x123456, whole.getRGB(5, 200) & 0xFFFFFF);
        assertEquals(0xFF0000, whole.getRGB(300, 100) & 0xFFFFFF);
        assertEquals(0x0000FF, whole.getRGB(300, 300) & 0xFFFFFF);
        BufferedImage end = page.part(new PageView(1, -500, -2000), 600, 400, 0);
        assertEquals(0x0000FF, end.getRGB(0, 0) & 0xFFFFFF);
    }

    @Test
    void whatIsNoPictureIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("words.png"), "not a picture");
        IOException refused = assertThrows(IOException.class, () -> PagePixels.read(file));
        assertEquals("words.png is not a picture", refused.getMessage());
    }
}
