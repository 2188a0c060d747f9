package org.thirdleak.report.schematic;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.CircuitResult.CircuitSample;
import org.thirdleak.simulator.result.CircuitResult.CircuitSummary;
import org.thirdleak.simulator.result.CircuitResult.ModuleSample;

/**
 * The numbers of circuits alone, where there is no room for a drawing.
 *
 * @param first lines that come first
 * @param circuits the circuits
 * @param order places of circuits in the order of telling
 * @param now their state
 */
record CircuitWords(List<String> first, List<CircuitSummary> circuits, List<Integer> order, ModuleSample now) {
    private static final double MARGIN = 20;
    private static final double LINE = 18;
    private static final double TYPE = 12.5;
    private static final int MOST_LINES = 3;

    void draw(Graphics2D g, double width, double height, Theme theme) {
        Lettering words = new Lettering(Inter.REGULAR.size(TYPE), theme.ink());
        List<String> lines = new ArrayList<>();
        for (String text : told()) {
            lines.addAll(words.wrap(g, text, width - 2 * MARGIN, MOST_LINES));
        }
        int room = Math.max(1, (int) ((height - 2 * MARGIN) / LINE));
        double y = MARGIN + LINE / 2;
        for (String line : lines.subList(0, Math.min(room - 1, lines.size()))) {
            words.drawMiddle(g, line, MARGIN, y, Anchor.START);
            y += LINE;
        }
        Lettering quiet = new Lettering(Inter.REGULAR.size(TYPE), theme.secondInk());
        String what = quiet.fit(g, "Make this view larger to see the circuits drawn.", width - 2 * MARGIN);
        quiet.drawMiddle(g, what, MARGIN, y, Anchor.START);
    }

    private List<String> told() {
        List<String> told = new ArrayList<>(first);
        for (int place : order) {
            CircuitSummary circuit = circuits.get(place);
            CircuitSample state = now.circuits().get(place);
            told.add((circuit.title().isBlank() ? circuit.id() : circuit.title()) + ": "
                    + Numbers.fixed(state.massKg(), 1) + " of " + Numbers.fixed(circuit.inventoryKg(), 1)
                    + "\u00A0kg coolant, warm leg " + TemperatureScale.celsius(state.warmLegC(), 1) + ", cold leg "
                    + TemperatureScale.celsius(state.coldLegC(), 1));
        }
        told.add("Instrument bay " + TemperatureScale.celsius(now.instrumentBayC(), 1) + ", living compartment "
                + TemperatureScale.celsius(now.livingCompartmentC(), 1));
        return told;
    }
}
