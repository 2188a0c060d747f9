package org.thirdleak.core.circuit;

/** What a circuit is for. */
public enum Duty {
    /** Pumps from the start. */
    RUNNING,
    /** Stands still under pressure throughout: a spare radiator. */
    STANDBY,
    /** Stands still under pressure and starts when another circuit loses its flow. */
    BACKUP
}
