package org.thirdleak.simulator.result;

/**
 * Whether the mechanism of a hypothesis can have opened a leak by the age it had. Implausible where even the stress that
 * does it fastest leaves a probability below 1e-3.
 *
 * @param unit id of the unit that leaked
 * @param ageD age of the leak on the clock of the mechanism, days
 * @param probabilityLow probability of a leak by that age at the lowest stress of the prior
 * @param probabilityHigh the same at the highest stress
 * @param stressOfMedianLifeMpa median stress range at which half of the flaws are through by that age, MPa
 * @param plausible whether the probability reaches 1e-3 anywhere in the range of the prior
 */
public record LifePlausibility(
        String unit,
        double ageD,
        double probabilityLow,
        double probabilityHigh,
        double stressOfMedianLifeMpa,
        boolean plausible) {}
