package org.thirdleak.cluster;

import java.time.Duration;
import org.thirdleak.simulator.execution.Watchdog;

/**
 * How long things may take.
 *
 * @param patience a cluster that says nothing, or has no executor, for so long is taken for lost
 * @param trial how long a job is tried on this machine before others are asked
 * @param worthSendingS seconds of work per thread of this machine from which on a job is sent
 * @param silence a block without a sign of life for so long is taken to hang
 */
record Timing(Duration patience, Duration trial, double worthSendingS, Duration silence) {

    /** For work that is done in earnest. */
    static final Timing USUAL = new Timing(Duration.ofSeconds(30), Duration.ofMillis(200), 2, Watchdog.PATIENCE);
}
