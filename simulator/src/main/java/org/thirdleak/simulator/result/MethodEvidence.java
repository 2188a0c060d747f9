package org.thirdleak.simulator.result;

/**
 * Natural logarithm of an evidence by one of several methods.
 *
 * @param engine the method by its word in a config, such as {@code nested_sampling}
 * @param method the method in words
 * @param value ln Z
 * @param standardError standard error of ln Z; of quadrature its estimated error
 * @param evaluations number of likelihoods computed
 */
public record MethodEvidence(String engine, String method, double value, double standardError, long evaluations) {}
