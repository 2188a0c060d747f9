package org.thirdleak.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thirdleak.report.claim.Hours;
import org.thirdleak.report.claim.LeakStory;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.CircuitSample;
import org.thirdleak.simulator.result.CircuitResult.ModuleSample;

/** Names of the temperature lines: compartments and limits at the right end, the rest in the head of the panel. */
final class TrajectoryLabels {
    private static final double LINE = 15;

    private TrajectoryLabels() {}

    private record Label(double wanted, String text, Color paint, boolean strong) {}

    static void draw(Graphics2D g, LeakStory story, Panel.Scale scale, Theme theme) {
        CircuitResult result = story.result();
        ModuleSample last = result.samples().get(result.samples().size() - 1);
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(
                last.instrumentBayC(), "instrument bay, " + celsius(last.instrumentBayC()), theme.accent(), true));
        labels.add(new Label(
                last.livingCompartmentC(),
                "living compartment, " + celsius(last.livingCompartmentC()),
                theme.third(),
                true));
        limits(result, theme, labels);
        ends(g, labels, scale);
    }

    private static void limits(CircuitResult result, Theme theme, List<Label> labels) {
        double bay = result.instrumentBayLimitC();
        double living = result.livingCompartmentLimitC();
        if (Math.abs(bay - living) < 0.05) {
            labels.add(new Label(bay, "limit of both, " + celsius(bay), theme.counterText(), false));
            return;
        }
        labels.add(new Label(bay, "limit of the bay, " + celsius(bay), theme.counterText(), false));
        labels.add(new Label(living, "limit of the compartment, " + celsius(living), theme.counterText(), false));
    }

    private static void ends(Graphics2D g, List<Label> labels, Panel.Scale scale) {
        labels.sort(Comparator.comparingDouble(Label::wanted).reversed());
        double lowest = scale.data().getMaxY() - LINE * (labels.size() - 1) - 4;
        double free = scale.data().getY() - 4;
        for (Label label : labels) {
            double y = Math.max(free, Math.min(scale.y(label.wanted()), lowest));
            Lettering lettering =
                    new Lettering((label.strong() ? Inter.SEMI_BOLD : Inter.REGULAR).size(12), label.paint());
            lettering.drawMiddle(g, label.text(), scale.data().getMaxX() + 8, y, Anchor.START);
            free = y + LINE;
            lowest += LINE;
        }
    }

    /** The legs are drawn as long as there is liquid in them; the cold one can leave the panel. */
    static String legs(LeakStory story) {
        double end = story.time(LeakStory.DRAINED).orElse(Double.POSITIVE_INFINITY);
        double coldest = Double.POSITIVE_INFINITY;
        for (ModuleSample sample : story.result().samples()) {
            CircuitSample circuit = sample.circuits().get(story.leaking());
            if (sample.sinceOnsetH() <= end) {
                coldest = Math.min(coldest, circuit.coldLegC());
            }
        }
        return "thin: warm and cold leg until drained; the cold leg falls to " + celsius(coldest);
    }

    /** When limits are passed, for the head of the panel. */
    static String passed(LeakStory story) {
        List<String> parts = new ArrayList<>();
        story.time(LeakStory.BAY_LIMIT).ifPresent(hours -> parts.add("by the bay after " + Hours.words(hours)));
        story.time(LeakStory.LIVING_LIMIT)
                .ifPresent(hours -> parts.add("by the living compartment after " + Hours.words(hours)));
        return parts.isEmpty()
                ? "Temperatures, both below their limits"
                : "Temperatures: limit passed " + Wording.list(parts);
    }

    private static String celsius(double value) {
        return Numbers.fixed(value, 0) + "\u00A0°C";
    }
}
