package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.abc.AbcSmc;
import org.thirdleak.simulator.abc.HistoryModel;
import org.thirdleak.simulator.abc.MatchEstimate;
import org.thirdleak.simulator.abc.RecordSummaries;
import org.thirdleak.simulator.abc.SummaryScales;
import org.thirdleak.simulator.config.ApproximateBayesConfig;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.result.ApproximateBayes;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.SimulationOdds;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;
import org.thirdleak.simulator.scenario.Study;

/** Odds by histories that resemble the record. */
final class ApproximateBayesBuilder {

    private static final double UPPER_QUANTILE = 0.975;
    private static final double LARGE_ERROR = 0.25;
    private static final double FEW_ANCESTORS = 10;

    private final Study study;
    private final FleetExposure fleet;
    private final BlockRunner runner;
    private final List<String> warnings = new ArrayList<>();

    ApproximateBayesBuilder(Study study, FleetExposure fleet, BlockRunner runner) {
        this.study = study;
        this.fleet = fleet;
        this.runner = runner;
    }

    /** The odds, or nothing if the config does not ask for them. */
    ApproximateBayes result() {
        return study.config().approximateBayes().map(this::of).orElse(ApproximateBayes.NONE);
    }

    private ApproximateBayes of(ApproximateBayesConfig config) {
        ApproximateBayesConfig.Summaries written = config.summaries();
        RecordSummaries summaries = new RecordSummaries(
                fleet,
                study.config().matching().windowD(),
                new RecordSummaries.Tolerances(
                        Optional.of(written.leaksToleranceCount()),
                        written.largestClusterToleranceCount(),
                        written.spanToleranceD(),
                        written.ageToleranceD(),
                        written.lastLeakToleranceD()));
        List<Hypothesis> hypotheses = study.base().hypotheses().stream()
                .map(WeightedHypothesis::hypothesis)
                .toList();
        List<Double> scales =
                SummaryScales.of(hypotheses, summaries, study.config().seed());
        AbcSmc engine = new AbcSmc(
                config.populationCount(),
                config.replicateCount(),
                config.survivingFraction(),
                config.stepCount(),
                config.smallestProbability(),
                study.config().seed());
        List<ApproximateBayes.Matches> matches = new ArrayList<>();
        for (Hypothesis hypothesis : hypotheses) {
            HistoryModel model = new HistoryModel(hypothesis, summaries, scales);
            MatchEstimate found = config.engine() == ApproximateBayesConfig.Engine.REJECTION
                    ? engine.reject(model, runner)
                    : engine.estimate(model, runner);
            matches.add(matches(model, found));
        }
        return new ApproximateBayes(
                true,
                config.engine().name().toLowerCase(Locale.ROOT),
                IntStream.range(0, scales.size())
                        .mapToObj(s -> summary(summaries.list().get(s), scales.get(s)))
                        .toList(),
                config.populationCount(),
                config.replicateCount(),
                matches,
                odds(matches, config.replicateCount()),
                warnings);
    }

    private ApproximateBayes.Summary summary(RecordSummaries.Summary summary, double scale) {
        return new ApproximateBayes.Summary(
                summary.kind().name().toLowerCase(Locale.ROOT),
                summary.design() < 0
                        ? ""
                        : fleet.model().designs().get(summary.design()).id(),
                summary.kind().unit(),
                summary.observed(),
                summary.tolerance(),
                scale);
    }

    private ApproximateBayes.Matches matches(HistoryModel model, MatchEstimate found) {
        String id = model.hypothesis().id();
        List<MatchEstimate.Level> way = found.levels();
        double ancestors =
                way.isEmpty() ? found.population() : way.get(way.size() - 1).ancestors();
        boolean matched = found.reached() && found.weights().length > 0;
        Estimate probability = found.probability();
        if (!matched) {
            warnings.add(id + ": no match was found");
        } else {
            if (probability.standardError() > LARGE_ERROR * probability.value()) {
                warnings.add(id + ": the populations disagree; take more histories or more steps");
            }
            if (ancestors < FEW_ANCESTORS) {
                warnings.add(id + ": the matches of a population descend from only "
                        + String.format(Locale.ROOT, "%.1f", ancestors)
                        + " draws from the prior; take more histories");
            }
        }
        return new ApproximateBayes.Matches(
                id,
                matched,
                probability,
                found.simulations(),
                way.stream()
                        .map(level -> new ApproximateBayes.Level(
                                level.tolerance(),
                                level.fraction(),
                                level.probability(),
                                level.effectiveSize(),
                                level.ancestors(),
                                level.steps(),
                                level.taken()))
                        .toList(),
                ancestors,
                matched ? parameters(model, found) : List.of());
    }

    private static List<ApproximateBayes.MatchedParameter> parameters(HistoryModel model, MatchEstimate found) {
        List<Parameter> parameters = model.hypothesis().space().parameters();
        double[][] points = new double[found.normal().length][];
        for (int i = 0; i < points.length; i++) {
            points[i] = model.point(found.normal()[i]);
        }
        List<ApproximateBayes.MatchedParameter> list = new ArrayList<>();
        for (int p = 0; p < parameters.size(); p++) {
            Parameter parameter = parameters.get(p);
            if (!parameter.prior().fixed()) {
                list.add(matched(parameter, p, points, found.weights()));
            }
        }
        return list;
    }

    private static ApproximateBayes.MatchedParameter matched(
            Parameter parameter, int index, double[][] points, double[] weights) {
        boolean date = parameter.unit().equals(Parameter.UTC);
        double[] values = new double[points.length];
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = date ? Epoch.year(points[i][index]) : parameter.valueAt(points[i][index]);
            mean += weights[i] * values[i];
        }
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new ApproximateBayes.MatchedParameter(
                parameter.name(),
                parameter.unit(),
                mean,
                quantile(values, weights, order, 0.05),
                quantile(values, weights, order, 0.5),
                quantile(values, weights, order, 0.95));
    }

    private static double quantile(double[] values, double[] weights, int[] order, double p) {
        double below = 0;
        for (int i : order) {
            below += weights[i];
            if (below >= p) {
                return values[i];
            }
        }
        return values[order[order.length - 1]];
    }

    private static List<SimulationOdds> odds(List<ApproximateBayes.Matches> matches, int replicates) {
        List<SimulationOdds> odds = new ArrayList<>();
        for (int i = 1; i < matches.size(); i++) {
            for (int j = 0; j < i; j++) {
                odds.add(odds(matches.get(i), matches.get(j), replicates));
            }
        }
        return odds;
    }

    /** The interval is of the logarithm, with the few populations allowed for by Student's law. */
    private static SimulationOdds odds(ApproximateBayes.Matches of, ApproximateBayes.Matches over, int replicates) {
        if (!of.reached() || !over.reached()) {
            String without = of.reached() ? over.id() : of.id();
            return new SimulationOdds(of.id(), over.id(), 0, 0, 0, "none: no match of " + without + " was found");
        }
        double value = of.probability().value() / over.probability().value();
        double error = Math.hypot(relative(of), relative(over));
        double spread = Math.exp(TDistribution.of(replicates - 1).inverseCumulativeProbability(UPPER_QUANTILE) * error);
        return new SimulationOdds(
                of.id(),
                over.id(),
                value,
                value / spread,
                value * spread,
                String.format(Locale.ROOT, "%.3g (95 %% %.3g to %.3g)", value, value / spread, value * spread));
    }

    private static double relative(ApproximateBayes.Matches matches) {
        return matches.probability().standardError() / matches.probability().value();
    }
}
