package org.thirdleak.cluster;

import java.util.Optional;
import org.thirdleak.simulator.execution.BlockEngine;

/** Makes Spark known to the command line. */
public final class SparkEngines implements BlockEngine.Provider {

    /** For the service loader. */
    public SparkEngines() {}

    @Override
    public Optional<BlockEngine> engine(String name, int threads) {
        return SparkEngine.understands(name)
                ? Optional.of(new SparkEngine(name, threads, Timing.USUAL))
                : Optional.empty();
    }
}
