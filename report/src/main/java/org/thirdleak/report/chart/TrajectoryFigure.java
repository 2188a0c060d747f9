package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.report.claim.LeakStory;
import org.thirdleak.report.claim.TrajectoryCaption;
import org.thirdleak.simulator.result.CircuitResult.CircuitSample;
import org.thirdleak.simulator.result.CircuitResult.Happening;
import org.thirdleak.simulator.result.CircuitResult.ModuleSample;

/** The course of one leak: coolant, pressure and temperatures on one time axis. */
public final class TrajectoryFigure {
    private TrajectoryFigure() {}

    /**
     * Prepares the figure.
     *
     * @param story the leak
     * @return the figure
     */
    public static Figure of(LeakStory story) {
        return new Figure("trajectory", TrajectoryCaption.of(story), table(story), new TrajectoryPainting(story));
    }

    private static NumberTable table(LeakStory story) {
        var table = new NumberTable.Builder(
                "kind",
                "since_onset_h",
                "coolant_kg",
                "pressure_kpa",
                "instrument_bay_c",
                "living_compartment_c",
                "warm_leg_c",
                "cold_leg_c",
                "label");
        for (ModuleSample sample : story.result().samples()) {
            CircuitSample circuit = sample.circuits().get(story.leaking());
            table.row(
                    "sample",
                    sample.sinceOnsetH(),
                    circuit.massKg(),
                    circuit.pressureKpa(),
                    sample.instrumentBayC(),
                    sample.livingCompartmentC(),
                    circuit.warmLegC(),
                    circuit.coldLegC(),
                    "");
        }
        for (Happening happening : story.result().events()) {
            List<Object> cells = new ArrayList<>(List.of("event", happening.sinceOnsetH()));
            for (int i = 0; i < 6; i++) {
                cells.add("");
            }
            cells.add(happening.sentence());
            table.row(cells.toArray());
        }
        return table.build();
    }
}
