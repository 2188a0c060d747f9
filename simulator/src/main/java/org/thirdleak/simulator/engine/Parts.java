package org.thirdleak.simulator.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.Mergeable;

/**
 * What independent pieces of work gave, in the order of the pieces.
 *
 * @param <T> what one gives
 * @param list one per piece
 */
record Parts<T>(List<T> list) implements Mergeable<Parts<T>> {

    @Override
    public Parts<T> merge(Parts<T> next) {
        List<T> both = new ArrayList<>(list);
        both.addAll(next.list);
        return new Parts<>(both);
    }

    /** A piece of work, which may be done on another machine. */
    @FunctionalInterface
    interface Piece<T> extends Serializable {
        /**
         * Does it.
         *
         * @param number 0 or more
         */
        T run(int number);
    }

    /** Does some pieces, a few to a block. */
    static <T> List<T> run(String title, int pieces, int perBlock, Piece<T> piece, BlockRunner runner) {
        return runner.run(new BlockJob<Parts<T>>() {
                    @Override
                    public String title() {
                        return title;
                    }

                    @Override
                    public long blocks() {
                        return (pieces + perBlock - 1L) / perBlock;
                    }

                    @Override
                    public Parts<T> run(long block) {
                        int from = (int) block * perBlock;
                        List<T> done = new ArrayList<>(perBlock);
                        for (int i = from; i < Math.min(pieces, from + perBlock); i++) {
                            done.add(piece.run(i));
                        }
                        return new Parts<>(done);
                    }
                })
                .list();
    }
}
