/**
 * Evidence and posterior of a hypothesis: {@link org.thirdleak.simulator.inference.EvidenceEstimator} by randomised
 * quasi-Monte Carlo, {@link org.thirdleak.simulator.inference.PriorMonteCarlo} by a second road, {@link
 * org.thirdleak.simulator.inference.PosteriorJob} for draws, attribution, prediction and forecast.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.inference;
