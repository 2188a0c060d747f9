package org.thirdleak.report;

import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.theme.Theme;

/**
 * How a report looks.
 *
 * @param bands verbal bands behind Bayes factors
 * @param theme colours of the page and the chart files; report.html carries both themes in any case
 */
public record ReportOptions(Bands bands, Theme theme) {
    /** Bands of Kass and Raftery on white. */
    public static final ReportOptions DEFAULT = new ReportOptions(Bands.KASS_RAFTERY, Theme.LIGHT);
}
