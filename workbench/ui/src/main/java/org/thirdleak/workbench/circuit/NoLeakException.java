package org.thirdleak.workbench.circuit;

/** A config has no leak that could be followed; the message says which to take instead. */
final class NoLeakException extends Exception {
    private static final long serialVersionUID = 1L;

    NoLeakException(String message) {
        super(message);
    }
}
