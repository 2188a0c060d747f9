/**
 * What may still be observed: {@link org.thirdleak.simulator.predictive.PredictiveJob} is the probability of given
 * futures under a hypothesis, {@link org.thirdleak.simulator.predictive.WatchJob} plays futures and follows the evidence
 * in them.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.predictive;
