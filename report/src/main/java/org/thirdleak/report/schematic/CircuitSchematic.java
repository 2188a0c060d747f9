package org.thirdleak.report.schematic;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.thirdleak.report.chart.Spot;
import org.thirdleak.report.claim.Hours;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.CircuitSample;
import org.thirdleak.simulator.result.CircuitResult.Happening;
import org.thirdleak.simulator.result.CircuitResult.ModuleSample;

/**
 * The circuits of a module and what a leak does to them, as a drawing that is true at any time of the result: colours are
 * temperatures, a gauge is the coolant left, arrows are flow. Immutable; any thread may draw.
 */
public final class CircuitSchematic {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double WIDTH = 696;
    private static final double HEAD = 58;
    private static final double CIRCUIT = 186;
    private static final double FOOT = 44;
    private static final double MODULE = 154;
    private static final double MARGIN = 20;
    private static final double GAP = 10;
    private static final double AROUND = HEAD + FOOT + 2 * MARGIN;
    /** Type of 12 becomes type of 11, which is still read. */
    private static final double MOST_SHRUNK = 11 / 12.0;

    private final CircuitResult result;
    private final TemperatureScale scale;

    private CircuitSchematic(CircuitResult result) {
        this.result = result;
        double[] all = result.samples().stream()
                .flatMapToDouble(CircuitSchematic::temperatures)
                .filter(Double::isFinite)
                .toArray();
        this.scale = TemperatureScale.around(
                DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(1));
    }

    /**
     * The schematic of a result.
     *
     * @param result a leak of a circuit, with at least one circuit and one sample
     * @return the schematic
     * @throws IllegalArgumentException if nothing was sampled
     */
    public static CircuitSchematic of(CircuitResult result) {
        if (result.samples().isEmpty() || result.circuits().isEmpty()) {
            throw new IllegalArgumentException("a result must have at least 1 circuit and 1 sample, but has "
                    + result.circuits().size() + " circuits and "
                    + result.samples().size() + " samples; run the circuit again");
        }
        return new CircuitSchematic(result);
    }

    private static DoubleStream temperatures(ModuleSample sample) {
        return DoubleStream.concat(
                DoubleStream.of(sample.instrumentBayC(), sample.livingCompartmentC()),
                sample.circuits().stream().flatMapToDouble(CircuitSchematic::temperatures));
    }

    private static DoubleStream temperatures(CircuitSample circuit) {
        return DoubleStream.concat(
                DoubleStream.of(circuit.warmLegC(), circuit.coldLegC()),
                circuit.panelsC().stream().mapToDouble(Double::doubleValue));
    }

    /**
     * When the drawing begins.
     *
     * @return seconds since the hole opened, negative before
     */
    public double firstS() {
        return result.samples().get(0).sinceOnsetH() * SECONDS_PER_HOUR;
    }

    /**
     * When the drawing ends.
     *
     * @return seconds since the hole opened
     */
    public double lastS() {
        return result.samples().get(result.samples().size() - 1).sinceOnsetH() * SECONDS_PER_HOUR;
    }

    /**
     * Times worth stopping at: when something happened.
     *
     * @return seconds since the hole opened, rising
     */
    public List<Double> eventsS() {
        return result.events().stream()
                .map(event -> event.sinceOnsetH() * SECONDS_PER_HOUR)
                .sorted()
                .toList();
    }

    /**
     * What happened last.
     *
     * @param timeS seconds since the hole opened, any
     * @return a sentence
     */
    public String happened(double timeS) {
        String last = "The hole has not opened yet.";
        for (Happening event : result.events()) {
            if (event.sinceOnsetH() * SECONDS_PER_HOUR <= timeS + 1e-6) {
                last = Wording.capital(event.sentence());
            }
        }
        return last;
    }

