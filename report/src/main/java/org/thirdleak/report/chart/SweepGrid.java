package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thirdleak.report.claim.SweepCaption;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.SweepResult;
import org.thirdleak.simulator.result.SweepRow;

/**
 * A plane of a sweep over a grid: the first two axes, the third and further ones held.
 *
 * @param label what is held, empty if nothing is
 * @param across values of the first axis
 * @param up values of the second axis
 * @param cells per value of the first axis, per value of the second, ln of the Bayes factor
 */
record SweepGrid(String label, double[] across, double[] up, List<List<Optional<Estimate>>> cells) {

    private static final int MOST_PANELS = 4;

    /** Planes side by side: values of the third axis, evenly chosen, and further axes at their middle. */
    static List<SweepGrid> of(SweepResult result) {
        int[] sizes = sizes(result);
        int third = sizes.length > 2 ? sizes[2] : 1;
        int panels = Math.min(third, MOST_PANELS);
        List<SweepGrid> planes = new ArrayList<>();
        for (int panel = 0; panel < panels; panel++) {
            int place = panels == 1 ? (third - 1) / 2 : (int) Math.round(panel * (third - 1.0) / (panels - 1));
            planes.add(plane(result, sizes, place));
        }
        return planes;
    }

    private static int[] sizes(SweepResult result) {
        return IntStream.range(0, result.axes().size())
                .map(axis -> (int) result.rows().stream()
                        .mapToDouble(row -> row.values()[axis])
                        .distinct()
                        .count())
                .toArray();
    }

    private static SweepGrid plane(SweepResult result, int[] sizes, int third) {
        int height = sizes[1];
        double[] across = new double[sizes[0]];
        double[] up = new double[height];
        List<List<Optional<Estimate>>> cells = new ArrayList<>();
        for (int x = 0; x < sizes[0]; x++) {
            List<Optional<Estimate>> column = new ArrayList<>();
            for (int y = 0; y < height; y++) {
                SweepRow row = result.rows().get(number(sizes, x, y, third));
                across[x] = row.values()[0];
                up[y] = row.values()[1];
                column.add(row.done() ? Optional.of(SweepCaption.factor(result, row)) : Optional.empty());
            }
            cells.add(column);
        }
        return new SweepGrid(label(result, sizes, number(sizes, 0, 0, third)), across, up, cells);
    }

    private static int number(int[] sizes, int x, int y, int third) {
        int number = 0;
        for (int axis = 0; axis < sizes.length; axis++) {
            int place = switch (axis) {
                case 0 -> x;
                case 1 -> y;
                case 2 -> third;
                default -> (sizes[axis] - 1) / 2;
            };
            number = number * sizes[axis] + place;
        }
        return number;
    }

    private static String label(SweepResult result, int[] sizes, int number) {
        List<String> held = new ArrayList<>();
        for (int axis = 2; axis < sizes.length; axis++) {
            SweepResult.Axis named = result.axes().get(axis);
            held.add(
                    named.words() + " " + value(named, result.rows().get(number).values()[axis]));
        }
        return String.join(", ", held);
    }

    /** A value of an axis in words. */
    static String value(SweepResult.Axis axis, double value) {
        if (axis.choice()) {
            return axis.options().get((int) value);
        }
        String text = org.thirdleak.report.claim.Numbers.significant(value, 3);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
