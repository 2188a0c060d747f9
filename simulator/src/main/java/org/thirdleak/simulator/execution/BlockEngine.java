package org.thirdleak.simulator.execution;

import java.util.Optional;
import java.util.ServiceLoader;

/** Where the blocks of a piece of work are done. Whatever the engine, the result has the same bits. */
public interface BlockEngine {

    /** Name of the threads of this machine. */
    String LOCAL = "local";

    /** What it is called, such as {@value #LOCAL} or the address of a cluster. */
    String name();

    /** Threads that it uses on this machine. */
    int threads();

    /**
     * Starts it.
     *
     * @param progress hears of blocks
     * @param checkpoints keeps what has been done
     * @return a runner, to be closed
     * @throws EngineFailedException if it cannot be reached
     */
    BlockRunner start(Progress progress, Checkpoints checkpoints);

    /**
     * The threads of this machine.
     *
     * @param threads how many, 1 or more
     */
    static BlockEngine local(int threads) {
        return new LocalEngine(threads);
    }

    /**
     * The engine of a name.
     *
     * @param name {@value #LOCAL}, or what an engine on the class path understands
     * @param threads threads of this machine, 1 or more
     * @return empty if no engine on the class path understands it
     */
    static Optional<BlockEngine> named(String name, int threads) {
        if (name.equals(LOCAL)) {
            return Optional.of(local(threads));
        }
        return ServiceLoader.load(Provider.class).stream()
                .flatMap(provider -> provider.get().engine(name, threads).stream())
                .findFirst();
    }

    /** Knows engines of other programs; found by {@link ServiceLoader}. */
    interface Provider {
        /**
         * The engine of a name.
         *
         * @param name as the user gave it
         * @param threads threads of this machine, 1 or more
         * @return empty if the name is of another provider
         */
        Optional<BlockEngine> engine(String name, int threads);
    }
}