    /**
     * Draws the circuits at a time. A low area shows fewer of them and says so, a still smaller one tells their numbers in
     * words; a larger one spreads the drawing. No type is below 11 logical pixels.
     *
     * @param g where
     * @param area the space it has
     * @param theme colours
     * @param timeS seconds since the hole opened; the nearest time there is where nothing was sampled
     */
    public void paint(Graphics2D g, Rectangle2D area, Theme theme, double timeS) {
        Graphics2D copy = (Graphics2D) g.create();
        try {
            copy.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            copy.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            copy.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            copy.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            copy.setPaint(theme.ground());
            copy.fill(area);
            copy.translate(area.getX(), area.getY());
            int count = Math.min(result.circuits().size(), (int)
                    ((area.getHeight() / MOST_SHRUNK - AROUND + GAP) / (CIRCUIT + GAP)));
            if (count < 1 || area.getWidth() < WIDTH * MOST_SHRUNK) {
                ModuleSample now = at(timeS);
                List<String> told = List.of(told(now), happened(now.sinceOnsetH() * SECONDS_PER_HOUR));
                new CircuitWords(
                                told, result.circuits(), shown(result.circuits().size()), now)
                        .draw(copy, area.getWidth(), area.getHeight(), theme);
                return;
            }
            double least = AROUND + count * (CIRCUIT + GAP) - GAP;
            double shrunk = Math.min(1, Math.min(area.getWidth() / WIDTH, area.getHeight() / least));
            copy.scale(shrunk, shrunk);
            draw(copy, area.getWidth() / shrunk, area.getHeight() / shrunk, theme, at(timeS), shown(count));
        } finally {
            copy.dispose();
        }
    }

    /**
     * What the drawing tells at which place.
     *
     * @param area the space it has, as for {@link #paint}
     * @param theme colours
     * @param timeS seconds since the hole opened
     * @return in the order of the drawing, in the coordinates of the area
     */
    public List<Spot> spots(Rectangle2D area, Theme theme, double timeS) {
        return Spot.of(area, g -> paint(g, area, theme, timeS));
    }

    /** Which circuits are drawn: one with the hole before the others. */
    private List<Integer> shown(int count) {
        return IntStream.range(0, result.circuits().size())
                .boxed()
                .sorted(Comparator.comparing(i -> !result.circuits().get(i).leaking()))
                .limit(count)
                .sorted()
                .toList();
    }

    private static String told(ModuleSample now) {
        double hours = now.sinceOnsetH();
        return hours < 0
                ? Hours.words(-hours) + " before the hole opens"
                : hours == 0 ? "The hole opens" : Hours.words(hours) + " after the hole opened";
    }

    private void draw(Graphics2D g, double width, double height, Theme theme, ModuleSample now, List<Integer> shown) {
        head(g, width, theme, now);
        double top = MARGIN + HEAD;
        double bottom = height - MARGIN - FOOT;
        compartments(g, new Rectangle2D.Double(MARGIN, top, MODULE, bottom - top), theme, now);
        int count = shown.size();
        double each = (bottom - top - GAP * (count - 1)) / count;
        double left = MARGIN + MODULE;
        for (int i = 0; i < count; i++) {
            Rectangle2D row = new Rectangle2D.Double(left, top + i * (each + GAP), width - MARGIN - left, each);
            int circuit = shown.get(i);
            new CircuitDrawing(result.circuits().get(circuit), now.circuits().get(circuit), result.hole(), scale, theme)
                    .draw(g, row);
        }
        Lettering label = new Lettering(Inter.REGULAR.size(12.5), theme.secondInk());
        label.drawMiddle(g, "temperature", MARGIN, bottom + 22, Anchor.START);
        scale.legend(g, new Rectangle2D.Double(MARGIN + 96, bottom + 16, Math.min(420, width / 2.4), 30), theme);
        int missing = result.circuits().size() - count;
        if (missing > 0) {
            String more = Numbers.counted(missing, "more circuit", "more circuits") + ": make this view taller";
            label.drawMiddle(g, more, width - MARGIN, bottom + 22, Anchor.END);
        }
    }

    private void head(Graphics2D g, double width, Theme theme, ModuleSample now) {
        Lettering time = new Lettering(Inter.BOLD.size(20), theme.ink());
        Lettering words = new Lettering(Inter.REGULAR.size(14), theme.secondInk());
        double room = width - 2 * MARGIN;
        time.drawMiddle(g, time.fit(g, told(now), room), MARGIN, MARGIN + 10, Anchor.START);
        words.drawMiddle(
                g,
                words.fit(g, happened(now.sinceOnsetH() * SECONDS_PER_HOUR), room),
                MARGIN,
                MARGIN + 35,
                Anchor.START);
    }

