package org.thirdleak.simulator.run;

/**
 * Which pictures are written beside the light PNGs.
 *
 * @param dark the same on a dark ground
 * @param svg every picture as SVG
 * @param pdf every picture as PDF, and the report as one
 */
public record PictureFormats(boolean dark, boolean svg, boolean pdf) {
    /** Light PNGs only. */
    public static final PictureFormats LIGHT_PNG = new PictureFormats(false, false, false);

    /** Everything. */
    public static final PictureFormats ALL = new PictureFormats(true, true, true);
}
