package org.thirdleak.report;

import java.util.List;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.theme.Theme;

/**
 * What a report holds and how it looks. It always has light PNGs with their CSVs, and its page for a browser carries both
 * themes.
 *
 * @param bands verbal bands behind Bayes factors
 * @param dark dark pictures beside the light ones
 * @param svg pictures as SVG too
 * @param pdf pictures as PDF too, and the report as one
 */
public record ReportOptions(Bands bands, boolean dark, boolean svg, boolean pdf) {
    /** Bands of Kass and Raftery; light PNGs only. */
    public static final ReportOptions DEFAULT = new ReportOptions(Bands.KASS_RAFTERY, false, false, false);

    /** Bands of Kass and Raftery, every theme and format. */
    public static final ReportOptions ALL = new ReportOptions(Bands.KASS_RAFTERY, true, true, true);

    /** Themes of the picture files, light first. */
    List<Theme> themes() {
        return dark ? List.of(Theme.LIGHT, Theme.DARK) : List.of(Theme.LIGHT);
    }
}
