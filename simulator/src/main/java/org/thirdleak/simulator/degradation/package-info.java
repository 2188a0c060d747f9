/**
 * What a leak does to a module, as far as chance comes in: a {@link org.thirdleak.simulator.degradation.CircuitModel} is
 * a circuit config whose uncertain numbers are inputs with priors, and turns a draw of them into a scenario that
 * {@code core.degradation} can follow.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.degradation;
