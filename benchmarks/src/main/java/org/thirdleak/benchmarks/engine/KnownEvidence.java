package org.thirdleak.benchmarks.engine;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.special.Gamma;
import org.thirdleak.simulator.engine.Model;
import org.thirdleak.simulator.prior.Prior;

/**
 * A problem that other programs were timed on, and its evidence.
 *
 * @param id as in the table of peers
 * @param title in words
 * @param logEvidence exact ln Z
 * @param priors prior of each parameter
 * @param likelihood ln L
 */
record KnownEvidence(
        String id, String title, double logEvidence, List<Prior> priors, ToDoubleFunction<double[]> likelihood)
        implements Model {

    private static final double[] HOURS = {3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487};
    /** Thousand hours of ten pumps, and failures (Gaver and O'Muircheartaigh 1987). */
    private static final double[] PUMP_TIMES = {94.32, 15.72, 62.88, 125.76, 5.24, 31.44, 1.048, 1.048, 2.096, 10.48};

    private static final double[] PUMP_FAILURES = {5, 1, 5, 14, 3, 19, 1, 1, 4, 22};

    static List<KnownEvidence> all() {
        Prior side = new Prior.Uniform(0, 10 * Math.PI);
        Prior box = new Prior.Uniform(-6, 6);
        return List.of(
                new KnownEvidence(
                        "PR3",
                        "Weibull law of twelve times",
                        -69.9353347113958,
                        List.of(new Prior.LogNormal(Math.exp(4.5), 1), new Prior.Gamma(2, 2)),
                        KnownEvidence::weibull),
                new KnownEvidence(
                        "PU2",
                        "pumps, rates integrated out",
                        -36.5810738324742,
                        List.of(new Prior.Gamma(1, 1), new Prior.Gamma(0.1, 1)),
                        KnownEvidence::pumps),
                new KnownEvidence("T1", "egg-box", 235.855940332254, List.of(side, side), KnownEvidence::eggBox),
                new KnownEvidence("T2-D2", "two shells", -1.745641884522, List.of(box, box), KnownEvidence::shells));
    }

    private static double weibull(double[] x) {
        double sum = 0;
        for (double hours : HOURS) {
            double power = Math.pow(hours / x[0], x[1]);
            sum += Math.log(x[1] * power / hours) - power;
        }
        return sum;
    }

    private static double pumps(double[] x) {
        double sum = PUMP_TIMES.length * (x[0] * Math.log(x[1]) - Gamma.logGamma(x[0]));
        for (int i = 0; i < PUMP_TIMES.length; i++) {
            double k = PUMP_FAILURES[i];
            sum += k * Math.log(PUMP_TIMES[i]) - Gamma.logGamma(k + 1);
            sum += Gamma.logGamma(x[0] + k) - (x[0] + k) * Math.log(x[1] + PUMP_TIMES[i]);
        }
        return sum;
    }

    private static double eggBox(double[] x) {
        return Math.pow(2 + Math.cos(x[0] / 2) * Math.cos(x[1] / 2), 5);
    }

    private static double shells(double[] x) {
        double first = shell(x[0] - 3.5, x[1]);
        double second = shell(x[0] + 3.5, x[1]);
        return Math.max(first, second) + Math.log1p(Math.exp(-Math.abs(first - second)));
    }

    private static double shell(double x, double y) {
        double off = (Math.hypot(x, y) - 2) / 0.1;
        return -0.5 * off * off - 0.5 * Math.log(2 * Math.PI * 0.01);
    }

    @Override
    public List<String> names() {
        return List.of("first", "second");
    }

    @Override
    public void transform(double[] cube, double[] point) {
        for (int d = 0; d < cube.length; d++) {
            point[d] = priors.get(d).quantile(cube[d]);
        }
    }

    @Override
    public double logLikelihood(double[] point) {
        return likelihood.applyAsDouble(point);
    }
}
