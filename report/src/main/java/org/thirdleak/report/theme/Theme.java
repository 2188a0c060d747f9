package org.thirdleak.report.theme;

import java.awt.Color;

/**
 * The colours of a picture. The palette is that of Okabe and Ito, as given in B. Wong, <i>Nature Methods</i> 8:441
 * (2011); the lettering variants of its vermillion keep a contrast of 4.5 : 1 against the ground.
 *
 * @param name its name
 * @param ground behind everything
 * @param ink of titles and names
 * @param secondInk of subtitles, axes and numbers of lesser weight
 * @param grid of grid lines
 * @param axis of axis lines
 * @param accent of the hypothesis in the numerator and of the main series
 * @param counter of the alternative and of events
 * @param counterText the same for small text
 * @param third of a third series
 * @param bar of a bar without event
 * @param barEvent of a bar with an event
 * @param bandAlphas how opaque the accent is on the three bands beyond 3, 20 and 150
 * @param counterAlpha how opaque the counter colour is on the side of the alternative
 */
public record Theme(
        String name,
        Color ground,
        Color ink,
        Color secondInk,
        Color grid,
        Color axis,
        Color accent,
        Color counter,
        Color counterText,
        Color third,
        Color bar,
        Color barEvent,
        BandAlphas bandAlphas,
        int counterAlpha) {

    /**
     * Opacity of the three bands, of 255.
     *
     * @param first beyond 3
     * @param second beyond 20
     * @param third beyond 150
     */
    public record BandAlphas(int first, int second, int third) {}

    /** On white. */
    public static final Theme LIGHT = new Theme(
            "light",
            new Color(0xFFFFFF),
            new Color(0x1B1F24),
            new Color(0x57606A),
            new Color(0xE4E7EB),
            new Color(0x8A95A1),
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0xB84F00),
            new Color(0x00805D),
            new Color(0xCBD3DC),
            new Color(0x9CC7E1),
            new BandAlphas(16, 34, 56),
            20);

    /** On near black. */
    public static final Theme DARK = new Theme(
            "dark",
            new Color(0x0F141A),
            new Color(0xF0F3F6),
            new Color(0xA3ADB8),
            new Color(0x232B35),
            new Color(0x5C6875),
            new Color(0x56B4E9),
            new Color(0xE69F00),
            new Color(0xE69F00),
            new Color(0x2CC295),
            new Color(0x33404E),
            new Color(0x2F6C93),
            new BandAlphas(26, 48, 72),
            34);

    /**
     * A colour with another opacity.
     *
     * @param color the colour
     * @param alpha opacity, 0 … 255
     * @return the colour, less opaque
     */
    public static Color translucent(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
