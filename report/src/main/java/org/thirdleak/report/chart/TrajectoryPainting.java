package org.thirdleak.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Hours;
import org.thirdleak.report.claim.LeakStory;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.Happening;
import org.thirdleak.simulator.result.CircuitResult.ModuleSample;

/** Three panels above each other: coolant with what happened, pressure on a log scale, temperatures with their limits. */
record TrajectoryPainting(LeakStory story) implements Figure.Painting {
    private static final double AXIS = 56;
    private static final double LABELS = 190;
    private static final double HEAD = 30;
    private static final double PRESSURE_SHARE = 0.2;
    private static final double COOLANT_SHARE = 0.38;
    private static final double PX_PER_HOUR_TICK = 54;
    private static final double EVENT_TYPE = 12.5;

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        List<Rectangle2D> panels = panels(area);
        coolant(g, panels.get(0), theme);
        pressure(g, panels.get(1), theme);
        temperatures(g, panels.get(2), theme);
    }

    @Override
    public List<Rectangle2D> panels(Rectangle2D area) {
        double room = area.getHeight() - Panel.TICKS_AND_LABEL - 3 * HEAD;
        double left = area.getX() + AXIS;
        double width = area.getWidth() - AXIS - LABELS;
        double coolant = room * COOLANT_SHARE;
        double pressure = room * PRESSURE_SHARE;
        double first = area.getY() + HEAD;
        double second = first + coolant + HEAD;
        double third = second + pressure + HEAD;
        return List.of(
                new Rectangle2D.Double(left, first, width, coolant),
                new Rectangle2D.Double(left, second, width, pressure),
                new Rectangle2D.Double(left, third, width, room - coolant - pressure));
    }

    private List<ModuleSample> samples() {
        return story.result().samples();
    }

    private TickAxis time(Panel panel) {
        Range range = new Range(
                samples().get(0).sinceOnsetH(),
                Math.max(
                        story.result().horizonH(),
                        samples().get(samples().size() - 1).sinceOnsetH()));
        int most = (int) (panel.data().getWidth() / PX_PER_HOUR_TICK);
        return panel.styled(new TickAxis(range, Ticks.hours(range, most)), "hours since the hole opened");
    }

    private void coolant(Graphics2D g, Rectangle2D data, Theme theme) {
        head(g, data, "Coolant left in the " + name(), theme);
        double most =
                samples().stream().mapToDouble(sample -> mass(sample)).max().orElse(1);
        Range range = new Range(-0.07 * most, most * 1.06);
        stacked(g, data, new TickAxis(range, Ticks.linear(range, 4, "\u00A0kg")), theme, (copy, scale) -> {
            events(copy, scale, theme);
            line(copy, scale, this::mass, Double.POSITIVE_INFINITY, theme.accent(), 2.6f);
            told(copy, scale);
            marks(copy, scale, theme);
        });
    }

    private String name() {
        String title = story.circuit().title();
        return title.isBlank() ? story.circuit().id() : title;
    }

    private double mass(ModuleSample sample) {
        return sample.circuits().get(story.leaking()).massKg();
    }

    private void pressure(Graphics2D g, Rectangle2D data, Theme theme) {
        head(g, data, "Pressure of the liquid, log scale", theme);
        ToDoubleFunction<ModuleSample> log =
                sample -> Math.log10(sample.circuits().get(story.leaking()).pressureKpa());
        double low = samples().stream().mapToDouble(log).min().orElse(0) - 0.2;
        double high = samples().stream().mapToDouble(log).max().orElse(2) + 0.12;
        Range range = new Range(low, Math.max(high, low + 1));
        double end = story.time(LeakStory.DRAINED).orElse(Double.POSITIVE_INFINITY);
        stacked(g, data, new TickAxis(range, Ticks.decades(range, "\u00A0kPa")), theme, (copy, scale) -> {
            events(copy, scale, theme);
            line(copy, scale, log, end, theme.accent(), 2.2f);
            told(copy, scale);
        });
    }

    private void temperatures(Graphics2D g, Rectangle2D data, Theme theme) {
        String passed = TrajectoryLabels.passed(story);
        head(g, data, passed, theme);
        Lettering quiet = new Lettering(Inter.REGULAR.size(Inter.SMALLEST), theme.secondInk());
        double after = data.getX() - AXIS + new Lettering(Inter.SEMI_BOLD.size(13), theme.ink()).width(g, passed) + 14;
        String legs = quiet.fit(g, TrajectoryLabels.legs(story), data.getMaxX() + LABELS - after);
        quiet.drawMiddle(g, legs, after, data.getY() - 14, Anchor.START);
        Range range = celsius();
        Panel panel = new Panel(data, theme);
        TickAxis axis = panel.styled(new TickAxis(range, Ticks.linear(range, 4, "\u00A0°C")), null);
        axis.setAxisLineVisible(false);
        double end = story.time(LeakStory.DRAINED).orElse(Double.POSITIVE_INFINITY);
        panel.draw(g, time(panel), axis, Panel.Grid.HORIZONTAL, (copy, scale) -> {
            events(copy, scale, theme);
            copy.clip(data);
            limits(copy, scale, theme);
            line(copy, scale, this::warm, end, theme.axis(), 1.4f);
            line(copy, scale, this::cold, end, theme.axis(), 1.4f);
            line(copy, scale, ModuleSample::livingCompartmentC, Double.POSITIVE_INFINITY, theme.third(), 2.6f);
            line(copy, scale, ModuleSample::instrumentBayC, Double.POSITIVE_INFINITY, theme.accent(), 2.6f);
            told(copy, scale);
            crossings(copy, scale, theme);
        });
        Panel.Scale scale = new Panel.Scale(time(panel), axis, data);
        TrajectoryLabels.draw(g, story, scale, theme);
    }

    private double warm(ModuleSample sample) {
        return sample.circuits().get(story.leaking()).warmLegC();
    }

    private double cold(ModuleSample sample) {
        return sample.circuits().get(story.leaking()).coldLegC();
    }

    /** Holds compartments and limits; the cold leg of a standing loop falls out of it and is told where it goes. */
    private Range celsius() {
        CircuitResult result = story.result();
        double low = 0;
        double high = Math.max(result.instrumentBayLimitC(), result.livingCompartmentLimitC());
        for (ModuleSample sample : samples()) {
            low = Math.min(low, Math.min(sample.instrumentBayC(), sample.livingCompartmentC()));
            high = Math.max(high, Math.max(sample.instrumentBayC(), sample.livingCompartmentC()));
        }
        double margin = (high - low) * 0.06;
        return new Range(low - margin, high + margin);
    }

    private void limits(Graphics2D g, Panel.Scale scale, Theme theme) {
        g.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {6f, 3f}, 0f));
        g.setPaint(theme.counter());
        for (double limit : new double[] {
            story.result().instrumentBayLimitC(), story.result().livingCompartmentLimitC()
        }) {
            Panel.line(g, scale.data().getX(), scale.y(limit), scale.data().getMaxX(), scale.y(limit));
        }
    }

    private void crossings(Graphics2D g, Panel.Scale scale, Theme theme) {
        CircuitResult result = story.result();
        crossing(g, scale, LeakStory.BAY_LIMIT, result.instrumentBayLimitC(), theme);
        crossing(g, scale, LeakStory.LIVING_LIMIT, result.livingCompartmentLimitC(), theme);
    }

    private void crossing(Graphics2D g, Panel.Scale scale, String event, double limitC, Theme theme) {
        OptionalDouble time = story.time(event);
        if (time.isEmpty()) {
            return;
        }
        double x = scale.x(time.getAsDouble());
        Dot.event(theme).drawRinged(g, x, scale.y(limitC), theme);
        String when = Hours.words(time.getAsDouble());
        Spot.mark(
                g,
                x,
                scale.y(limitC),
                () -> Numbers.fixed(limitC, 1) + "\u00A0°C, the limit, is reached after " + when);
    }

    /** The same words in all panels: everything at a time. */
    private void told(Graphics2D g, Panel.Scale scale) {
        double[] xs = samples().stream()
                .mapToDouble(sample -> scale.x(sample.sinceOnsetH()))
                .toArray();
        Spot.columns(g, scale.data(), xs, i -> {
            ModuleSample at = samples().get(i);
            return Hours.words(at.sinceOnsetH()) + " after the hole opened: "
                    + Numbers.fixed(mass(at), 2) + "\u00A0kg of coolant at "
                    + Numbers.significant(at.circuits().get(story.leaking()).pressureKpa(), 3)
                    + "\u00A0kPa; instrument bay " + Numbers.fixed(at.instrumentBayC(), 1)
                    + "\u00A0°C, living compartment " + Numbers.fixed(at.livingCompartmentC(), 1)
                    + "\u00A0°C; warm leg " + Numbers.fixed(warm(at), 1) + "\u00A0°C, cold leg "
                    + Numbers.fixed(cold(at), 1) + "\u00A0°C";
        });
    }

    private void stacked(Graphics2D g, Rectangle2D data, TickAxis values, Theme theme, Panel.Marks marks) {
        Panel panel = new Panel(data, theme);
        TickAxis axis = panel.styled(values, null);
        axis.setAxisLineVisible(false);
        TickAxis time = time(panel);
        time.setVisible(false);
        panel.draw(g, time, axis, Panel.Grid.HORIZONTAL, marks);
    }

    private static void head(Graphics2D g, Rectangle2D data, String text, Theme theme) {
        Lettering head = new Lettering(Inter.SEMI_BOLD.size(13), theme.ink());
        String fitted = head.fit(g, text, data.getWidth() + AXIS + LABELS);
        head.drawMiddle(g, fitted, data.getX() - AXIS, data.getY() - 14, Anchor.START);
    }

    private void line(
            Graphics2D g,
            Panel.Scale scale,
            ToDoubleFunction<ModuleSample> value,
            double endH,
            Color paint,
            float width) {
        Path2D path = new Path2D.Double();
        for (ModuleSample sample : samples()) {
            if (sample.sinceOnsetH() > endH) {
                break;
            }
            double x = scale.x(sample.sinceOnsetH());
            double y = scale.y(value.applyAsDouble(sample));
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        g.setPaint(paint);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    /** Thin lines through all panels at what is named in the first. */
    private void events(Graphics2D g, Panel.Scale scale, Theme theme) {
        g.setPaint(theme.axis());
        g.setStroke(new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {2f, 3f}, 0f));
        for (Happening happening : story.result().events()) {
            if (story.label(happening).isPresent()) {
                double x = scale.x(happening.sinceOnsetH());
                Panel.line(g, x, scale.data().getY(), x, scale.data().getMaxY());
            }
        }
    }

    /** The curve falls to the right, so there is room above each of its points to the right of it. */
    private void marks(Graphics2D g, Panel.Scale scale, Theme theme) {
        Lettering lettering = new Lettering(Inter.REGULAR.size(EVENT_TYPE), theme.ink());
        List<Rectangle2D> taken = new ArrayList<>();
        for (Happening happening : story.result().events()) {
            Optional<String> label = story.label(happening);
            if (label.isEmpty()) {
                continue;
            }
            double x = scale.x(happening.sinceOnsetH());
            double y = scale.y(massAt(happening.sinceOnsetH()));
            Dot.event(theme).drawRinged(g, x, y, theme);
            Spot.mark(g, x, y, () -> Hours.words(happening.sinceOnsetH()) + ": " + happening.sentence());
            String text = label.get();
            boolean fits = x + 14 + lettering.width(g, text) <= scale.data().getMaxX();
            Anchor anchor = fits ? Anchor.START : Anchor.END;
            double at = fits ? x + 14 : x - 14;
            double inside = Math.max(y - 11, scale.data().getY() + EVENT_TYPE); // a low panel has no room above
            Rectangle2D box = free(lettering.box(g, text, at, inside, anchor), taken);
            taken.add(box);
            g.setPaint(theme.ground());
            g.fill(box);
            lettering.drawMiddle(g, text, at, box.getCenterY(), anchor);
        }
    }

    private static Rectangle2D free(Rectangle2D wanted, List<Rectangle2D> taken) {
        Rectangle2D box = wanted;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Rectangle2D other : taken) {
                if (other.intersects(box)) {
                    box = new Rectangle2D.Double(box.getX(), other.getMaxY() + 1, box.getWidth(), box.getHeight());
                    moved = true;
                }
            }
        }
        return box;
    }

    private double massAt(double hours) {
        for (int i = 1; i < samples().size(); i++) {
            ModuleSample after = samples().get(i);
            if (after.sinceOnsetH() >= hours) {
                ModuleSample before = samples().get(i - 1);
                double part = (hours - before.sinceOnsetH()) / (after.sinceOnsetH() - before.sinceOnsetH());
                return mass(before) + Math.max(0, part) * (mass(after) - mass(before));
            }
        }
        return mass(samples().get(samples().size() - 1));
    }
}
