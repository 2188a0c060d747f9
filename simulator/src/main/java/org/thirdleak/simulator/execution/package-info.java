/**
 * Work in numbered blocks: a {@link org.thirdleak.simulator.execution.BlockJob} says what a block is, a {@link
 * org.thirdleak.simulator.execution.BlockRunner} does the blocks wherever it likes, and a {@link
 * org.thirdleak.simulator.execution.TreeFold} merges their summaries in an order fixed by the block numbers, so that the
 * result has the same bits for any number of threads.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.execution;
