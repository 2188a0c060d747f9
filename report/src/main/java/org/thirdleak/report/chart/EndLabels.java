package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/**
 * Labels at the right ends of lines, moved apart where they would touch and joined to their ends.
 *
 * @param labels the labels
 * @param width room at the right of the data area
 */
record EndLabels(List<Label> labels, double width) {
    private static final double LINE = 14.5;
    private static final double LEAD = 12;
    private static final int MOST_LINES = 3;

    /**
     * A label.
     *
     * @param y height of the end of its line
     * @param number what it has reached, or its name, in the colour of the line
     * @param words which line it is; empty if there is no more to say
     * @param paint colour of the line
     */
    record Label(double y, String number, String words, Color paint) {}

    void draw(Graphics2D g, Rectangle2D data, Theme theme) {
        Lettering words = new Lettering(Inter.REGULAR.size(12), theme.secondInk());
        List<Label> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(Label::y));
        double x = data.getMaxX() + LEAD;
        List<List<String>> texts = sorted.stream()
                .map(label -> label.words().isEmpty()
                        ? List.<String>of()
                        : words.wrap(g, label.words(), width - LEAD - 4, MOST_LINES))
                .toList();
        double[] tops = tops(sorted, texts, data);
        for (int i = 0; i < tops.length; i++) {
            Label label = sorted.get(i);
            g.setPaint(theme.axis());
            g.setStroke(new BasicStroke(1f));
            Panel.line(g, data.getMaxX() + 2, label.y(), x - 3, tops[i]);
            Lettering strong = new Lettering(Inter.BOLD.size(13.5), label.paint());
            strong.drawMiddle(g, strong.fit(g, label.number(), width - LEAD), x, tops[i], Anchor.START);
            for (int line = 0; line < texts.get(i).size(); line++) {
                words.drawMiddle(g, texts.get(i).get(line), x, tops[i] + LINE * (line + 1), Anchor.START);
            }
        }
    }

    /** As near to their ends as the others allow: pushed down from the top, then up from the bottom. */
    private static double[] tops(List<Label> sorted, List<List<String>> texts, Rectangle2D data) {
        double[] tops = new double[sorted.size()];
        double free = data.getY() + 6;
        for (int i = 0; i < tops.length; i++) {
            tops[i] = Math.max(free, sorted.get(i).y());
            free = tops[i] + height(texts.get(i));
        }
        double limit = data.getMaxY() + LINE;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], limit - height(texts.get(i)) + 8);
            limit = tops[i] - 8;
        }
        return tops;
    }

    private static double height(List<String> words) {
        return LINE * (words.size() + 1) + 6;
    }
}
