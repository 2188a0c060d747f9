package org.thirdleak.simulator.execution;

/**
 * How far interrupted work had come.
 *
 * @param work what it is
 * @param about how it came about, as its owner told
 * @param stage where it was, in words
 * @param blocks blocks that are kept
 */
public record InterruptedWork(WorkFingerprint work, String about, String stage, long blocks) {}
