package org.thirdleak.simulator.hypothesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.random.RandomStreams;

/** The likelihood along a date against the likelihood at each date and its average over the date. */
class AlongDatesTest {

    private static final Prior.Uniform ONSET = new Prior.Uniform(1050, 4900);
    private static final ImpactModel MODEL = SmallFleet.model(0.06);
    private static final ServiceRecord RECORD = SmallFleet.withLeak(SmallFleet.record(SmallFleet.units()), 2, 3120);

    private static SystematicDefect defect(boolean perDesign) {
        return new SystematicDefect(
                "defect",
                "a defect",
                MODEL,
                new SystematicDefect.Membership(List.of("a", "b"), false, perDesign),
                new SystematicDefect.Priors(
                        ONSET, new Prior.Beta(1, 1), new Prior.LogNormal(1, 0.5), new Prior.LogUniform(30, 3000)));
    }

    /** Spans between lots, weighted by the prior, give the average that the likelihood makes by itself. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void spansAverageToTheMarginal(boolean perDesign) {
        SystematicDefect defect = defect(perDesign);
        LogLikelihood likelihood = defect.likelihood(new FleetExposure(MODEL, RECORD));
        ParameterSpace space = defect.space();
        double[] point = space.origin();
        ParameterSpace.PointSampler prior = space.sampler(RandomStreams.stream(7, 21, 0));
        for (int i = 0; i < 20; i++) {
            prior.draw(point);
            double marginal = likelihood.marginal(point);
            for (int date = space.firstIntegrated(); date < space.size(); date++) {
                double[] edges = IntStream.concat(IntStream.of(-1), IntStream.of(-2))
                        .mapToDouble(end -> end == -1 ? ONSET.low() : ONSET.high())
                        .toArray();
                double[] inside = Arrays.stream(likelihood.steps(date))
                        .filter(day -> day > ONSET.low() && day < ONSET.high())
                        .toArray();
                double[] all = IntStream.range(0, inside.length + 2)
                        .mapToDouble(k -> k == 0 ? edges[0] : k > inside.length ? edges[1] : inside[k - 1])
                        .toArray();
                double[] middle = IntStream.range(1, all.length)
                        .mapToDouble(k -> 0.5 * (all[k - 1] + all[k]))
                        .toArray();
                double[] logs = new double[middle.length];
                likelihood.along(point, date, middle, logs);
                double mean = 0;
                for (int k = 0; k < logs.length; k++) {
                    mean += (ONSET.cdf(all[k + 1]) - ONSET.cdf(all[k])) * Math.exp(logs[k] - marginal);
                }
                assertEquals(1, mean, 1e-12);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachDateIsTheLikelihoodThere(boolean change) {
        Hypothesis hypothesis = change
                ? new RateChange("change", "a changed rate", MODEL, ONSET, new Prior.LogUniform(1, 100))
                : defect(false);
        LogLikelihood likelihood = hypothesis.likelihood(new FleetExposure(MODEL, RECORD));
        double[] point = hypothesis.space().origin();
        ParameterSpace.PointSampler prior = hypothesis.space().sampler(RandomStreams.stream(7, 22, 0));
        int date = hypothesis.space().firstIntegrated();
        double[] days = {1050, 1400, 2000.5, 3119.9, 3120.1, 4899};
        for (int i = 0; i < 20; i++) {
            prior.draw(point);
            double[] expected = Arrays.stream(days)
                    .map(day -> {
                        double[] at = point.clone();
                        at[date] = day;
                        return likelihood.at(at);
                    })
                    .toArray();
            double[] logs = new double[days.length];
            likelihood.along(point, date, days, logs);
            assertArrayEquals(expected, logs, 1e-10);
        }
    }
}
