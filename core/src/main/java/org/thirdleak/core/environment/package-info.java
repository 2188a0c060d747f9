/**
 * What flies: how many particles of which size, speed and density strike a surface in low Earth orbit, and how that
 * changes with time.
 *
 * <p>{@link org.thirdleak.core.environment.MeteoroidFlux} and {@link org.thirdleak.core.environment.DebrisFlux} (the
 * closed form of {@link org.thirdleak.core.environment.KesslerDebrisFlux} or a size table,
 * {@link org.thirdleak.core.environment.TabulatedDebrisFlux}) are the models. Each is handed on as
 * {@link org.thirdleak.core.environment.FluxComponent}s: a {@link org.thirdleak.core.environment.ParticlePopulation}
 * ({@link org.thirdleak.core.environment.SpeedDistribution} and
 * {@link org.thirdleak.core.environment.SizeDistribution}s) times a
 * {@link org.thirdleak.core.environment.TimeGrowth}. {@link org.thirdleak.core.environment.MeteorShowers} knows the
 * seasons.
 *
 * <p>Fluxes are cumulative, on one side of a randomly tumbling plate, per square metre of surface and Julian year of
 * 365.25 days. Speeds are in m/s, sizes in m, masses in kg, densities in kg/m³. Model card:
 * {@code docs/models/meteoroid-and-debris-flux.md}.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.core.environment;
