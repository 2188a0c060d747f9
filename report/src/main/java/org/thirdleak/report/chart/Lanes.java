package org.thirdleak.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Theme;

/**
 * Named rows: names in a column at the left, ending where the data area begins; long ones on two lines where rows are high.
 *
 * @param names the rows, from the top
 * @param top top of the first row
 * @param height height of all rows
 * @param left left edge of the names
 * @param width width of the column of names
 */
record Lanes(List<Name> names, double top, double height, double left, double width) {
    private static final double GROUP_GAP = 0.7;
    private static final double GAP = 12;
    private static final double LEADING = 1.2;
    private static final double LARGEST_TYPE = 13.5;
    private static final double WIDEST_SHARE = 0.3;
    private static final double WIDEST_SHARE_NARROW = 0.42;
    private static final double NARROW = 800;
    /** Names of up to so many letters are never shortened in a figure of full width. */
    private static final int NEVER_CUT = 34;

    /**
     * Name of a row.
     *
     * @param text the name
     * @param emphasised whether it is set in bold
     * @param apart whether there is a gap above it
     */
    record Name(String text, boolean emphasised, boolean apart) {
        Name(String text, boolean emphasised) {
            this(text, emphasised, false);
        }
    }

    /** Rows in an area, with a column as wide as the longest name, within a share of the area. */
    static Lanes in(Graphics2D g, List<Name> names, Rectangle2D area) {
        return in(g, names, area, area.getWidth() < NARROW ? WIDEST_SHARE_NARROW : WIDEST_SHARE);
    }

    /** The same, with another share. */
    static Lanes in(Graphics2D g, List<Name> names, Rectangle2D area, double share) {
        double size = typeSize(area.getHeight() / slots(names));
        double widest = 0;
        double widestKept = 0;
        for (Name name : names) {
            double width = lettering(name, size, Theme.LIGHT).width(g, name.text());
            widest = Math.max(widest, width);
            if (name.text().codePointCount(0, name.text().length()) <= NEVER_CUT) {
                widestKept = Math.max(widestKept, width);
            }
        }
        double most = Math.max(area.getWidth() * share, Math.min(widestKept + GAP + 1, area.getWidth() / 2));
        double width = Math.min(widest + GAP + 1, most);
        return new Lanes(names, area.getY(), area.getHeight(), area.getX(), width);
    }

    private static double slots(List<Name> names) {
        return Math.max(1, names.size() + gaps(names));
    }

    private static double gaps(List<Name> names) {
        return GROUP_GAP * names.stream().filter(Name::apart).count();
    }

    private static double typeSize(double rowHeight) {
        return Math.max(Inter.SMALLEST, Math.min(LARGEST_TYPE, rowHeight * 0.72));
    }

    private static Lettering lettering(Name name, double size, Theme theme) {
        return new Lettering((name.emphasised() ? Inter.BOLD : Inter.REGULAR).size(size), theme.ink());
    }

    double rowHeight() {
        return height / slots(names);
    }

    double middle(int row) {
        return top + (gaps(names.subList(0, row + 1)) + row + 0.5) * rowHeight();
    }

    double right() {
        return left + width;
    }

    double type() {
        return typeSize(rowHeight());
    }

    void drawNames(Graphics2D g, Theme theme) {
        for (int row = 0; row < names.size(); row++) {
            Name name = names.get(row);
            Lettering lettering = lettering(name, type(), theme);
            double line = LEADING * type();
            List<String> lines = lettering.wrap(g, name.text(), width - GAP, rowHeight() > 2.2 * line ? 2 : 1);
            for (int i = 0; i < lines.size(); i++) {
                double y = middle(row) + (i - (lines.size() - 1) / 2.0) * line;
                lettering.drawMiddle(g, lines.get(i), right() - GAP, y, Lettering.Anchor.END);
            }
        }
    }
}
