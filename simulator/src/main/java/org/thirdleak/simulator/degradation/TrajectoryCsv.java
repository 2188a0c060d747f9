package org.thirdleak.simulator.degradation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.CircuitSample;
import org.thirdleak.simulator.result.CircuitResult.CircuitSummary;
import org.thirdleak.simulator.result.CircuitResult.ModuleSample;

/** The samples of a circuit as a table: one row per time, units at the end of the names of the columns. */
public final class TrajectoryCsv {

    private TrajectoryCsv() {}

    /**
     * The table.
     *
     * @param result the circuit
     * @return CSV with a header and a line feed at its end
     */
    public static String text(CircuitResult result) {
        List<String> header =
                new ArrayList<>(List.of("since_onset_h", "instrument_bay_c", "living_compartment_c", "water_kg"));
        for (CircuitSummary circuit : result.circuits()) {
            for (String column :
                    List.of("mode", "coolant_kg", "pressure_kpa", "leak_kg_per_h", "warm_leg_c", "cold_leg_c")) {
                header.add(circuit.id() + "." + column);
            }
            circuit.panels().forEach(panel -> header.add(circuit.id() + "." + panel + "_c"));
        }
        return String.join(",", header) + "\n"
                + result.samples().stream().map(TrajectoryCsv::row).collect(Collectors.joining());
    }

    private static String row(ModuleSample sample) {
        List<Object> cells = new ArrayList<>(
                List.of(sample.sinceOnsetH(), sample.instrumentBayC(), sample.livingCompartmentC(), sample.waterKg()));
        for (CircuitSample circuit : sample.circuits()) {
            cells.addAll(List.of(
                    circuit.mode(),
                    circuit.massKg(),
                    circuit.pressureKpa(),
                    circuit.leakKgPerH(),
                    circuit.warmLegC(),
                    circuit.coldLegC()));
            cells.addAll(circuit.panelsC());
        }
        return cells.stream().map(Object::toString).collect(Collectors.joining(",")) + "\n";
    }
}
