package org.thirdleak.benchmarks.comparison;

import java.io.PrintStream;

/**
 * Whether the two programs did the same work: their estimates must be equal within their errors. With eight of them and a
 * limit of four standard errors a right pair of programs fails once in two thousand choices of the seeds.
 */
final class Agreement {

    private static final double MOST_ERRORS = 4;
    private static final int LEAK_NUMBERS = 3;

    private final PrintStream out;
    private boolean holds = true;

    Agreement(PrintStream out) {
        this.out = out;
        out.printf("%-26s %12s %12s %8s%n", "estimate", "C", "Java", "z");
    }

    /** Compares what two kernels found in all their rounds. */
    void check(Kernel kernel, Outcome inC, Outcome inJava) {
        if (!kernel.plays()) {
            double error = Math.hypot(inC.logZError(), inJava.logZError());
            line("ln Z, " + kernel.hypothesis(), inC.logZ(), inJava.logZ(), error);
            return;
        }
        for (int leaks = 0; leaks < LEAK_NUMBERS; leaks++) {
            double pooled = inC.plus(inJava).fraction(leaks);
            double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / inC.count() + 1.0 / inJava.count()));
            line("P(" + leaks + " leaks), " + kernel.hypothesis(), inC.fraction(leaks), inJava.fraction(leaks), error);
        }
    }

    private void line(String title, double inC, double inJava, double error) {
        double z = (inJava - inC) / error;
        boolean agrees = Math.abs(z) <= MOST_ERRORS; // a NaN does not
        holds &= agrees;
        out.printf("%-26s %12.5f %12.5f %8.2f%s%n", title, inC, inJava, z, agrees ? "" : "  DISAGREE");
    }

    boolean holds() {
        return holds;
    }
}
