package org.thirdleak.simulator.result;

/**
 * How the verdict depends on the priors.
 *
 * @param computed false if it was not asked for; all else is then empty
 */
public record PriorSensitivity(boolean computed) {

    /** Not asked for. */
    public static final PriorSensitivity NONE = new PriorSensitivity(false);
}
