package org.thirdleak.simulator.execution;

/**
 * The threads of this machine.
 *
 * @param threads how many, 1 or more
 */
record LocalEngine(int threads) implements BlockEngine {

    LocalEngine {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1 but was " + threads);
        }
    }

    @Override
    public String name() {
        return LOCAL;
    }

    @Override
    public BlockRunner start(Progress progress, Checkpoints checkpoints) {
        return new LocalBlockRunner(threads, progress, checkpoints);
    }
}
