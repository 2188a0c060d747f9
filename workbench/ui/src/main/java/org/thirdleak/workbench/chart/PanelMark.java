package org.thirdleak.workbench.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;

/**
 * An upright line through the panels of a figure that share their horizontal axis. It is drawn above the picture, so that it
 * moves without the figure being drawn anew.
 *
 * @param share how far along the axis it stands, 0 … 1; empty for no line
 */
record PanelMark(OptionalDouble share) {

    static final PanelMark NONE = new PanelMark(OptionalDouble.empty());

    void paint(GC gc, List<Rectangle2D> panels, Color colour) {
        share.ifPresent(at -> {
            gc.setAntialias(SWT.ON);
            gc.setForeground(colour);
            gc.setLineWidth(2);
            for (Rectangle2D panel : panels) {
                int x = (int) Math.round(panel.getX() + at * panel.getWidth());
                gc.drawLine(x, (int) Math.round(panel.getY()), x, (int) Math.round(panel.getMaxY()));
            }
        });
    }
}
