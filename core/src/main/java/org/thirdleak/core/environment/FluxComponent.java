package org.thirdleak.core.environment;

/**
 * A population whose flux changes with time by a factor: flux at time t is {@code population × growth.at(t)}. What
 * depends on the wall and what depends on the date stay apart, so that a rate per wall is computed once.
 *
 * @param name for people
 * @param population flux at growth 1
 * @param growth factor on the flux against time
 */
public record FluxComponent(String name, ParticlePopulation population, TimeGrowth growth) {}
