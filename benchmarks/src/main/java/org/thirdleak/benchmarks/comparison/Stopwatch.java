package org.thirdleak.benchmarks.comparison;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Time of this process since the stopwatch was made: on the wall, and of the processor, over all threads, those of the
 * compiler and the collector too.
 */
final class Stopwatch {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long wall = System.nanoTime();
    private final long processor = SYSTEM.getProcessCpuTime();

    double wallSeconds() {
        return (System.nanoTime() - wall) / NANOS_PER_SECOND;
    }

    double processorSeconds() {
        return (SYSTEM.getProcessCpuTime() - processor) / NANOS_PER_SECOND;
    }
}
