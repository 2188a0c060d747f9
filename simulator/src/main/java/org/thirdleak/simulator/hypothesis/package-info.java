/**
 * The hypotheses and what they have in common. A {@link org.thirdleak.simulator.hypothesis.Hypothesis} is a parameter
 * space, a likelihood and a player of histories; the last two must agree. Impacts go on under every hypothesis: {@link
 * org.thirdleak.simulator.hypothesis.ImpactModel} holds their rates, {@link
 * org.thirdleak.simulator.hypothesis.FleetExposure} the time the units of a record were exposed to them.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.hypothesis;
