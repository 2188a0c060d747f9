package org.thirdleak.simulator.config;

/** A prior on a number, or a fixed number. */
public sealed interface PriorConfig {

    /** Known exactly, written as a plain number. */
    record Fixed(double value) implements PriorConfig {}

    /** {@code uniform: [low, high]}. */
    record Uniform(double low, double high) implements PriorConfig {}

    /** {@code log_uniform: [low, high]}: the logarithm is uniform; both bounds above 0. */
    record LogUniform(double low, double high) implements PriorConfig {}

    /** {@code log_normal: { median: m, sigma_ln: s }}. */
    record LogNormal(double median, double sigmaLn) implements PriorConfig {}

    /** {@code normal: { mean: m, sd: s }}. */
    record Normal(double mean, double sd) implements PriorConfig {}

    /** {@code beta: [a, b]}. */
    record Beta(double a, double b) implements PriorConfig {}

    /** {@code gamma: { shape: k, rate: r }}, rate in the inverse of the unit of the key. */
    record Gamma(double shape, double rate) implements PriorConfig {}
}
