package org.thirdleak.report.schematic;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/**
 * Colours of temperatures: from dark blue over grey to yellow, lightness rising evenly, so that order survives grey print
 * and every common kind of colour blindness. The stops follow the map cividis of Nuñez, Anderton and Renslow, <i>PLOS
 * ONE</i> 13(7):e0199239 (2018).
 *
 * @param lowC temperature of the darkest colour
 * @param highC temperature of the lightest colour, above lowC
 */
record TemperatureScale(double lowC, double highC) {
    private static final Color[] STOPS = {
        new Color(0x00224E),
        new Color(0x35456C),
        new Color(0x666970),
        new Color(0x948E77),
        new Color(0xC8B866),
        new Color(0xFEE838)
    };
    private static final double STEP_C = 10;
    private static final int PARTS = 120;
    private static final double BAR = 12;
    /** Relative luminance above which black is read better than white. */
    private static final double LIGHT = 0.179;

    /** A scale around temperatures, rounded outwards. */
    static TemperatureScale around(double lowC, double highC) {
        double low = Math.floor(lowC / STEP_C) * STEP_C;
        return new TemperatureScale(low, Math.max(low + STEP_C, Math.ceil(highC / STEP_C) * STEP_C));
    }

    Color colour(double celsius) {
        double share = Math.max(0, Math.min(1, (celsius - lowC) / (highC - lowC))) * (STOPS.length - 1);
        int below = (int) Math.min(STOPS.length - 2, Math.floor(share));
        double part = share - below;
        Color a = STOPS[below];
        Color b = STOPS[below + 1];
        return new Color(
                between(a.getRed(), b.getRed(), part),
                between(a.getGreen(), b.getGreen(), part),
                between(a.getBlue(), b.getBlue(), part));
    }

    /** The colour of text upon it. */
    Color ink(double celsius) {
        Color ground = colour(celsius);
        double luminance = 0.2126 * linear(ground.getRed())
                + 0.7152 * linear(ground.getGreen())
                + 0.0722 * linear(ground.getBlue());
        return luminance > LIGHT ? Color.BLACK : Color.WHITE;
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int between(int a, int b, double part) {
        return (int) Math.round(a + part * (b - a));
    }

    /** A bar with its ticks below. */
    void legend(Graphics2D g, Rectangle2D area, Theme theme) {
        double part = area.getWidth() / PARTS;
        for (int i = 0; i < PARTS; i++) {
            g.setPaint(colour(lowC + (highC - lowC) * (i + 0.5) / PARTS));
            // overlapping by a little, so that no seam shows
            double width = i == PARTS - 1 ? part : part + 0.5;
            g.fill(new Rectangle2D.Double(area.getX() + i * part, area.getY(), width, BAR));
        }
        g.setPaint(theme.axis());
        g.draw(new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), BAR));
        Lettering label = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        int every = (int) Math.ceil((highC - lowC) / STEP_C * 56 / area.getWidth());
        for (int i = 0; lowC + i * STEP_C <= highC + 1e-9; i += every) {
            double celsius = lowC + i * STEP_C;
            double x = area.getX() + (celsius - lowC) / (highC - lowC) * area.getWidth();
            label.drawMiddle(g, celsius(celsius, 0), x, area.getY() + BAR + 12, Anchor.MIDDLE);
        }
    }

    /** Such as "21.4 °C". */
    static String celsius(double celsius, int decimals) {
        return Numbers.fixed(celsius, decimals) + "\u00A0°C";
    }
}
