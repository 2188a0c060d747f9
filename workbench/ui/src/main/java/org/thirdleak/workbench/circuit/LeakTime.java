package org.thirdleak.workbench.circuit;

import java.util.List;
import java.util.Locale;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.CircuitSample;
import org.thirdleak.simulator.result.CircuitResult.Happening;
import org.thirdleak.simulator.result.CircuitResult.ModuleSample;

/** What is told of a leak at a moment. */
final class LeakTime {

    private static final int MINUTES_PER_HOUR = 60;

    private LeakTime() {}

    /**
     * A time in words.
     *
     * @param sinceOnsetH hours since the hole opened, negative before
     * @return such as "4 h 02 min after the hole opened"
     */
    static String words(double sinceOnsetH) {
        long minutes = Math.round(Math.abs(sinceOnsetH) * MINUTES_PER_HOUR);
        return String.format(
                Locale.ROOT,
                "%d h %02d min %s the hole opened",
                minutes / MINUTES_PER_HOUR,
                minutes % MINUTES_PER_HOUR,
                sinceOnsetH < 0 && minutes > 0 ? "before" : "after");
    }

    /**
     * The state of the leaking circuit and of the module in words.
     *
     * @param result the leak
     * @param sinceOnsetH hours since the hole opened
     * @return temperatures, liquid and pressure of the last sample up to that time
     */
    static String state(CircuitResult result, double sinceOnsetH) {
        List<ModuleSample> samples = result.samples();
        ModuleSample sample = samples.get(0);
        for (ModuleSample each : samples) {
            if (each.sinceOnsetH() <= sinceOnsetH) {
                sample = each;
            }
        }
        StringBuilder told = new StringBuilder("instrument bay " + Numbers.fixed(sample.instrumentBayC(), 1)
                + " °C, living compartment " + Numbers.fixed(sample.livingCompartmentC(), 1) + " °C");
        for (int c = 0; c < sample.circuits().size(); c++) {
            if (result.circuits().get(c).leaking()) {
                CircuitSample circuit = sample.circuits().get(c);
                told.append("; circuit ")
                        .append(result.circuits().get(c).id())
                        .append(" (" + circuit.mode() + "): ")
                        .append(Numbers.fixed(circuit.massKg(), 2))
                        .append(" kg, ")
                        .append(Numbers.fixed(circuit.pressureKpa(), 1))
                        .append(" kPa, ")
                        .append(Numbers.significant(circuit.leakKgPerH(), 3))
                        .append(" kg/h through the hole");
            }
        }
        return told.toString();
    }

    /** An event as a line of a list. */
    static String line(Happening event) {
        return words(event.sinceOnsetH()).replace(" the hole opened", "") + ": " + event.sentence();
    }

    /** Mass and energy with their residuals. */
    static String balance(CircuitResult result) {
        CircuitResult.MassAndEnergy balance = result.balance();
        return "Balance: " + Numbers.significant(balance.lostKg(), 6) + " kg lost, "
                + Numbers.significant(balance.leakedKg(), 6) + " kg through the hole; "
                + Numbers.significant(balance.suppliedKj(), 6) + " kJ taken up, "
                + Numbers.significant(balance.storedChangeKj(), 6) + " kJ stored, difference "
                + Numbers.significant(balance.energyResidual(), 2) + " of the heat above 0 K";
    }
}
