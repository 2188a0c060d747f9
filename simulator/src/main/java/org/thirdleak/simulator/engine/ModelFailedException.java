package org.thirdleak.simulator.engine;

import java.util.List;

/** A model gave something that is no likelihood, or threw. The message names the parameters at which it did. */
public final class ModelFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ModelFailedException(String message) {
        super(message);
    }

    private ModelFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    static ModelFailedException threw(String what, List<String> names, double[] values, RuntimeException cause) {
        return new ModelFailedException(what + " failed at " + list(names, values) + ": " + cause, cause);
    }

    static ModelFailedException gave(String what, double number, List<String> names, double[] values) {
        return new ModelFailedException(what + " is " + number + " at " + list(names, values));
    }

    private static String list(List<String> names, double[] values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(names.get(i)).append(" = ").append(values[i]);
        }
        return text.toString();
    }
}
