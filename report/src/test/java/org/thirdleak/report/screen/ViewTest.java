package org.thirdleak.report.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Zooming keeps the point under the mouse, and nothing beyond the picture ever shows. */
class ViewTest {
    private static final Canvas CANVAS = new Canvas(800, 600, 1);

    @Test
    void zoomingKeepsThePointUnderTheMouse() {
        View view = View.WHOLE.zoomed(CANVAS, 200, 150, 4);
        assertEquals(4, view.factor());
        assertEquals(150, view.x());
        assertEquals(112.5, view.y());
        assertEquals(View.WHOLE, view.zoomed(CANVAS, 200, 150, 0.25));
    }

    @Test
    void thePictureIsNotLeft() {
        View corner = View.WHOLE.zoomed(CANVAS, 0, 0, 2);
        assertEquals(corner, corner.dragged(CANVAS, 50, 50));
        assertEquals(new View(2, 400, 300), corner.dragged(CANVAS, -5000, -5000));
        assertEquals(View.MOST, View.WHOLE.zoomed(CANVAS, 1, 1, 1000).factor());
        assertEquals(View.WHOLE, new View(1, 300, 300).within(CANVAS));
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
