package org.thirdleak.simulator.inference;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.prior.Parameter;

/** A likelihood is no number, or infinite, or could not be computed; the message names hypothesis, parameters and units. */
public final class LikelihoodFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private LikelihoodFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    private LikelihoodFailedException(String message) {
        super(message);
    }

    static LikelihoodFailedException gave(Hypothesis hypothesis, double log, double[] point, int parameters) {
        return new LikelihoodFailedException("the log-likelihood of hypothesis " + hypothesis.id() + " is " + log
                + " at " + values(hypothesis, point, parameters));
    }

    static LikelihoodFailedException threw(
            Hypothesis hypothesis, RuntimeException cause, double[] point, int parameters) {
        return new LikelihoodFailedException(
                "the log-likelihood of hypothesis " + hypothesis.id() + " cannot be computed at "
                        + values(hypothesis, point, parameters) + ": " + cause.getMessage(),
                cause);
    }

    private static String values(Hypothesis hypothesis, double[] point, int parameters) {
        return IntStream.range(0, parameters)
                .mapToObj(i -> value(hypothesis.space().parameters().get(i), point[i]))
                .collect(Collectors.joining(", "));
    }

    private static String value(Parameter parameter, double coordinate) {
        if (parameter.unit().equals(Parameter.UTC) && Double.isFinite(coordinate)) {
            return parameter.name() + " = " + Epoch.instant(coordinate);
        }
        String unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
        return parameter.name() + " = " + parameter.valueAt(coordinate) + unit;
    }
}
