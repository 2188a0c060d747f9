/**
 * Runs side by side: {@link org.thirdleak.simulator.comparison.StoredRuns} reads run folders,
 * {@link org.thirdleak.simulator.comparison.RunComparison} says what differs, first in their configs, then in their numbers,
 * and whether by more than numerical error.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.comparison;
