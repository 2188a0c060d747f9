package org.thirdleak.report.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.CircuitSample;
import org.thirdleak.simulator.result.CircuitResult.CircuitSummary;
import org.thirdleak.simulator.result.CircuitResult.Happening;

/** One leak of a circuit as the report reads it: what happened to the circuit that leaks, and what the others did. */
public final class LeakStory {
    /** Event of a pump that stops. */
    public static final String LOSS_OF_FLOW = "loss_of_flow";

    /** Event of a standing circuit whose accumulator is empty. */
    public static final String PRESSURE_LOST = "pressure_lost";

    /** Event of a backup that takes over. */
    public static final String BACKUP_STARTED = "backup_started";

    /** Half of the coolant is gone. */
    public static final String HALF_EMPTY = "half_empty";

    /** Only the residue is left. */
    public static final String DRAINED = "drained";

    /** The instrument bay is too warm. */
    public static final String BAY_LIMIT = "instrument_bay_limit";

    /** The living compartment is too warm. */
    public static final String LIVING_LIMIT = "living_compartment_limit";

    private final CircuitResult result;
    private final int leaking;

    /**
     * Reads a result.
     *
     * @param result the result
     * @throws IllegalArgumentException if no circuit leaks or nothing was sampled
     */
    public LeakStory(CircuitResult result) {
        this.result = result;
        int found = -1;
        for (int i = result.circuits().size() - 1; i >= 0; i--) {
            found = result.circuits().get(i).leaking() ? i : found;
        }
        if (found < 0 || result.samples().size() < 2) {
            throw new IllegalArgumentException("a result must have a leaking circuit and at least 2 samples, but has "
                    + result.circuits().size() + " circuits and "
                    + result.samples().size() + " samples");
        }
        leaking = found;
    }

    /**
     * The result that is read.
     *
     * @return the result
     */
    public CircuitResult result() {
        return result;
    }

    /**
     * Place of the circuit that leaks.
     *
     * @return its index
     */
    public int leaking() {
        return leaking;
    }

    /**
     * The circuit that leaks.
     *
     * @return its summary
     */
    public CircuitSummary circuit() {
        return result.circuits().get(leaking);
    }

    /**
     * When something first happened to the circuit that leaks or to the module.
     *
     * @param event such as {@link #DRAINED}
     * @return hours since the onset, empty if it did not happen within the horizon
     */
    public OptionalDouble time(String event) {
        return result.events().stream()
                .filter(happening -> happening.event().equals(event))
                .filter(happening -> happening.circuit().isEmpty()
                        || happening.circuit().equals(circuit().id()))
                .mapToDouble(Happening::sinceOnsetH)
                .findFirst();
    }

    /**
     * When the flow was lost, or the pressure of a standing circuit.
     *
     * @return hours since the onset, empty if it did not happen within the horizon
     */
    public OptionalDouble stop() {
        OptionalDouble flow = time(LOSS_OF_FLOW);
        return flow.isPresent() ? flow : time(PRESSURE_LOST);
    }

    /**
     * What an event is called beside its mark.
     *
     * @param happening the event
     * @return a few words, empty for events that are not marked in the course of the coolant
     */
    public Optional<String> label(Happening happening) {
        String after = " after " + Hours.words(happening.sinceOnsetH());
        boolean own = happening.circuit().equals(circuit().id());
        if (happening.event().equals(BACKUP_STARTED)) {
            return Optional.of("backup " + title(happening.circuit()) + " starts" + after);
        }
        return own
                ? switch (happening.event()) {
                    case LOSS_OF_FLOW -> Optional.of("the pump stops" + after);
                    case PRESSURE_LOST -> Optional.of("the accumulator is empty" + after);
                    case HALF_EMPTY -> Optional.of("half of the coolant is gone" + after);
                    case DRAINED -> Optional.of("drained" + after);
                    default -> Optional.empty();
                }
                : Optional.empty();
    }

    private String title(String circuit) {
        return result.circuits().stream()
                .filter(summary -> summary.id().equals(circuit))
                .map(summary -> Wording.inSentence(summary.title().isBlank() ? summary.id() : summary.title()))
                .findFirst()
                .orElse(circuit);
    }

    /**
     * What the circuits that do not leak did.
     *
     * @return sentences, such as "Main loop: pumps to the end, with 55.9 kg of coolant."; empty with a single circuit
     */
    public List<String> others() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < result.circuits().size(); i++) {
            if (i != leaking) {
                sentences.add(other(i));
            }
        }
        return List.copyOf(sentences);
    }

    private String other(int circuit) {
        CircuitSummary summary = result.circuits().get(circuit);
        CircuitSample last =
                result.samples().get(result.samples().size() - 1).circuits().get(circuit);
        OptionalDouble started = result.events().stream()
                .filter(event -> event.event().equals(BACKUP_STARTED))
                .filter(event -> event.circuit().equals(summary.id()))
                .mapToDouble(Happening::sinceOnsetH)
                .findFirst();
        String state = switch (last.mode().toLowerCase(Locale.ROOT)) {
            case "pumping" ->
                started.isPresent()
                        ? ": started after " + Hours.words(started.getAsDouble()) + " and pumps to the end"
                        : ": pumps to the end";
            case "standby" -> ": stands by to the end";
            default -> ": has stopped at the end";
        };
        return Wording.capital(title(summary.id())) + state + ", with " + Numbers.significant(last.massKg(), 3)
                + " kg of coolant.";
    }

    /**
     * What made the result, for footers.
     *
     * @return config hash, seed and version
     */
    public String provenance() {
        var made = result.provenance();
        String hash = made.configSha256();
        return "Config " + made.name() + " " + hash.substring(0, Math.min(8, hash.length())) + ", Third Leak "
                + made.version() + ".";
    }
}
