package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.inference.PosteriorDraws;
import org.thirdleak.simulator.inference.RowMean;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.ParameterSummary;
import org.thirdleak.simulator.result.QuantileEstimate;

/** Posterior of every parameter that is not fixed, each number with its Monte Carlo error. */
final class ParameterSummaries {

    private static final double[] PROBABILITIES = {0.025, 0.05, 0.5, 0.95, 0.975};

    private ParameterSummaries() {}

    static List<ParameterSummary> of(PosteriorDraws draws, ParameterSpace space) {
        List<ParameterSummary> list = new ArrayList<>();
        for (int i = 0; i < space.size(); i++) {
            Parameter parameter = space.parameters().get(i);
            if (!parameter.prior().fixed()) {
                list.add(of(parameter, new DrawnValues(draws.points(), i, parameter), draws.rows()));
            }
        }
        return list;
    }

    static ParameterSummary of(Parameter parameter, DrawnValues values, RowMean rows) {
        Estimate mean = rows.of(values::at);
        double variance = values.variance();
        List<QuantileEstimate> quantiles = Arrays.stream(PROBABILITIES)
                .mapToObj(p -> quantile(p, values, rows))
                .toList();
        return new ParameterSummary(
                parameter.name(),
                parameter.unit(),
                inWords(parameter),
                mean.value(),
                Math.sqrt(variance),
                quantiles.get(1).value(),
                quantiles.get(2).value(),
                quantiles.get(3).value(),
                independentDraws(variance, mean.standardError(), values.count()),
                mean.standardError(),
                quantiles);
    }

    /** So many independent draws have a mean with that error. */
    private static double independentDraws(double variance, double error, int draws) {
        return error > 0 && variance > 0 ? variance / (error * error) : draws;
    }

    /**
     * The error of the fraction below a quantile, turned into one of the quantile by the quantiles of the fraction a standard
     * error below and above (R. S. Woodruff 1952, JASA 47, 635).
     */
    private static QuantileEstimate quantile(double p, DrawnValues values, RowMean rows) {
        double value = values.quantile(p);
        double error = rows.of(i -> values.at(i) <= value ? 1 : 0).standardError();
        return new QuantileEstimate(p, value, (values.quantile(p + error) - values.quantile(p - error)) / 2);
    }

    private static String inWords(Parameter parameter) {
        if (!parameter.unit().equals(Parameter.UTC)) {
            return parameter.prior().describe() + (parameter.unit().isEmpty() ? "" : " " + parameter.unit());
        }
        return parameter.prior() instanceof Prior.Uniform uniform
                ? "uniform " + Epoch.instant(uniform.low()) + " … " + Epoch.instant(uniform.high())
                : "normal about " + Epoch.instant(parameter.prior().quantile(0.5));
    }
}
