package org.thirdleak.simulator.result;

/**
 * How often steady chance would produce a Bayes factor at least as large as the one found.
 *
 * @param computed false if it was not asked for; all else is then empty
 */
public record ChanceFrequency(boolean computed) {

    /** Not asked for. */
    public static final ChanceFrequency NONE = new ChanceFrequency(false);
}
