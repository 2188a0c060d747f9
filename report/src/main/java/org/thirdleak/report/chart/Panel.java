package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.event.AnnotationChangeListener;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Theme;

/**
 * Axes around a data area that is known in advance, so that panels, row names and labels line up.
 *
 * @param data the data area; axes are drawn outside of it
 * @param theme colours
 */
record Panel(Rectangle2D data, Theme theme) {
    /** Space for tick labels beneath the data area. */
    static final double TICKS = 24;

    /** Space for tick labels and the label of the axis. */
    static final double TICKS_AND_LABEL = 46;

    /** What is drawn between the axes. */
    @FunctionalInterface
    interface Marks {
        void draw(Graphics2D g, Scale scale);
    }

    /**
     * From values to pixels.
     *
     * @param xAxis the horizontal axis
     * @param yAxis the vertical axis
     * @param data the data area
     */
    record Scale(ValueAxis xAxis, ValueAxis yAxis, Rectangle2D data) {
        double x(double value) {
            return xAxis.valueToJava2D(value, data, RectangleEdge.BOTTOM);
        }

        double y(double value) {
            return yAxis.valueToJava2D(value, data, RectangleEdge.LEFT);
        }
    }

    /** An axis that is not drawn. */
    static NumberAxis hidden(double low, double high) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(new Range(low, high));
        axis.setVisible(false);
        return axis;
    }

    /** Colours and type of a visible axis. */
    <A extends ValueAxis> A styled(A axis, @Nullable String label) {
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(theme.axis());
        axis.setAxisLineStroke(new BasicStroke(1f));
        axis.setTickLabelFont(Inter.REGULAR.size(12.5));
        axis.setTickLabelPaint(theme.secondInk());
        axis.setTickLabelInsets(new RectangleInsets(6, 6, 2, 8));
        axis.setLabel(label);
        axis.setLabelFont(Inter.REGULAR.size(12.5));
        axis.setLabelPaint(theme.secondInk());
        axis.setLabelInsets(new RectangleInsets(4, 0, 0, 0));
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        return axis;
    }

    /** Draws the axes, the grid of the vertical axis or of the horizontal one, and the marks. */
    void draw(Graphics2D g, ValueAxis xAxis, ValueAxis yAxis, Grid grid, Marks marks) {
        XYPlot plot = new XYPlot(null, xAxis, yAxis, null);
        // grid lines are drawn by a renderer only
        plot.setRenderer(new XYLineAndShapeRenderer());
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(grid == Grid.VERTICAL);
        plot.setRangeGridlinesVisible(grid == Grid.HORIZONTAL);
        plot.setDomainGridlinePaint(theme.grid());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setDomainGridlineStroke(new BasicStroke(1f));
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        double left = yAxis.isVisible() ? 60 : 0;
        double below = xAxis.isVisible() ? TICKS_AND_LABEL : 0;
        plot.setFixedRangeAxisSpace(space(left, 0));
        plot.setFixedDomainAxisSpace(space(0, below));
        plot.addAnnotation(new Drawn(marks));
        plot.draw(
                g,
                new Rectangle2D.Double(
                        data.getX() - left, data.getY(), data.getWidth() + left, data.getHeight() + below),
                null,
                null,
                null);
    }

    private static AxisSpace space(double left, double below) {
        AxisSpace space = new AxisSpace();
        space.setLeft(left);
        space.setBottom(below);
        return space;
    }

    /** Which grid lines there are: one set only, along the axis of the values. */
    enum Grid {
        /** Lines at the ticks of the horizontal axis. */
        VERTICAL,
        /** Lines at the ticks of the vertical axis. */
        HORIZONTAL,
        /** None. */
        NONE
    }

    /** Draws a straight line. */
    static void line(Graphics2D g, double x1, double y1, double x2, double y2) {
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** Marks that know the scale of the plot. */
    private record Drawn(Marks marks) implements XYAnnotation {
        @Override
        public void draw(
                Graphics2D g,
                XYPlot plot,
                Rectangle2D dataArea,
                ValueAxis domainAxis,
                ValueAxis rangeAxis,
                int rendererIndex,
                @Nullable PlotRenderingInfo info) {
            Graphics2D copy = (Graphics2D) g.create();
            try {
                marks.draw(copy, new Scale(domainAxis, rangeAxis, dataArea));
            } finally {
                copy.dispose();
            }
        }

        @Override
        public void addChangeListener(AnnotationChangeListener listener) {
            // never changes
        }

        @Override
        public void removeChangeListener(AnnotationChangeListener listener) {
            // never changes
        }
    }
}
