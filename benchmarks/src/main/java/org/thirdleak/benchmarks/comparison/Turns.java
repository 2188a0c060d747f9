package org.thirdleak.benchmarks.comparison;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Rounds of one kernel in both languages, one after the other.
 *
 * @param kernel the work
 * @param speeds per round the speed in C and in Java, per second
 * @param inC what C found in all rounds
 * @param inJava what Java found in all rounds
 */
record Turns(Kernel kernel, List<double[]> speeds, Outcome inC, Outcome inJava) {

    /** Takes turns; who begins changes from round to round, so that a drift of the machine does not favour one. */
    static Turns take(Kernel kernel, int rounds, NativeProgram inC, JavaProgram inJava)
            throws IOException, InterruptedException {
        List<double[]> speeds = new ArrayList<>();
        List<Outcome> ofC = new ArrayList<>();
        List<Outcome> ofJava = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                ofC.add(inC.run(kernel, round + 1));
                ofJava.add(inJava.run(kernel, round + 1));
            } else {
                ofJava.add(inJava.run(kernel, round + 1));
                ofC.add(inC.run(kernel, round + 1));
            }
            speeds.add(
                    new double[] {ofC.get(round).perSecond(), ofJava.get(round).perSecond()});
        }
        return new Turns(kernel, speeds, sum(ofC), sum(ofJava));
    }

    private static Outcome sum(List<Outcome> outcomes) {
        return outcomes.stream().reduce(Outcome::plus).orElseThrow();
    }

    /** Prints the median speeds, and of the ratio Java over C the least, the median and the greatest. */
    void print(PrintStream out) {
        out.printf(
                "%-28s %12.4g %12.4g   %s%n",
                kernel.title(),
                Ratios.median(speeds.stream().mapToDouble(s -> s[0]).toArray()),
                Ratios.median(speeds.stream().mapToDouble(s -> s[1]).toArray()),
                Ratios.of(speeds));
    }
}
