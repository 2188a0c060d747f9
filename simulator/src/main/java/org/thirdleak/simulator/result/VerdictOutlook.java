package org.thirdleak.simulator.result;

/**
 * How the verdict will move: with time if nothing leaks, and with a further leak.
 *
 * @param computed false if it was not asked for; all else is then empty
 */
public record VerdictOutlook(boolean computed) {

    /** Not asked for. */
    public static final VerdictOutlook NONE = new VerdictOutlook(false);
}
