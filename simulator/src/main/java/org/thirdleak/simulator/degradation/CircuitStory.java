package org.thirdleak.simulator.degradation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.CircuitSummary;
import org.thirdleak.simulator.result.CircuitResult.Happening;
import org.thirdleak.simulator.result.CircuitResult.MassAndEnergy;
import org.thirdleak.simulator.result.CircuitResult.ModuleSample;
import org.thirdleak.simulator.result.SensitivityResult;
import org.thirdleak.simulator.result.SensitivityResult.InputEffect;

/** A leak told in words: what happened when, the balances, and what it depends on. */
public final class CircuitStory {

    private static final double MINUTES_PER_HOUR = 60;
    private static final int INPUTS_NAMED = 3;

    private final CircuitResult result;
    private final List<String> lines = new ArrayList<>();

    private CircuitStory(CircuitResult result) {
        this.result = result;
    }

    /**
     * Tells a leak.
     *
     * @param result the leak, one circuit of which has the hole
     * @return lines, without line ends
     */
    public static List<String> of(CircuitResult result) {
        CircuitStory story = new CircuitStory(result);
        story.compose();
        return story.lines;
    }

    private void compose() {
        if (!result.title().isEmpty()) {
            lines.add(result.title());
        }
        CircuitSummary leaking = result.circuits().stream()
                .filter(CircuitSummary::leaking)
                .findFirst()
                .orElseThrow();
        add("time since the onset of the leak, every uncertain input at its median:");
        for (Happening event : result.events()) {
            add("  %12s  %s", time(event.sinceOnsetH()), event.sentence());
        }
        missing("loss_of_flow", "pressure_lost", "the flow is kept");
        missing("half_empty", "half_empty", "less than half of the coolant is lost");
        missing("drained", "drained", "circuit " + leaking.id() + " is not drained yet");
        missing(
                "instrument_bay_limit",
                "instrument_bay_limit",
                format("the instrument bay stays below %.1f °C", result.instrumentBayLimitC()));
        missing(
                "living_compartment_limit",
                "living_compartment_limit",
                format("the living compartment stays below %.1f °C", result.livingCompartmentLimitC()));
        ModuleSample last = result.samples().get(result.samples().size() - 1);
        add(
                "after %s: instrument bay %.1f °C, living compartment %.1f °C%s",
                time(result.horizonH()),
                last.instrumentBayC(),
                last.livingCompartmentC(),
                last.waterKg() > 0 ? format(", %.2f kg of water vapour left in the air", last.waterKg()) : "");
        balance();
        sensitivity();
    }

    private void missing(String event, String orElse, String sentence) {
        Optional<Happening> found = result.events().stream()
                .filter(e -> e.event().equals(event) || e.event().equals(orElse))
                .findFirst();
        if (found.isEmpty()) {
            add("  %12s  %s", "up to " + time(result.horizonH()), sentence);
        }
    }

    private void balance() {
        MassAndEnergy balance = result.balance();
        add(
                "balance: %.6g kg lost, %.6g kg through the hole; %.6g kJ taken up, %.6g kJ stored, difference %.1e of the heat above 0 K",
                balance.lostKg(),
                balance.leakedKg(),
                balance.suppliedKj(),
                balance.storedChangeKj(),
                balance.energyResidual());
    }

    private void sensitivity() {
        SensitivityResult sensitivity = result.sensitivity();
        for (SensitivityResult.Outcome outcome : sensitivity.outcomes()) {
            List<String> inputs = outcome.inputs().stream()
                    .limit(INPUTS_NAMED)
                    .map(CircuitStory::effect)
                    .toList();
            add("%s depends most on %s", outcome.title(), String.join(", ", inputs));
        }
        if (sensitivity.trajectories() > 0) {
            add(
                    "(part of the variance over the priors, total Sobol index ± 95 %%; %,d trajectories, %d points failed)",
                    sensitivity.trajectories(), sensitivity.failures());
        }
    }

    private static String effect(InputEffect effect) {
        return format(
                "%s (%.2f ± %.2f)",
                effect.input(), effect.total().value(), 1.96 * effect.total().standardError());
    }

    /** Hours, or minutes below two hours. */
    private static String time(double hours) {
        return Math.abs(hours) < 2 ? format("%.1f min", hours * MINUTES_PER_HOUR) : format("%.2f h", hours);
    }

    private void add(String pattern, Object... values) {
        lines.add(format(pattern, values));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
