package org.thirdleak.simulator.hypothesis;

import org.thirdleak.core.fatigue.Plausibility;

/**
 * Whether the mechanism of a hypothesis can have opened a leak by the age it had.
 *
 * @param unit id of the unit that leaked
 * @param life the judgement
 */
public record LeakPlausibility(String unit, Plausibility life) {}
