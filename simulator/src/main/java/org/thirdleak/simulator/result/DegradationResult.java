package org.thirdleak.simulator.result;

/**
 * What a leak does to a circuit, hour by hour.
 *
 * @param modelled whether this run modelled it
 */
public record DegradationResult(boolean modelled) {}
