package org.thirdleak.simulator.result;

/**
 * Something wrong at a place of a result.
 *
 * @param path where; for a missing key the object that lacks it
 * @param shown the value as people write it; that of the key itself where it is missing
 * @param message what is wrong, and what is allowed
 */
record ResultFault(ResultPath path, String shown, String message) {

    /** At a value that is there. */
    ResultFault(ResultPath path, String message) {
        this(path, path.shown(), message);
    }
}
