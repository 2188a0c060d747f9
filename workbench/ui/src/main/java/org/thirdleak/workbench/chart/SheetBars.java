package org.thirdleak.workbench.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.thirdleak.report.screen.Sheet;
import org.thirdleak.report.screen.View;

/**
 * Bars at the edges of a figure that is larger than its canvas: where the part that shows lies in it. They lie above the
 * margin of the picture and take no room, since bars that come and go would change the size that decides over them.
 */
final class SheetBars {

    private static final int THICK = 6;
    private static final int APART = 3;
    private static final int GRIP = 14;
    private static final int LEAST = 24;
    private static final int ALPHA = 130;

    private SheetBars() {}

    /**
     * How far the picture goes for each unit that the mouse goes.
     *
     * @param x to the right
     * @param y down
     */
    record Pull(double x, double y) {
        /** The picture itself is dragged. */
        static final Pull PICTURE = new Pull(1, 1);
    }

    /** What a mouse at a point takes hold of. */
    static Pull at(Sheet sheet, View view, int x, int y) {
        int width = sheet.canvas().width();
        int height = sheet.canvas().height();
        if (!sheet.reachesBeyond()) {
            return Pull.PICTURE;
        }
        if (x >= width - GRIP && beyond(sheet.height(), view.factor(), height)) {
            return new Pull(0, -sheet.height() * view.factor() / height);
        }
        return y >= height - GRIP && beyond(sheet.width(), view.factor(), width)
                ? new Pull(-sheet.width() * view.factor() / width, 0)
                : Pull.PICTURE;
    }

    static void paint(GC gc, Sheet sheet, View view, Color colour) {
        if (!sheet.reachesBeyond()) {
            return;
        }
        int width = sheet.canvas().width();
        int height = sheet.canvas().height();
        gc.setAntialias(SWT.ON);
        gc.setBackground(colour);
        gc.setAlpha(ALPHA);
        if (beyond(sheet.height(), view.factor(), height)) {
            int length = length(sheet.height(), view.factor(), height);
            int top = place(sheet.height(), view.factor(), height, view.y(), length);
            gc.fillRoundRectangle(width - THICK - APART, top, THICK, length, THICK, THICK);
        }
        if (beyond(sheet.width(), view.factor(), width)) {
            int length = length(sheet.width(), view.factor(), width);
            int left = place(sheet.width(), view.factor(), width, view.x(), length);
            gc.fillRoundRectangle(left, height - THICK - APART, length, THICK, THICK, THICK);
        }
        gc.setAlpha(255);
    }

    private static boolean beyond(double whole, double factor, int shown) {
        return whole * factor > shown + 1;
    }

    private static int length(double whole, double factor, int shown) {
        return (int) Math.max(LEAST, Math.round((shown - 2 * APART) * shown / (whole * factor)));
    }

    private static int place(double whole, double factor, int shown, double from, int length) {
        double most = whole - shown / factor;
        return APART + (int) Math.round(from / most * (shown - 2 * APART - length));
    }
}
