package org.thirdleak.report.schematic;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.thirdleak.report.chart.Spot;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.CircuitResult.CircuitSample;
import org.thirdleak.simulator.result.CircuitResult.CircuitSummary;
import org.thirdleak.simulator.result.CircuitResult.Hole;

/**
 * One circuit at a time: the heat exchanger at the left takes up heat, the warm leg above runs through the pump to the
 * panels at the right, the cold leg below runs back.
 *
 * @param circuit the circuit
 * @param now its state
 * @param hole where coolant leaves, if it is of this circuit
 * @param scale colours of temperatures
 * @param theme colours of all else
 */
record CircuitDrawing(CircuitSummary circuit, CircuitSample now, Hole hole, TemperatureScale scale, Theme theme) {
    private static final double GRAMS_PER_S = 1000 / 3600.0;
    private static final double TITLE = 62;
    private static final double BELOW = 26;
    private static final double EXCHANGER = 46;
    private static final double LEFT = 74;
    private static final double PANEL = 152;
    private static final double JET = 62;
    private static final double PIPE = 8;
    private static final double PUMP = 34;
    private static final double PUMP_AT = 0.26;
    private static final double ARROW = 7;
    private static final double ARROW_GAP = 74;
    private static final double LEAST_LABEL = 19;

    void draw(Graphics2D g, Rectangle2D row) {
        double left = row.getX() + LEFT;
        double right = row.getMaxX() - JET - PANEL / 2;
        double top = row.getY() + TITLE;
        double bottom = row.getMaxY() - BELOW;
        title(g, left - EXCHANGER / 2, row, right);
        leg(g, left, right, top, now.warmLegC(), "warm leg", true);
        leg(g, left, right, bottom, now.coldLegC(), "cold leg", false);
        exchanger(g, row.getX(), left, top, bottom);
        pump(g, left + (right - left) * PUMP_AT, top);
        gauge(g, left + (right - left) * PUMP_AT, top + 40, bottom - 26, right - PANEL / 2 - 12);
        panels(g, right, top, bottom);
    }

    private void title(Graphics2D g, double x, Rectangle2D row, double right) {
        Lettering name = new Lettering(Inter.BOLD.size(14), theme.ink());
        Lettering quiet = new Lettering(Inter.REGULAR.size(12.5), theme.secondInk());
        String title = name.fit(g, circuit.title().isBlank() ? circuit.id() : circuit.title(), right - x);
        name.drawMiddle(g, title, x, row.getY() + 10, Anchor.START);
        double after = x + name.width(g, title) + 12;
        String state = circuit.coolant() + ", " + now.mode() + (circuit.leaking() ? ", with the hole" : "");
        quiet.drawMiddle(g, quiet.fit(g, state, row.getMaxX() - after), after, row.getY() + 10, Anchor.START);
    }

