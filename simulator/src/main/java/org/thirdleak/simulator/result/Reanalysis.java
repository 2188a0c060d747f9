package org.thirdleak.simulator.result;

/**
 * The comparison again with one thing changed, observation by observation and assumption by assumption.
 *
 * @param computed false if it was not asked for; all else is then empty
 */
public record Reanalysis(boolean computed) {

    /** Not asked for. */
    public static final Reanalysis NONE = new Reanalysis(false);
}
