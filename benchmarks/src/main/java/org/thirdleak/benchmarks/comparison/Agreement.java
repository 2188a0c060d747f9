package org.thirdleak.benchmarks.comparison;

import java.io.PrintStream;
import java.util.List;

/**
 * Whether the two programs did the same work: their estimates must be equal within their errors. With sixteen of them and a
 * limit of four standard errors a right pair of programs fails for one choice of the seeds in a thousand.
 */
final class Agreement {

    private static final double MOST_ERRORS = 4;
    private static final List<String> EVENTS =
            List.of("0 leaks", "1 leak", "2 leaks", "cluster of 2", "cluster of 3", "as many, tight", "match");

    private final PrintStream out;
    private boolean holds = true;

    Agreement(PrintStream out) {
        this.out = out;
        out.printf("%-28s %12s %12s %8s%n", "estimate", "C", "Java", "z");
    }

    /** Compares what two kernels found in all their rounds. */
    void check(Kernel kernel, Outcome inC, Outcome inJava) {
        if (!kernel.plays()) {
            double error = Math.hypot(inC.logZError(), inJava.logZError());
            line("ln Z, " + kernel.hypothesis(), inC.logZ(), inJava.logZ(), error);
            return;
        }
        for (int i = 0; i < EVENTS.size(); i++) {
            double pooled = inC.plus(inJava).fraction(i);
            double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / inC.count() + 1.0 / inJava.count()));
            String title = "P(" + EVENTS.get(i) + "), " + kernel.hypothesis();
            line(title, inC.fraction(i), inJava.fraction(i), error);
        }
    }

    private void line(String title, double inC, double inJava, double error) {
        double z = (inJava - inC) / error;
        boolean agrees = Math.abs(z) <= MOST_ERRORS; // a NaN does not
        holds &= agrees;
        out.printf("%-28s %12.6f %12.6f %8.2f%s%n", title, inC, inJava, z, agrees ? "" : "  DISAGREE");
    }

    boolean holds() {
        return holds;
    }
}
