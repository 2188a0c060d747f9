package org.thirdleak.simulator.result;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The comparison at many points of a space of settings.
 *
 * @param provenance what made it
 * @param title headline of the study
 * @param axes what was varied
 * @param sobol whether the points are of a Sobol sequence, else of a grid
 * @param hypotheses what was compared
 * @param rows one per point, in their order
 */
public record SweepResult(
        Provenance provenance,
        String title,
        List<Axis> axes,
        boolean sobol,
        List<Compared> hypotheses,
        List<SweepRow> rows) {

    /** Copies the lists. */
    public SweepResult {
        axes = List.copyOf(axes);
        hypotheses = List.copyOf(hypotheses);
        rows = List.copyOf(rows);
    }

    /**
     * What was varied.
     *
     * @param name column in tables: the path of the setting, or the title of a choice
     * @param words the setting in words
     * @param log whether its values have equal ratios
     * @param from least value of a number
     * @param to largest value of a number
     * @param options ids of what could be chosen; none for a number
     */
    public record Axis(String name, String words, boolean log, double from, double to, List<String> options) {
        /** Copies the list. */
        public Axis {
            options = List.copyOf(options);
        }

        /** Whether it is a choice. */
        public boolean choice() {
            return !options.isEmpty();
        }
    }

    /**
     * A hypothesis.
     *
     * @param id its id
     * @param title name for people
     */
    public record Compared(String id, String title) {}

    /**
     * A later hypothesis over an earlier one.
     *
     * @param of place of the later
     * @param over place of the earlier
     */
    public record Pair(int of, int over) {}

    /** All pairs, in the order of Bayes factors everywhere. */
    public List<Pair> pairs() {
        int count = hypotheses.size();
        return IntStream.range(0, count)
                .boxed()
                .flatMap(over -> IntStream.range(over + 1, count).mapToObj(of -> new Pair(of, over)))
                .toList();
    }

    /** The pair that is told first: the last hypothesis over the first. */
    public Pair headline() {
        return new Pair(hypotheses.size() - 1, 0);
    }

    /** Points with numbers. */
    public Stream<SweepRow> compared() {
        return rows.stream().filter(SweepRow::done);
    }
}
