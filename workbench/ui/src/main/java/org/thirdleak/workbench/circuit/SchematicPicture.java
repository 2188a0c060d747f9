package org.thirdleak.workbench.circuit;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.eclipse.swt.graphics.ImageData;
import org.thirdleak.report.chart.Spot;
import org.thirdleak.report.schematic.CircuitSchematic;
import org.thirdleak.report.screen.Canvas;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.workbench.chart.ScreenPixels;

/**
 * A schematic drawn for the screen, not yet an image of the window: any thread may draw it.
 *
 * @param schematic what is drawn
 * @param canvas the size it was drawn for
 * @param theme its colours
 * @param timeS the time it shows, seconds since the hole opened
 * @param pixels the picture
 * @param spots what stands where, units of the canvas
 */
record SchematicPicture(
        CircuitSchematic schematic, Canvas canvas, Theme theme, double timeS, ImageData pixels, List<Spot> spots) {

    static SchematicPicture of(CircuitSchematic schematic, Canvas canvas, Theme theme, double timeS) {
        double scale = canvas.pixelsPerUnit();
        BufferedImage image = new BufferedImage(
                (int) Math.round(canvas.width() * scale),
                (int) Math.round(canvas.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(scale, scale);
            Rectangle2D area = new Rectangle2D.Double(0, 0, canvas.width(), canvas.height());
            List<Spot> spots = Spot.heard(g, area, copy -> schematic.paint(copy, area, theme, timeS));
            return new SchematicPicture(schematic, canvas, theme, timeS, ScreenPixels.of(image), spots);
        } finally {
            g.dispose();
        }
    }
}
