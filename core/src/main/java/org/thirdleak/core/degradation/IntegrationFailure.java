package org.thirdleak.core.degradation;

/** A trajectory that could not be followed: the message says what went wrong, when, and in which circuit. */
public final class IntegrationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntegrationFailure(String message) {
        super(message);
    }

    IntegrationFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