    /** A leg ends at the middle of the exchanger and of the panels, which are drawn over it. */
    private void leg(Graphics2D g, double left, double right, double y, double celsius, String name, boolean warm) {
        g.setPaint(theme.axis());
        g.setStroke(new BasicStroke((float) PIPE + 3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(left, y, right, y));
        g.setPaint(scale.colour(celsius));
        g.setStroke(new BasicStroke((float) PIPE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(left, y, right, y));
        double end = right - PANEL / 2 - 10;
        if (pumping()) {
            for (double x = left + EXCHANGER; x < end - ARROW; x += ARROW_GAP) {
                arrow(g, x, y, warm ? 1 : -1);
            }
        }
        String text = name + " " + TemperatureScale.celsius(celsius, 1);
        Lettering label = new Lettering(Inter.REGULAR.size(12.5), theme.ink());
        label.drawMiddle(g, text, end, warm ? y + 18 : y + 17, Anchor.END);
        Spot.mark(
                g,
                new Rectangle2D.Double(left, y - PIPE, right - left, 2 * PIPE),
                () -> name + " of " + title() + ": " + TemperatureScale.celsius(celsius, 1)
                        + (pumping() ? ", flowing" : ", standing"));
    }

    private String title() {
        return circuit.title().isBlank() ? circuit.id() : circuit.title();
    }

    private boolean pumping() {
        return now.mode().equals("pumping");
    }

    /** Beside the pipe's colour, whatever that is. */
    private void arrow(Graphics2D g, double x, double y, int direction) {
        Path2D head = new Path2D.Double();
        head.moveTo(x - direction * ARROW, y - ARROW - 3);
        head.lineTo(x + direction * ARROW, y);
        head.lineTo(x - direction * ARROW, y + ARROW + 3);
        head.closePath();
        g.setPaint(theme.ink());
        g.fill(head);
        g.setPaint(theme.ground());
        g.setStroke(new BasicStroke(1f));
        g.draw(head);
    }

    private void exchanger(Graphics2D g, double module, double left, double top, double bottom) {
        Rectangle2D box = new Rectangle2D.Double(left - EXCHANGER / 2, top - 10, EXCHANGER, bottom - top + 20);
        g.setPaint(theme.axis());
        g.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {4f, 3f}, 0f));
        for (double share : new double[] {0.3, 0.7}) {
            double y = top + share * (bottom - top);
            g.draw(new Line2D.Double(module, y, box.getX(), y));
        }
        g.setPaint(theme.ground());
        g.fill(box);
        g.setPaint(theme.ink());
        g.setStroke(new BasicStroke(1.4f));
        g.draw(box);
        Path2D coil = new Path2D.Double();
        double x = box.getCenterX();
        coil.moveTo(x, bottom);
        int turns = 7;
        for (int i = 1; i < turns; i++) {
            double y = bottom - (bottom - top) * i / turns;
            coil.lineTo(x + (i % 2 == 0 ? -13 : 13), y);
        }
        coil.lineTo(x, top);
        g.setPaint(theme.axis());
        g.setStroke(new BasicStroke(6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(coil);
        g.setPaint(scale.colour((now.warmLegC() + now.coldLegC()) / 2));
        g.setStroke(new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(coil);
        Spot.mark(
                g,
                box,
                () -> "Cabin heat exchanger of " + title() + ": in at "
                        + TemperatureScale.celsius(now.coldLegC(), 1) + ", out at "
                        + TemperatureScale.celsius(now.warmLegC(), 1));
    }

    private void pump(Graphics2D g, double x, double y) {
        Ellipse2D circle = new Ellipse2D.Double(x - PUMP / 2, y - PUMP / 2, PUMP, PUMP);
        g.setPaint(theme.ground());
        g.fill(circle);
        g.setPaint(theme.ink());
        g.setStroke(new BasicStroke(1.6f));
        g.draw(circle);
        Path2D wheel = new Path2D.Double();
        wheel.moveTo(x - 7, y - 11);
        wheel.lineTo(x + 14, y);
        wheel.lineTo(x - 7, y + 11);
        wheel.closePath();
        g.setPaint(pumping() ? theme.accent() : theme.grid());
        g.fill(wheel);
        g.setPaint(theme.ink());
        g.draw(wheel);
        String state = pumping() ? "pump runs" : "pump " + now.mode();
        new Lettering(Inter.REGULAR.size(12.5), theme.ink()).drawMiddle(g, state, x, y - 26, Anchor.MIDDLE);
        Spot.mark(g, circle, () -> "Pump of " + title() + ": " + now.mode());
    }

    /** How much of the coolant is left. */
    private void gauge(Graphics2D g, double x, double top, double bottom, double right) {
        double share = Math.max(0, Math.min(1, now.massKg() / circuit.inventoryKg()));
        Rectangle2D tank = new Rectangle2D.Double(x - 17, top, 34, Math.max(24, bottom - top));
        double level = tank.getMaxY() - share * tank.getHeight();
        g.setPaint(theme.ground());
        g.fill(tank);
        g.setPaint(theme.accent());
        g.fill(new Rectangle2D.Double(tank.getX(), level, tank.getWidth(), tank.getMaxY() - level));
        g.setPaint(theme.ink());
        g.setStroke(new BasicStroke(1.4f));
        g.draw(tank);
        Lettering strong = new Lettering(Inter.SEMI_BOLD.size(13), theme.ink());
        Lettering quiet = new Lettering(Inter.REGULAR.size(12.5), theme.secondInk());
        String left = Numbers.fixed(now.massKg(), 1) + " of " + Numbers.fixed(circuit.inventoryKg(), 1) + "\u00A0kg";
        String pressure = Numbers.significant(now.pressureKpa(), 3) + "\u00A0kPa";
        double text = tank.getMaxX() + 10;
        double middle = tank.getCenterY();
        strong.drawMiddle(g, strong.longest(g, right - text, "coolant " + left, left), text, middle - 9, Anchor.START);
        quiet.drawMiddle(g, pressure, text, middle + 9, Anchor.START);
        Spot.mark(
                g,
                tank,
                () -> "Coolant of " + title() + ": " + left + ", " + Numbers.percent(share) + ", at " + pressure);
    }

    private void panels(Graphics2D g, double x, double top, double bottom) {
        int count = circuit.panels().size();
        double height = (bottom - top + 20) / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            double celsius = now.panelsC().get(i);
            Lettering name = new Lettering(Inter.REGULAR.size(12.5), scale.ink(celsius));
            Rectangle2D box = new Rectangle2D.Double(x - PANEL / 2, top - 10 + i * height, PANEL, height - 4);
            g.setPaint(scale.colour(celsius));
            g.fill(box);
            g.setPaint(theme.axis());
            g.setStroke(new BasicStroke(1.2f));
            g.draw(box);
            String panel = circuit.panels().get(i);
            String told = panel.replace('_', ' ') + " " + TemperatureScale.celsius(celsius, 1);
            if (height >= LEAST_LABEL) {
                name.drawMiddle(g, name.fit(g, told, PANEL - 16), box.getCenterX(), box.getCenterY(), Anchor.MIDDLE);
            }
            Spot.mark(g, box, () -> "Radiator panel " + told);
            if (circuit.leaking() && panel.equals(hole.panel())) {
                hole(g, box);
            }
        }
    }

    /** A jet as long as its flow is large, on a scale of logarithms. */
    private void hole(Graphics2D g, Rectangle2D panel) {
        double gramsPerS = now.leakKgPerH() * GRAMS_PER_S;
        double x = panel.getMaxX();
        double y = panel.getCenterY();
        if (gramsPerS > 0) {
            double length = Math.max(10, Math.min(JET - 8, 26 + 12 * Math.log10(Math.max(1e-3, gramsPerS))));
            Path2D jet = new Path2D.Double();
            jet.moveTo(x, y);
            jet.lineTo(x + length, y - length / 3.5);
            jet.lineTo(x + length, y + length / 3.5);
            jet.closePath();
            Color spray = theme.counter();
            g.setPaint(Theme.translucent(spray, 150));
            g.fill(jet);
        }
        Ellipse2D dot = new Ellipse2D.Double(x - 5, y - 5, 10, 10);
        g.setPaint(theme.counter());
        g.fill(dot);
        g.setPaint(theme.ground());
        g.setStroke(new BasicStroke(1.6f));
        g.draw(dot);
        String flow = gramsPerS > 0 ? Numbers.significant(gramsPerS, 2) + "\u00A0g/s" : "no leak";
        Lettering label = new Lettering(Inter.BOLD.size(12.5), theme.counterText());
        double below = Math.min(panel.getMaxY() + 12, y + 26);
        label.drawMiddle(g, flow, x + 10, below, Anchor.START);
        Spot.mark(
                g,
                new Rectangle2D.Double(x - 6, y - 12, JET, 24),
                () -> "Hole of " + Numbers.significant(hole.diameterMm(), 2) + "\u00A0mm in panel "
                        + hole.panel().replace('_', ' ') + ": " + flow);
    }
}
