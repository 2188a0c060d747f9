package org.thirdleak.simulator.execution;

import java.util.concurrent.CancellationException;

/** Does blocks one after the other in the thread that asks: work within a block of another job. */
public final class SerialBlockRunner implements BlockRunner {

    private volatile boolean cancelled;

    @Override
    public <S extends Mergeable<S>> S run(BlockJob<S> job) {
        TreeFold<S> fold = new TreeFold<>();
        for (long block = 0; block < job.blocks(); block++) {
            if (cancelled) {
                throw new CancellationException(job.title() + " was cancelled");
            }
            Watchdog.sign();
            fold.add(block, job.run(block));
        }
        return fold.result();
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public void close() {
        cancel();
    }
}
