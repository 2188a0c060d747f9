package org.thirdleak.core.degradation;

/**
 * Something that happened to a circuit.
 *
 * @param kind what
 * @param circuit index of the circuit
 * @param timeS when, s
 */
public record TrajectoryEvent(Kind kind, int circuit, double timeS) {

    /** What can happen. */
    public enum Kind {
        /** The bellows met its stop or the inlet of the pump boiled: the flow is lost. */
        LOSS_OF_FLOW,
        /** The bellows of a standing circuit met its stop. */
        PRESSURE_LOST,
        /** Only the residue is left. */
        DRAINED,
        /** The residue, too, has left as vapour. */
        EMPTIED,
        /** A backup took over. */
        BACKUP_STARTED
    }
}
