package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thirdleak.simulator.inference.PosteriorDraws;
import org.thirdleak.simulator.inference.RowMean;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.result.PosteriorShape;
import org.thirdleak.simulator.result.PosteriorShape.Correlation;
import org.thirdleak.simulator.result.PosteriorShape.Marginal;
import org.thirdleak.simulator.result.PosteriorShape.PairCounts;
import org.thirdleak.simulator.result.PosteriorShape.Scale;

/** Bins, counts and correlations of the posterior draws of one hypothesis. */
final class PosteriorShapes {

    private static final int BINS = 40;
    private static final int CELLS = 20;
    /** A prior without an end is drawn from this quantile on. */
    private static final double TAIL = 0.005;
    /** Draws outside of these quantiles may be left out. */
    private static final double OUTERMOST = 0.001;
    /** Pairs of more parameters than this would be too many to look at. */
    private static final int MOST_IN_PAIRS = 5;

    private final PosteriorDraws draws;
    private final ParameterSpace space;
    private final int[] free;
    private final double[][] sorted;

    private PosteriorShapes(PosteriorDraws draws, ParameterSpace space) {
        this.draws = draws;
        this.space = space;
        this.free = java.util.stream.IntStream.range(0, space.size())
                .filter(i -> !space.parameters().get(i).prior().fixed())
                .toArray();
        this.sorted = new double[space.size()][];
        for (int i : free) {
            sorted[i] = Arrays.stream(draws.points())
                    .mapToDouble(point -> point[i])
                    .sorted()
                    .toArray();
        }
    }

    /**
     * The shape of a posterior.
     *
     * @param draws its draws
     * @param space its parameters
     * @param impactParameters how many of them, from the first, are parameters of impacts under every hypothesis
     */
    static PosteriorShape of(PosteriorDraws draws, ParameterSpace space, int impactParameters) {
        PosteriorShapes shapes = new PosteriorShapes(draws, space);
        return new PosteriorShape(
                Arrays.stream(shapes.free).mapToObj(shapes::marginal).toList(),
                shapes.correlations(),
                shapes.pairs(impactParameters));
    }

    private Parameter parameter(int index) {
        return space.parameters().get(index);
    }

    /** Bins of a coordinate. */
    private record Bins(double low, double high, int count) {
        double edge(int i) {
            return low + (high - low) * i / count;
        }

        /** Below 0 or beyond the last one for what lies outside. */
        int of(double coordinate) {
            return (int) Math.floor((coordinate - low) / (high - low) * count);
        }
    }

    private Bins bins(int index, int count) {
        Parameter parameter = parameter(index);
        double[] values = sorted[index];
        int cut = (int) (OUTERMOST * values.length);
        double low = Math.min(end(parameter, 0, TAIL), values[cut]);
        double high = Math.max(end(parameter, 1, 1 - TAIL), Math.nextUp(values[values.length - 1 - cut]));
        return new Bins(low, high, count);
    }

    /** Where the prior ends, or where its tail begins if it has no end. */
    private static double end(Parameter parameter, double p, double tail) {
        double bound = parameter.coordinateAt(p);
        return Double.isFinite(bound) ? bound : parameter.coordinateAt(tail);
    }

    private Scale scale(int index, Bins bins) {
        Parameter parameter = parameter(index);
        return new Scale(
                parameter.name(),
                parameter.unit(),
                DrawnValues.inUnit(parameter, bins.low()),
                DrawnValues.inUnit(parameter, bins.high()),
                parameter.coordinate() == Coordinate.LOG);
    }

    private Marginal marginal(int index) {
        Parameter parameter = parameter(index);
        Bins bins = bins(index, BINS);
        int[] counts = new int[BINS];
        for (double coordinate : sorted[index]) {
            int bin = bins.of(coordinate);
            if (bin >= 0 && bin < BINS) {
                counts[bin]++;
            }
        }
        List<Double> prior = new ArrayList<>();
        List<Double> posterior = new ArrayList<>();
        double below = parameter.prior().cdf(parameter.valueAt(bins.edge(0)));
        for (int bin = 0; bin < BINS; bin++) {
            double upTo = parameter.prior().cdf(parameter.valueAt(bins.edge(bin + 1)));
            prior.add(rounded(upTo - below));
            posterior.add((double) counts[bin] / sorted[index].length);
            below = upTo;
        }
        return new Marginal(scale(index, bins), prior, posterior);
    }

    /** To a millionth: the rest is not drawn, and would only make the file long. */
    private static double rounded(double fraction) {
        return Math.rint(fraction * 1e6) / 1e6;
    }

    private List<Correlation> correlations() {
        double[][] standard = new double[space.size()][];
        for (int i : free) {
            standard[i] = standardised(i);
        }
        List<Correlation> list = new ArrayList<>();
        for (int a = 0; a < free.length; a++) {
            for (int b = a + 1; b < free.length; b++) {
                list.add(correlation(free[a], standard[free[a]], free[b], standard[free[b]]));
            }
        }
        return list;
    }

    /** With mean 0 and variance 1; all 0 where every draw is the same. */
    private double[] standardised(int index) {
        double[] values = sorted[index];
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
        double scale = variance > 0 ? 1 / Math.sqrt(variance) : 0;
        return Arrays.stream(draws.points())
                .mapToDouble(point -> (point[index] - mean) * scale)
                .toArray();
    }

    /**
     * Correlation r; its error is that of the mean of its influence function zx zy − r (zx² + zy²)/2 (S. J. Devlin, R.
     * Gnanadesikan, J. R. Kettenring 1975, Biometrika 62, 531).
     */
    private Correlation correlation(int a, double[] x, int b, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        double r = Math.max(-1, Math.min(1, sum / x.length));
        RowMean rows = draws.rows();
        double error =
                rows.of(i -> x[i] * y[i] - r * (x[i] * x[i] + y[i] * y[i]) / 2).standardError();
        return new Correlation(parameter(a).name(), parameter(b).name(), r, error);
    }

    private List<PairCounts> pairs(int impactParameters) {
        int[] own = Arrays.stream(free)
                .filter(i -> i >= impactParameters)
                .limit(MOST_IN_PAIRS)
                .toArray();
        List<PairCounts> list = new ArrayList<>();
        for (int a = 0; a < own.length; a++) {
            for (int b = a + 1; b < own.length; b++) {
                list.add(counts(own[a], own[b]));
            }
        }
        return list;
    }

    private PairCounts counts(int x, int y) {
        Bins across = bins(x, CELLS);
        Bins upwards = bins(y, CELLS);
        Integer[] counts = new Integer[CELLS * CELLS];
        Arrays.fill(counts, 0);
        for (double[] point : draws.points()) {
            int column = across.of(point[x]);
            int row = upwards.of(point[y]);
            if (column >= 0 && column < CELLS && row >= 0 && row < CELLS) {
                counts[row * CELLS + column]++;
            }
        }
        return new PairCounts(scale(x, across), scale(y, upwards), List.of(counts));
    }
}
