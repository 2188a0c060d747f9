package org.thirdleak.report.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Zooming keeps the point under the mouse, and nothing beyond the picture ever shows. */
class ViewTest {
    private static final Canvas CANVAS = new Canvas(800, 600, 1);
    private static final Sheet FILLING = Sheet.filling(CANVAS);

    @Test
    void zoomingKeepsThePointUnderTheMouse() {
        View view = View.WHOLE.zoomed(FILLING, 200, 150, 4);
        assertEquals(4, view.factor());
        assertEquals(150, view.x());
        assertEquals(112.5, view.y());
        assertEquals(View.WHOLE, view.zoomed(FILLING, 200, 150, 0.25));
    }

    @Test
    void thePictureIsNotLeft() {
        View corner = View.WHOLE.zoomed(FILLING, 0, 0, 2);
        assertEquals(corner, corner.dragged(FILLING, 50, 50));
        assertEquals(new View(2, 400, 300), corner.dragged(FILLING, -5000, -5000));
        assertEquals(View.MOST, View.WHOLE.zoomed(FILLING, 1, 1, 1000).factor());
        assertEquals(View.WHOLE, new View(1, 300, 300).within(FILLING));
    }

    @Test
    void aPictureLargerThanTheCanvasIsRolledToItsEnd() {
        Sheet tall = new Sheet(CANVAS, 800, 900);
        assertEquals(new View(1, 0, 300), View.WHOLE.dragged(tall, -50, -5000));
        assertEquals(new View(2, 400, 600), new View(2, 5000, 5000).within(tall));
        assertEquals(new Canvas(800, 900, 1), tall.whole());
        assertTrue(tall.reachesBeyond() && !FILLING.reachesBeyond());
        assertThrows(IllegalArgumentException.class, () -> new Sheet(CANVAS, 700, 900));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new View(0.5, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new View(2, Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Canvas(100, 600, 1));
        assertThrows(IllegalArgumentException.class, () -> new Canvas(800, 600, Double.NaN));
        assertEquals(new Canvas(320, 2500, 0.5), Canvas.nearest(1, 99_999, 0));
    }
}
