package org.thirdleak.workbench.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.thirdleak.workbench.page.PageView.Room;

class PageViewTest {

    private static final double TINY = 1e-9;
    private static final Room ROOM = new Room(2480, 3508, 860, 800);

    @Test
    void theWholePageStandsInTheMiddle() {
        PageView whole = PageView.whole(ROOM);
        assertEquals(800.0 / 3508, whole.scale(), TINY);
        assertEquals((860 - 2480 * whole.scale()) / 2, whole.left(), TINY);
        assertEquals(0, whole.top(), TINY);
    }

    @Test
    void aPageAsWideAsTheWindowBeginsAtItsTop() {
        assertEquals(new PageView(860.0 / 2480, 0, 0), PageView.wide(ROOM));
    }

    @Test
    void zoomingKeepsThePointBelowTheMouse() {
        PageView before = PageView.wide(ROOM).moved(ROOM, 0, -200);
        PageView after = before.zoomed(ROOM, 400, 300, 1.5);
        assertEquals(1.5 * before.scale(), after.scale(), TINY);
        assertEquals((400 - before.left()) / before.scale(), (400 - after.left()) / after.scale(), TINY);
        assertEquals((300 - before.top()) / before.scale(), (300 - after.top()) / after.scale(), TINY);
    }

    @Test
    void zoomEndsAtTheWholePageAndAtEightPixelsPerPixel() {
        PageView whole = PageView.whole(ROOM);
        assertEquals(whole, whole.zoomed(ROOM, 10, 10, 0.1));
        assertEquals(PageView.MOST, whole.zoomed(ROOM, 10, 10, 1e6).scale());
    }

    @Test
    void noGapOpensBesideAPageLargerThanTheWindow() {
        PageView large = new PageView(1, 0, 0);
        assertEquals(new PageView(1, 0, 0), large.moved(ROOM, 500, 500));
        assertEquals(new PageView(1, 860 - 2480, 800 - 3508), large.moved(ROOM, -1e6, -1e6));
    }

    @Test
    void aPageSmallerThanTheWindowIsNotBlownUpByZoomingOut() {
        Room roomy = new Room(100, 100, 400, 300);
        assertEquals(1, PageView.whole(roomy).zoomed(roomy, 0, 0, 0.01).scale(), TINY);
    }
}
