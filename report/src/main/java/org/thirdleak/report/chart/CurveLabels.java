package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/**
 * Names beside the right ends of curves, moved apart where they would touch, with a line to the curve each belongs to.
 *
 * @param labels in any order
 */
record CurveLabels(List<Label> labels) {
    private static final double LINE = 14;
    private static final double APART = 6;
    private static final double LEAD = 16;

    /** Copies the list. */
    CurveLabels {
        labels = List.copyOf(labels);
    }

    /**
     * A name.
     *
     * @param y height of the end of the curve, pixels
     * @param name first line, in the colour of the curve
     * @param quiet further lines
     * @param paint colour of the curve
     */
    record Label(double y, String name, List<String> quiet, Color paint) {
        double height() {
            return LINE * (1 + quiet.size());
        }
    }

    /** Draws the labels between two heights, to the right of an abscissa. */
    void draw(Graphics2D g, double x, double width, double top, double bottom, Theme theme) {
        List<Label> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(Label::y));
        double[] middle = middles(sorted, top, bottom);
        Lettering words = new Lettering(Inter.REGULAR.size(11.5), theme.secondInk());
        for (int i = 0; i < sorted.size(); i++) {
            Label label = sorted.get(i);
            g.setPaint(theme.axis());
            g.setStroke(new BasicStroke(1f));
            Panel.line(g, x + 2, label.y(), x + LEAD - 3, middle[i]);
            double line = middle[i] - (label.height() - LINE) / 2;
            Lettering strong = new Lettering(Inter.SEMI_BOLD.size(13), label.paint());
            strong.drawMiddle(g, strong.fit(g, label.name(), width - LEAD), x + LEAD, line, Anchor.START);
            for (String text : label.quiet()) {
                line += LINE;
                words.drawMiddle(g, words.fit(g, text, width - LEAD), x + LEAD, line, Anchor.START);
            }
        }
    }

    /** From the top down each as near to its curve as the one above lets it, then pushed up again from the bottom. */
    private static double[] middles(List<Label> sorted, double top, double bottom) {
        double[] middle = new double[sorted.size()];
        double free = top;
        for (int i = 0; i < middle.length; i++) {
            double half = sorted.get(i).height() / 2;
            middle[i] = Math.max(free + half, sorted.get(i).y());
            free = middle[i] + half + APART;
        }
        double end = bottom;
        for (int i = middle.length - 1; i >= 0; i--) {
            double half = sorted.get(i).height() / 2;
            middle[i] = Math.min(middle[i], end - half);
            end = middle[i] - half - APART;
        }
        return middle;
    }
}
