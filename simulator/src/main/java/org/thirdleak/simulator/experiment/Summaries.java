package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.history.HistorySummary;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.inference.PosteriorDraws;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.result.ParameterSummary;
import org.thirdleak.simulator.result.Prediction;
import org.thirdleak.simulator.result.SimulationSummary;
import org.thirdleak.simulator.result.SimulationSummary.MatchedParameter;
import org.thirdleak.simulator.result.SimulationSummary.NamedCount;

/** Counts and draws to the numbers that are reported. */
final class Summaries {

    private static final double Z_95 = 1.96;
    private static final double RULE_OF_THREE = 3;

    private Summaries() {}

    /** What the histories of a hypothesis did. */
    static SimulationSummary simulation(HistorySummary histories, FleetExposure fleet, ParameterSpace space) {
        double count = histories.histories();
        long leaks = Arrays.stream(histories.leaksByCause()).sum();
        boolean matched = histories.matches() > 0;
        double[] interval = wilson(histories.matches(), count);
        return new SimulationSummary(
                histories.histories(),
                histories.matches(),
                histories.matches() / count,
                matched ? interval[0] : 0,
                matched ? interval[1] : Math.min(1, RULE_OF_THREE / count),
                leaks / count,
                byDesign(histories, fleet),
                byCause(histories),
                leaks == 0 ? 0 : histories.ageDays() / leaks,
                histories.gaps() == 0 ? 0 : histories.gapDays() / histories.gaps(),
                byYear(histories),
                matchedParameters(histories, space));
    }

    /** Interval of a binomial fraction, 95 % (Wilson 1927, JASA 22). */
    private static double[] wilson(long successes, double count) {
        double p = successes / count;
        double z2 = Z_95 * Z_95 / count;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Z_95 * Math.sqrt((p * (1 - p) + z2 / 4) / count) / (1 + z2);
        return new double[] {Math.max(0, centre - half), Math.min(1, centre + half)};
    }

    private static List<NamedCount> byDesign(HistorySummary histories, FleetExposure fleet) {
        List<NamedCount> counts = new ArrayList<>();
        for (int g = 0; g < fleet.model().designs().size(); g++) {
            counts.add(new NamedCount(
                    fleet.model().designs().get(g).id(),
                    histories.leaksByDesign()[g] / (double) histories.histories()));
        }
        return counts;
    }

    private static List<NamedCount> byCause(HistorySummary histories) {
        return Arrays.stream(History.Cause.values())
                .map(cause -> new NamedCount(
                        cause.name().toLowerCase(Locale.ROOT),
                        histories.leaksByCause()[cause.index()] / (double) histories.histories()))
                .toList();
    }

    private static List<NamedCount> byYear(HistorySummary histories) {
        List<NamedCount> counts = new ArrayList<>();
        for (int i = 0; i < histories.clusterYears().length; i++) {
            if (histories.clusterYears()[i] > 0) {
                counts.add(new NamedCount(
                        Integer.toString(HistorySummary.FIRST_YEAR + i),
                        histories.clusterYears()[i] / (double) histories.histories()));
            }
        }
        return counts;
    }

    private static List<MatchedParameter> matchedParameters(HistorySummary histories, ParameterSpace space) {
        List<MatchedParameter> list = new ArrayList<>();
        double[][] points = histories.matchingPoints();
        for (int i = 0; i < space.size() && points.length > 0; i++) {
            Parameter parameter = space.parameters().get(i);
            if (!parameter.prior().fixed()) {
                double[] values = sortedValues(points, i, parameter);
                list.add(new MatchedParameter(
                        parameter.name(),
                        parameter.unit(),
                        points.length,
                        Arrays.stream(values).average().orElseThrow(),
                        quantile(values, 0.05),
                        quantile(values, 0.5),
                        quantile(values, 0.95)));
            }
        }
        return list;
    }

    /** Posterior of every parameter that is not fixed. */
    static List<ParameterSummary> parameters(PosteriorDraws draws, ParameterSpace space, double effectiveSize) {
        List<ParameterSummary> list = new ArrayList<>();
        for (int i = 0; i < space.size(); i++) {
            Parameter parameter = space.parameters().get(i);
            if (parameter.prior().fixed()) {
                continue;
            }
            double[] values = sortedValues(draws.points(), i, parameter);
            double mean = Arrays.stream(values).average().orElseThrow();
            double variance =
                    Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
            list.add(new ParameterSummary(
                    parameter.name(),
                    parameter.unit(),
                    inWords(parameter),
                    mean,
                    Math.sqrt(variance),
                    quantile(values, 0.05),
                    quantile(values, 0.5),
                    quantile(values, 0.95),
                    Math.min(effectiveSize, values.length)));
        }
        return list;
    }

    static String inWords(Parameter parameter) {
        if (!parameter.unit().equals(Parameter.UTC)) {
            return parameter.prior().describe() + (parameter.unit().isEmpty() ? "" : " " + parameter.unit());
        }
        return parameter.prior() instanceof Prior.Uniform uniform
                ? "uniform " + Epoch.instant(uniform.low()) + " … " + Epoch.instant(uniform.high())
                : "normal about " + Epoch.instant(parameter.prior().quantile(0.5));
    }

    /** Values of a parameter; dates as decimal years. */
    private static double[] sortedValues(double[][] points, int index, Parameter parameter) {
        boolean date = parameter.unit().equals(Parameter.UTC);
        return Arrays.stream(points)
                .mapToDouble(point -> date ? Epoch.year(point[index]) : parameter.valueAt(point[index]))
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted, double p) {
        double position = p * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** Distribution of the number of leaks before and after the record. */
    static Prediction leaks(HistorySummary prior, HistorySummary posterior, int observed) {
        return new Prediction(fractions(prior.leakCounts()), fractions(posterior.leakCounts()), observed);
    }

    /** Distribution of the largest cluster before and after the record. */
    static Prediction cluster(HistorySummary prior, HistorySummary posterior, int observed) {
        return new Prediction(fractions(prior.clusterCounts()), fractions(posterior.clusterCounts()), observed);
    }

    private static List<Double> fractions(long[] counts) {
        double total = Arrays.stream(counts).sum();
        return Arrays.stream(counts).mapToObj(count -> count / total).toList();
    }

    /** Fraction of histories whose largest cluster has at least so many leaks. */
    static double clusterAtLeast(HistorySummary histories, int leaks) {
        long[] counts = histories.clusterCounts();
        double more = Arrays.stream(counts, Math.min(leaks, counts.length), counts.length)
                .sum();
        return more / histories.histories();
    }
}
