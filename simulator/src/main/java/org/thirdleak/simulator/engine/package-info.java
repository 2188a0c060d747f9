/**
 * Evidence of any model by methods that share little but the model. {@link
 * org.thirdleak.simulator.engine.AdaptiveQuadrature} needs no chance and takes up to three parameters; {@link
 * org.thirdleak.simulator.engine.SequentialMonteCarlo}, {@link org.thirdleak.simulator.engine.ImportanceSampling}, {@link
 * org.thirdleak.simulator.engine.BridgeSampling}, {@link org.thirdleak.simulator.engine.NestedSampling} and {@link
 * org.thirdleak.simulator.engine.DynamicNestedSampling} take up to fifty. {@link
 * org.thirdleak.simulator.engine.EvidenceEngines} chooses, and {@link org.thirdleak.simulator.engine.EvidenceConsensus}
 * compares. Every engine integrates the likelihood over the unit cube that the prior is mapped from, so that no density of the
 * prior is asked for.
 *
 * <p>A model of one's own is a {@link org.thirdleak.simulator.engine.Model}: names, prior, log-likelihood. The example {@code
 * org.thirdleak.examples.OwnModel} is one from end to end, docs/guide/own-model.md explains it.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.engine;
