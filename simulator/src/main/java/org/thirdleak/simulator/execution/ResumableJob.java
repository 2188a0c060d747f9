package org.thirdleak.simulator.execution;

/**
 * A job whose summaries can be kept in a file, so that it can go on after the program was killed.
 *
 * @param <S> summary of a block: a record of numbers, words, enums, and arrays, lists and records of them
 */
public interface ResumableJob<S extends Record & Mergeable<S>> extends BlockJob<S> {

    /**
     * All that a summary depends on within one piece of work, which is itself told apart by its {@link WorkFingerprint}: two
     * jobs of equal identity give the same bits, in whatever order they are begun.
     */
    String identity();

    /** Type of its summaries. */
    Class<S> summaryType();

    /**
     * Words joined to an identity. Whatever begins with the words of a finding is a part of it.
     *
     * @param words what the job is for, from the general to the special
     */
    static String identity(String... words) {
        return String.join(" / ", words);
    }
}
