package org.thirdleak.report.book;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a column that is not broken.
 *
 * @param role how it behaves at the end of a column
 * @param before room above it, unless it begins a column
 * @param height its height
 * @param ink draws it
 */
record Block(Role role, double before, double height, Ink ink) {
    /** What a block is. */
    enum Role {
        /** Running matter. */
        PLAIN,
        /** Stays with what follows. */
        TITLE,
        /** Stays with what follows, and begins every further column until the next title. */
        HEADER
    }

    /** Draws a block. */
    @FunctionalInterface
    interface Ink {
        void draw(Graphics2D g, double x, double top);
    }

    /**
     * A block in its place.
     *
     * @param block the block
     * @param top distance from the top of the column
     */
    record Placed(Block block, double top) {}

    /** Fills columns of a height; a block that is higher than a column has one of its own. */
    static List<List<Placed>> columns(List<Block> blocks, double height) {
        List<List<Placed>> columns = new ArrayList<>();
        List<Placed> column = new ArrayList<>();
        Optional<Block> header = Optional.empty();
        double y = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            header = block.role == Role.TITLE ? Optional.empty() : header;
            if (!column.isEmpty() && y + needed(blocks, i) > height) {
                columns.add(column);
                column = new ArrayList<>();
                y = 0;
                if (header.isPresent()) {
                    column.add(new Placed(header.get(), 0));
                    y = header.get().height;
                }
            }
            y += column.isEmpty() ? 0 : block.before;
            column.add(new Placed(block, y));
            y += block.height;
            header = block.role == Role.HEADER ? Optional.of(block) : header;
        }
        columns.add(column);
        return columns;
    }

    private static double needed(List<Block> blocks, int first) {
        double needed = 0;
        for (int i = first; i < blocks.size(); i++) {
            needed += blocks.get(i).before + blocks.get(i).height;
            if (blocks.get(i).role == Role.PLAIN) {
                break;
            }
        }
        return needed;
    }
}
