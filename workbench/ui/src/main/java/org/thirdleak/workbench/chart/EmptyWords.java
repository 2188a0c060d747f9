package org.thirdleak.workbench.chart;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Words in the middle of a canvas that has nothing to show, broken into lines. */
public final class EmptyWords {

    private static final int WIDEST = 480;
    private static final int MARGIN = 24;

    private EmptyWords() {}

    /**
     * Paints them.
     *
     * @param gc where
     * @param area the space they have, units of the window
     * @param text a sentence or two; line ends are kept
     * @param colour of the words
     */
    public static void paint(GC gc, Rectangle area, String text, Color colour) {
        gc.setForeground(colour);
        int width = Math.max(1, Math.min(WIDEST, area.width - 2 * MARGIN));
        List<String> lines = lines(gc, text, width);
        int height = gc.getFontMetrics().getHeight() + 4;
        int y = area.y + Math.max(MARGIN, (area.height - height * lines.size()) / 2);
        for (String line : lines) {
            Point size = gc.textExtent(line);
            gc.drawText(line, area.x + (area.width - size.x) / 2, y, SWT.DRAW_TRANSPARENT);
            y += height;
        }
    }

    private static List<String> lines(GC gc, String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                if (line.length() > 0 && gc.textExtent(line + " " + word).x > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() > 0 ? " " : "").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