    private void compartments(Graphics2D g, Rectangle2D area, Theme theme, ModuleSample now) {
        double half = (area.getHeight() - GAP) / 2;
        compartment(
                g,
                new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), half),
                "Living compartment",
                now.livingCompartmentC(),
                result.livingCompartmentLimitC(),
                theme);
        compartment(
                g,
                new Rectangle2D.Double(area.getX(), area.getMaxY() - half, area.getWidth(), half),
                "Instrument bay",
                now.instrumentBayC(),
                result.instrumentBayLimitC(),
                theme);
    }

    private void compartment(Graphics2D g, Rectangle2D box, String name, double celsius, double limitC, Theme theme) {
        boolean warm = celsius >= limitC;
        g.setPaint(scale.colour(celsius));
        g.fill(box);
        g.setPaint(warm ? theme.counter() : theme.axis());
        g.setStroke(new BasicStroke(warm ? 4f : 1.2f));
        g.draw(box);
        double y = box.getCenterY();
        new Lettering(Inter.SEMI_BOLD.size(14), scale.ink(celsius))
                .drawMiddle(g, name, box.getCenterX(), y - 24, Anchor.MIDDLE);
        new Lettering(Inter.BOLD.size(22), scale.ink(celsius))
                .drawMiddle(g, TemperatureScale.celsius(celsius, 1), box.getCenterX(), y, Anchor.MIDDLE);
        String limit = (warm ? "above its limit, " : "limit ") + TemperatureScale.celsius(limitC, 1);
        new Lettering(Inter.REGULAR.size(12.5), scale.ink(celsius))
                .drawMiddle(g, limit, box.getCenterX(), y + 24, Anchor.MIDDLE);
        Spot.mark(g, box, () -> name + ": " + TemperatureScale.celsius(celsius, 1) + ", " + limit);
    }

    /** The module between two samples; modes are those of the sample before. */
    private ModuleSample at(double timeS) {
        double hours = timeS / SECONDS_PER_HOUR;
        List<ModuleSample> samples = result.samples();
        if (!(hours > samples.get(0).sinceOnsetH())) {
            return samples.get(0);
        }
        for (int i = 1; i < samples.size(); i++) {
            ModuleSample after = samples.get(i);
            if (after.sinceOnsetH() > hours) {
                ModuleSample before = samples.get(i - 1);
                return between(
                        before, after, (hours - before.sinceOnsetH()) / (after.sinceOnsetH() - before.sinceOnsetH()));
            }
        }
        return samples.get(samples.size() - 1);
    }

    private static double between(double a, double b, double part) {
        return a + part * (b - a);
    }

    private static ModuleSample between(ModuleSample a, ModuleSample b, double part) {
        List<CircuitSample> circuits = new ArrayList<>();
        for (int i = 0; i < a.circuits().size(); i++) {
            circuits.add(between(a.circuits().get(i), b.circuits().get(i), part));
        }
        return new ModuleSample(
                between(a.sinceOnsetH(), b.sinceOnsetH(), part),
                between(a.instrumentBayC(), b.instrumentBayC(), part),
                between(a.livingCompartmentC(), b.livingCompartmentC(), part),
                between(a.waterKg(), b.waterKg(), part),
                circuits);
    }

    private static CircuitSample between(CircuitSample a, CircuitSample b, double part) {
        List<Double> panels = new ArrayList<>();
        for (int i = 0; i < a.panelsC().size(); i++) {
            panels.add(between(a.panelsC().get(i), b.panelsC().get(i), part));
        }
        return new CircuitSample(
                a.mode(),
                between(a.massKg(), b.massKg(), part),
                between(a.pressureKpa(), b.pressureKpa(), part),
                between(a.leakKgPerH(), b.leakKgPerH(), part),
                between(a.warmLegC(), b.warmLegC(), part),
                between(a.coldLegC(), b.coldLegC(), part),
                panels);
    }
}
