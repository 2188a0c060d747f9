package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.thirdleak.simulator.calibration.BinomialInterval;
import org.thirdleak.simulator.history.HistorySummary;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.inference.PosteriorDraws;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.result.Convergence;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.Prediction;
import org.thirdleak.simulator.result.SimulationSummary;
import org.thirdleak.simulator.result.SimulationSummary.MatchedParameter;
import org.thirdleak.simulator.result.SimulationSummary.NamedCount;

/** Counts and draws to the numbers that are reported. */
final class Summaries {

    private static final double RULE_OF_THREE = 3;

    private Summaries() {}

    /** What the histories of a hypothesis did. */
    static SimulationSummary simulation(HistorySummary histories, FleetExposure fleet, ParameterSpace space) {
        double count = histories.histories();
        long leaks = Arrays.stream(histories.leaksByCause()).sum();
        Convergence.Fraction matching = fraction(histories.matches(), histories.histories());
        return new SimulationSummary(
                histories.histories(),
                histories.matches(),
                matching.value(),
                matching.low(),
                matching.high(),
                leaks / count,
                byDesign(histories, fleet),
                byCause(histories),
                leaks == 0 ? 0 : histories.ageDays() / leaks,
                histories.gaps() == 0 ? 0 : histories.gapDays() / histories.gaps(),
                byYear(histories),
                matchedParameters(histories, space));
    }

    /** A count of histories as a fraction, with its interval. */
    static Convergence.Fraction fraction(long count, long histories) {
        if (count == 0) {
            return new Convergence.Fraction(0, 0, 0, Math.min(1, RULE_OF_THREE / histories));
        }
        BinomialInterval interval = BinomialInterval.wilson((double) count, (double) histories);
        return new Convergence.Fraction(count, (double) count / histories, interval.low(), interval.high());
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
                DrawnValues values = new DrawnValues(points, i, parameter);
                list.add(new MatchedParameter(
                        parameter.name(),
                        parameter.unit(),
                        points.length,
                        values.mean(),
                        values.quantile(0.05),
                        values.quantile(0.5),
                        values.quantile(0.95)));
            }
        }
        return list;
    }

    /** Distribution of the number of leaks before and after the record. */
    static Prediction leaks(HistorySummary prior, PosteriorDraws posterior, int observed) {
        long[] after = posterior.replayed().leakCounts();
        return prediction(prior.leakCounts(), after, observed, posterior.replayedLeaks());
    }

    /** Distribution of the largest cluster before and after the record. */
    static Prediction cluster(HistorySummary prior, PosteriorDraws posterior, int observed) {
        long[] after = posterior.replayed().clusterCounts();
        return prediction(prior.clusterCounts(), after, observed, posterior.replayedCluster());
    }

    private static Prediction prediction(long[] prior, long[] posterior, int observed, Estimate posteriorMean) {
        return new Prediction(fractions(prior), fractions(posterior), observed, meanCount(prior), posteriorMean);
    }

    /** Mean of independent counts. */
    private static Estimate meanCount(long[] counts) {
        double total = Arrays.stream(counts).sum();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (double) i * counts[i];
            squares += (double) i * i * counts[i];
        }
        double mean = sum / total;
        return new Estimate(mean, Math.sqrt(Math.max(0, squares / total - mean * mean) / total));
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
