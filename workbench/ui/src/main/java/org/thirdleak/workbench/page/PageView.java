package org.thirdleak.workbench.page;

/**
 * Which part of a page a window shows. Lengths are pixels of the window, except where the page is named.
 *
 * @param scale pixels of the window per pixel of the page, above 0
 * @param left where the left edge of the page lies
 * @param top where its top edge lies
 */
record PageView(double scale, double left, double top) {

    /** Largest scale. */
    static final double MOST = 8;

    /**
     * Sizes of a page and of the window that shows it.
     *
     * @param pageWidth pixels of the page, above 0
     * @param pageHeight pixels of the page, above 0
     * @param width pixels of the window, above 0
     * @param height pixels of the window, above 0
     */
    record Room(int pageWidth, int pageHeight, int width, int height) {

        /** Scale at which the whole page is seen. */
        double whole() {
            return Math.min((double) width / pageWidth, (double) height / pageHeight);
        }

        /** Scale at which the page is as wide as the window. */
        double wide() {
            return (double) width / pageWidth;
        }
    }

    /** The whole page, in the middle. */
    static PageView whole(Room room) {
        return new PageView(room.whole(), 0, 0).within(room);
    }

    /** As wide as the window, from its top. */
    static PageView wide(Room room) {
        return new PageView(room.wide(), 0, 0).within(room);
    }

    /**
     * Zoomed around a point that stays where it is, as far as the page reaches.
     *
     * @param room the sizes
     * @param x the point
     * @param y the point
     * @param factor by how much, below 1 to zoom out
     * @return at least the whole page, at most {@value #MOST} pixels per pixel
     */
    PageView zoomed(Room room, double x, double y, double factor) {
        double next = Math.max(Math.min(room.whole(), 1), Math.min(MOST, scale * factor));
        double ratio = next / scale;
        return new PageView(next, x - (x - left) * ratio, y - (y - top) * ratio).within(room);
    }

    /** Moved, as far as the page reaches. */
    PageView moved(Room room, double byX, double byY) {
        return new PageView(scale, left + byX, top + byY).within(room);
    }

    /** The nearest view without a gap beside the page; a page smaller than the window stands in its middle. */
    PageView within(Room room) {
        return new PageView(
                scale,
                within(left, room.pageWidth() * scale, room.width()),
                within(top, room.pageHeight() * scale, room.height()));
    }

    private static double within(double edge, double page, double window) {
        return page <= window ? (window - page) / 2 : Math.max(window - page, Math.min(0, edge));
    }
}
