package org.thirdleak.simulator.config;

import java.time.Instant;

/** A prior on a date, or a fixed date. */
public sealed interface DatePriorConfig {

    /** Known exactly, written as a plain date. */
    record Fixed(Instant at) implements DatePriorConfig {}

    /** {@code uniform: [from, to]}. */
    record Uniform(Instant from, Instant to) implements DatePriorConfig {}

    /** {@code normal: { mean: date, sd_d: days }}. */
    record Normal(Instant mean, double sdD) implements DatePriorConfig {}
}
