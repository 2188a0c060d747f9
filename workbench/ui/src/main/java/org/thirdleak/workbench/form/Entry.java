package org.thirdleak.workbench.form;

import java.util.List;
import org.thirdleak.simulator.config.Limits;

/** How a setting is entered. */
public sealed interface Entry {

    /**
     * A number.
     *
     * @param limits what it may be, in the unit of the setting
     * @param whole whether it is a whole number
     */
    record Numeric(Limits limits, boolean whole) implements Entry {
        /** A range over which a slider makes sense. */
        boolean bounded() {
            return Double.isFinite(limits.min()) && Double.isFinite(limits.max());
        }
    }

    /** Any text. */
    record Words() implements Entry {}

    /**
     * The name of a file, relative to the config.
     *
     * @param ending usual ending, without the dot
     */
    record FileName(String ending) implements Entry {}

    /** A date, UTC. */
    record Date() implements Entry {}

    /**
     * One of some words.
     *
     * @param words all of them, in their order
     */
    record Choice(List<String> words) implements Entry {
        /** Copies the list. */
        public Choice {
            words = List.copyOf(words);
        }
    }

    /**
     * Any number of some words.
     *
     * @param words all of them, in their order
     */
    record Several(List<String> words) implements Entry {
        /** Copies the list. */
        public Several {
            words = List.copyOf(words);
        }
    }

    /** A list of numbers, dates or words. */
    record Series() implements Entry {}

    /**
     * A number or a prior on one.
     *
     * @param limits what the number may be, in the unit of the setting
     */
    record Prior(Limits limits) implements Entry {}

    /** A date or a prior on one. */
    record DatePrior() implements Entry {}

    /** Settings by their path, each with another value than in the base case. */
    record Overrides() implements Entry {}
}
