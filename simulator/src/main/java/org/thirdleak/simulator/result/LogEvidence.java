package org.thirdleak.simulator.result;

/**
 * Natural logarithm of the evidence of a hypothesis.
 *
 * @param value ln Z
 * @param standardError standard error of ln Z
 * @param method how it was computed, in words
 */
public record LogEvidence(double value, double standardError, String method) {}
