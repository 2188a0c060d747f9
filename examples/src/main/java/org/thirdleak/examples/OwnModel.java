package org.thirdleak.examples;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.thirdleak.simulator.engine.EvidenceConsensus;
import org.thirdleak.simulator.engine.EvidenceEngines;
import org.thirdleak.simulator.engine.LogEvidenceEstimate;
import org.thirdleak.simulator.engine.Model;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.prior.Prior;

/** A model of one's own from end to end: do failures of an air conditioner come at a steady rate, or do they wear out? */
public final class OwnModel {

    /** Hours between failures of one aeroplane's air conditioner (F. Proschan 1963, Technometrics 5, 375). */
    private static final double[] HOURS = {3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487};

    private OwnModel() {}

    /**
     * Times between failures by a Weibull law.
     *
     * @param hours the times, h
     */
    record Wearing(double[] hours) implements Model {

        private static final Prior SCALE = new Prior.LogNormal(90, 1);
        private static final Prior SHAPE = new Prior.Gamma(2, 2);

        @Override
        public List<String> names() {
            return List.of("scale_h", "shape");
        }

        @Override
        public void transform(double[] cube, double[] point) {
            point[0] = SCALE.quantile(cube[0]);
            point[1] = SHAPE.quantile(cube[1]);
        }

        @Override
        public double logLikelihood(double[] point) {
            double sum = 0;
            for (double x : hours) {
                double power = Math.pow(x / point[0], point[1]);
                sum += Math.log(point[1] * power / x) - power;
            }
            return sum;
        }
    }

    /**
     * The same with a shape of 1: a steady rate.
     *
     * @param hours the times, h
     */
    record Steady(double[] hours) implements Model {

        @Override
        public List<String> names() {
            return List.of("scale_h");
        }

        @Override
        public void transform(double[] cube, double[] point) {
            point[0] = Wearing.SCALE.quantile(cube[0]);
        }

        @Override
        public double logLikelihood(double[] point) {
            double sum = 0;
            for (double x : hours) {
                sum -= Math.log(point[0]) + x / point[0];
            }
            return sum;
        }
    }

    /**
     * Prints the evidence of both, each by two engines, and how many times better one predicted the times than the other.
     *
     * @param args none
     */
    public static void main(String[] args) {
        compare(System.out);
    }

    static void compare(PrintStream out) {
        try (BlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            LogEvidenceEstimate wearing = evidence("wearing", new Wearing(HOURS), runner, out);
            LogEvidenceEstimate steady = evidence("steady", new Steady(HOURS), runner, out);
            out.printf(
                    Locale.ROOT,
                    "a steady rate predicted the times %.2f times better than wear%n",
                    Math.exp(steady.value() - wearing.value()));
        }
    }

    private static LogEvidenceEstimate evidence(String name, Model model, BlockRunner runner, PrintStream out) {
        EvidenceEngines.Choice first = EvidenceEngines.auto(model);
        EvidenceEngines.Choice second = EvidenceEngines.second(model, first.engine());
        EvidenceConsensus both = new EvidenceConsensus(
                first.engine().estimate(model, 42, runner), second.engine().estimate(model, 42, runner));
        out.printf(
                Locale.ROOT,
                "%s: ln Z = %.4f (%s), %.2f ± %.2f (%s): %s%n",
                name,
                both.first().value(),
                first.reason(),
                both.second().value(),
                both.second().standardError(),
                second.reason(),
                both.sound() ? "they agree" : "not to be trusted");
        return both.first();
    }
}
