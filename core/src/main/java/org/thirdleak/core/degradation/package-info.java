/**
 * What a leak does, hour by hour: a {@link org.thirdleak.core.degradation.LeakScenario} goes into a
 * {@link org.thirdleak.core.degradation.TrajectorySolver}, a {@link org.thirdleak.core.degradation.Trajectory} with its
 * events and balances comes out. {@link org.thirdleak.core.degradation.SoundModule} says what a module without a leak
 * settles to; {@link org.thirdleak.core.degradation.DrainTable} and
 * {@link org.thirdleak.core.degradation.LossOfFlowEstimate} are cheap stand-ins with measured errors. Model card: {@code docs/models/degradation.md}.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.core.degradation;
