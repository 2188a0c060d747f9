package org.thirdleak.benchmarks.circuit;

import java.io.IOException;

/** Somebody who can follow the leaking circuit for a day. */
interface Contestant {

    /** For people. */
    String title();

    /** Processor seconds per trajectory, of one thread, over a number of them. */
    double secondsEach(int count) throws IOException, InterruptedException;

    /** Eight temperatures, K, every {@link Standing#SAMPLE_S} seconds from 0 to the end of the day; none if it cannot tell. */
    double[][] states() throws IOException, InterruptedException;
}
