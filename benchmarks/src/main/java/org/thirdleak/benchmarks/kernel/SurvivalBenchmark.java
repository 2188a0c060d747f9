package org.thirdleak.benchmarks.kernel;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thirdleak.simulator.hypothesis.LifeCurve;
import org.thirdleak.simulator.hypothesis.WeibullLife;
import org.thirdleak.simulator.prior.Prior;

/** Survival of a Weibull law at the ages of {@value #UNITS} units: from its table, and by two exponentials as before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SurvivalBenchmark {

    private static final int UNITS = 155;

    private final double[] logAge = new double[UNITS];
    private final LifeCurve table =
            new WeibullLife(new Prior.LogUniform(0.5, 2), new Prior.LogUniform(30, 3000)).curve(0);
    private final LifeCurve exponentials = new TwoExponentials(table);

    /** Half a year each, give or take a month. */
    public SurvivalBenchmark() {
        for (int i = 0; i < UNITS; i++) {
            logAge[i] = Math.log(150 + 60.0 * i / UNITS);
        }
        table.set(new double[] {Math.log(1.3), Math.log(200)});
    }

    /** From the table. */
    @Benchmark
    @OperationsPerInvocation(UNITS)
    public double table() {
        return product(table);
    }

    /** By two exponentials. */
    @Benchmark
    @OperationsPerInvocation(UNITS)
    public double exponentials() {
        return product(exponentials);
    }

    private double product(LifeCurve life) {
        double product = 1;
        for (double age : logAge) {
            product *= 0.5 + 0.5 * life.survival(age);
        }
        return product;
    }

    /** The same law without its table. */
    private record TwoExponentials(LifeCurve law) implements LifeCurve {
        @Override
        public void set(double[] point) {
            law.set(point);
        }

        @Override
        public double cumulativeHazard(double logAge) {
            return law.cumulativeHazard(logAge);
        }

        @Override
        public double hazardPerLogAge(double logAge, double cumulativeHazard) {
            return law.hazardPerLogAge(logAge, cumulativeHazard);
        }

        @Override
        public double logAge(double cumulativeHazard) {
            return law.logAge(cumulativeHazard);
        }
    }
}
