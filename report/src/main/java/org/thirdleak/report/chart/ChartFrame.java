package org.thirdleak.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;
import org.thirdleak.report.claim.Caption;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Theme;

/** What all figures share: title, subtitle, note, margins and rendering hints. */
final class ChartFrame {
    /** Narrower figures stand beside each other on a page and take smaller titles. */
    private static final double NARROW = 800;

    /** Smallest size of text in a picture that stands alone, logical pixels. */
    static final double SMALLEST = 12;

    private static final double LEFT = 30;
    private static final double RIGHT = 34;
    private static final double NOTE_GAP = 8;

    private ChartFrame() {}

    static JFreeChart titled(Figure figure, double width, Theme theme) {
        boolean narrow = width < NARROW;
        double right = narrow ? 30 : RIGHT;
        double line = width - LEFT - right;
        JFreeChart chart = framed(figure, line, theme);
        Caption caption = figure.caption();
        chart.setPadding(new RectangleInsets(narrow ? 14 : 26, LEFT, narrow ? 10 : 18, right));
        chart.setTitle(title(caption.title(), Inter.BOLD.size(narrow ? 18 : 24), theme.ink(), line, 0, 4));
        Font quiet = Inter.REGULAR.size(narrow ? 12.5 : 14.5);
        chart.addSubtitle(title(caption.subtitle(), quiet, theme.secondInk(), line, 0, narrow ? 10 : 14));
        return chart;
    }

    static JFreeChart untitled(Figure figure, double width, Theme theme) {
        JFreeChart chart = framed(figure, width - 5, theme);
        chart.setPadding(new RectangleInsets(10, 1, 8, 4));
        return chart;
    }

    private static JFreeChart framed(Figure figure, double line, Theme theme) {
        JFreeChart chart = new JFreeChart(null, null, new Body(figure, theme), false);
        chart.setBackgroundPaint(theme.ground());
        if (!figure.caption().note().isEmpty()) {
            Font small = Inter.REGULAR.size(ChartFrame.SMALLEST);
            TextTitle note = title(figure.caption().note(), small, theme.secondInk(), line, NOTE_GAP, 0);
            note.setPosition(RectangleEdge.BOTTOM);
            chart.addSubtitle(note);
        }
        chart.setTextAntiAlias(true);
        RenderingHints hints = chart.getRenderingHints();
        hints.put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        hints.put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        hints.put(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        return chart;
    }

    private static TextTitle title(String text, Font font, Paint paint, double line, double above, double below) {
        TextTitle title = new TextTitle(BalancedLines.of(text, font, line), font);
        title.setPaint(paint);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setExpandToFitSpace(false);
        title.setMargin(new RectangleInsets(above, 0, below, 0));
        title.setPadding(RectangleInsets.ZERO_INSETS);
        return title;
    }

    /** The body of the figure as a plot of the chart. */
    private static final class Body extends Plot {
        private static final long serialVersionUID = 1L;
        private final transient Figure figure;
        private final transient Theme theme;

        Body(Figure figure, Theme theme) {
            this.figure = figure;
            this.theme = theme;
            setInsets(RectangleInsets.ZERO_INSETS);
        }

        @Override
        public String getPlotType() {
            return figure.id();
        }

        @Override
        public void draw(
                Graphics2D g,
                Rectangle2D area,
                @Nullable Point2D anchor,
                @Nullable PlotState parent,
                @Nullable PlotRenderingInfo info) {
            figure.painting().paint(g, area, theme);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
