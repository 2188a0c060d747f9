package org.thirdleak.report.chart;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Ids of figures that there are several of. They name files, and an id of a configuration may hold any letter. */
final class FigureId {
    private static final String CLEAN = "[A-Za-z0-9_-]+";
    /** Letters of an id that are kept; names of files end at some 255 bytes. */
    private static final int LONGEST = 80;

    private FigureId() {}

    /**
     * The id of one of several figures.
     *
     * @param figure what they have in common, such as "parameters"
     * @param id whose figure it is
     * @return both, without what a name of a file cannot hold; ids that would become the same end in a check sum
     */
    static String of(String figure, String id) {
        if (id.matches(CLEAN) && id.length() <= LONGEST) {
            return figure + "-" + id;
        }
        CRC32 sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        String clean = id.replaceAll("[^A-Za-z0-9_]+", "-");
        return figure + "-"
                + clean.substring(0, Math.min(LONGEST, clean.length())).replaceAll("^-|-$", "")
                + String.format("-%08x", sum.getValue());
    }
}
