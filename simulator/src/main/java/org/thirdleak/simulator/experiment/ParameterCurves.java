package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thirdleak.simulator.experiment.PriorSensitivityBuilder.Pair;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.PriorSensitivity.Curve;
import org.thirdleak.simulator.result.PriorSensitivity.CurvePoint;
import org.thirdleak.simulator.result.PriorSensitivity.LevelCrossing;
import org.thirdleak.simulator.result.PriorSensitivity.PairCurve;
import org.thirdleak.simulator.result.PriorSensitivity.ParameterCurve;
import org.thirdleak.simulator.robustness.Crossing;
import org.thirdleak.simulator.robustness.HeldParameter;
import org.thirdleak.simulator.robustness.PriorNodes;

/**
 * Bayes factors as curves: against the value of each parameter, against the place of its prior and its width.
 *
 * @param builder the comparison
 * @param held its parameters
 */
record ParameterCurves(PriorSensitivityBuilder builder, List<HeldParameter> held) {

    private static final int VALUES_WITHIN = 20;
    private static final int VALUES_BEYOND = 8;
    private static final int SCALES_PER_SIDE = 8;
    private static final int WIDTHS_PER_SIDE = 3;
    private static final double GREATEST_WIDTH = 3;
    private static final int FEWEST = 3;
    private static final int REACHES = 64;
    /** So much of a moved prior must lie where the parameter was held. */
    private static final double COVERED = 0.98;

    private static final double[] LEVELS = {1.0 / 3, 1, 3};
    private static final double[] QUANTILES = {0.05, 0.5, 0.95};

    /** The curves, in the order of the hypotheses. */
    List<ParameterCurve> curves() {
        return held.stream().map(this::curve).toList();
    }

    private ParameterCurve curve(HeldParameter one) {
        Parameter parameter = one.parameter();
        List<PairCurve> pairs = new ArrayList<>();
        for (Pair pair : builder.pairs()) {
            if (one.in(pair.of()) || one.in(pair.over())) {
                pairs.add(pair(one, pair));
            }
        }
        return new ParameterCurve(
                parameter.name(),
                parameter.unit(),
                ParameterSummaries.inWords(parameter),
                parameter.coordinate() == Coordinate.LOG ? "value" : "odds",
                IntStream.range(0, builder.appraisals().size())
                        .filter(one::in)
                        .mapToObj(builder::id)
                        .toList(),
                parameter.prior().quantile(QUANTILES[0]),
                parameter.prior().quantile(QUANTILES[1]),
                parameter.prior().quantile(QUANTILES[2]),
                pairs);
    }

    private PairCurve pair(HeldParameter one, Pair pair) {
        Parameter parameter = one.parameter();
        List<CurvePoint> quantiles = DoubleStream.of(QUANTILES)
                .mapToObj(p -> {
                    Estimate log = one.logBayesFactor(pair.of(), pair.over(), parameter.coordinateAt(p));
                    return new CurvePoint(parameter.prior().quantile(p), log.value(), log.standardError());
                })
                .toList();
        double[] coordinates = coordinates(one);
        double farthest = Math.log(builder.config().greatestScaleFactor());
        return new PairCurve(
                builder.id(pair.of()),
                builder.id(pair.over()),
                quantiles,
                curve(coordinates, at -> one.logBayesFactor(pair.of(), pair.over(), at), parameter::valueAt),
                priors(one, pair, farthest, SCALES_PER_SIDE, one.prior()::scaled),
                priors(one, pair, Math.log(GREATEST_WIDTH), WIDTHS_PER_SIDE, one.prior()::widened));
    }

    /** Close to each other within the prior, wider apart beyond. */
    private static double[] coordinates(HeldParameter one) {
        double low = Math.max(one.from(), ParameterGrid.low(one.parameter()));
        double high = Math.min(one.to(), ParameterGrid.high(one.parameter()));
        return Stream.of(
                        ParameterGrid.even(one.from(), low, VALUES_BEYOND).limit(low > one.from() ? VALUES_BEYOND : 0),
                        ParameterGrid.even(low, high, VALUES_WITHIN),
                        ParameterGrid.even(high, one.to(), one.to() > high ? VALUES_BEYOND : 0)
                                .skip(1))
                .flatMapToDouble(values -> values)
                .toArray();
    }

    /** Priors changed by factors, in even steps of their logarithms from 1 as far as the values cover them on either side. */
    private static Curve priors(
            HeldParameter one, Pair pair, double farthest, int perSide, DoubleFunction<PriorNodes> changed) {
        double down = farthestCovered(one, -farthest, changed);
        double up = farthestCovered(one, farthest, changed);
        double[] logFactors = IntStream.rangeClosed(down < 0 ? -perSide : 0, up > 0 ? perSide : 0)
                .mapToDouble(i -> (i < 0 ? -down : up) * i / perSide)
                .toArray();
        return curve(
                logFactors, log -> one.logBayesFactor(pair.of(), pair.over(), changed.apply(Math.exp(log))), Math::exp);
    }

    private static double farthestCovered(HeldParameter one, double farthest, DoubleFunction<PriorNodes> changed) {
        double covered = 0;
        for (int i = 1; i <= REACHES; i++) {
            double log = farthest * i / REACHES;
            if (changed.apply(Math.exp(log)).massWithin(one.from(), one.to()) < COVERED) {
                break;
            }
            covered = log;
        }
        return covered;
    }

    private static Curve curve(double[] x, DoubleFunction<Estimate> logBayesFactor, DoubleUnaryOperator shown) {
        List<Estimate> logs = DoubleStream.of(x).mapToObj(logBayesFactor).toList();
        List<CurvePoint> points = IntStream.range(0, x.length)
                .mapToObj(i -> new CurvePoint(
                        shown.applyAsDouble(x[i]),
                        logs.get(i).value(),
                        logs.get(i).standardError()))
                .toList();
        List<LevelCrossing> crossings = new ArrayList<>();
        for (double level : x.length < FEWEST ? new double[0] : LEVELS) {
            for (Crossing crossing : Crossing.of(
                    x,
                    logs.stream().mapToDouble(Estimate::value).toArray(),
                    logs.stream().mapToDouble(Estimate::standardError).toArray(),
                    Math.log(level))) {
                crossings.add(new LevelCrossing(
                        level,
                        shown.applyAsDouble(crossing.at()),
                        shown.applyAsDouble(crossing.low()),
                        shown.applyAsDouble(crossing.high()),
                        crossing.rising()));
            }
        }
        return new Curve(points, crossings);
    }
}
