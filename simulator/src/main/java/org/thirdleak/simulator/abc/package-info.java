/**
 * Approximate Bayesian computation for records that plain simulation hardly ever hits. A {@link
 * org.thirdleak.simulator.abc.DistanceModel} says how far what it simulates is from what was observed; {@link
 * org.thirdleak.simulator.abc.AbcSmc} finds the probability of a match by multilevel splitting; {@link
 * org.thirdleak.simulator.abc.HistoryModel} makes such a model of a hypothesis and the summaries of a record.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.abc;
