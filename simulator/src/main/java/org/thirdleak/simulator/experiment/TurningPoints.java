package org.thirdleak.simulator.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.experiment.PriorSensitivityBuilder.Pair;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.PriorSensitivity.DateCurve;
import org.thirdleak.simulator.result.PriorSensitivity.DatePair;
import org.thirdleak.simulator.result.PriorSensitivity.DateSpan;
import org.thirdleak.simulator.result.PriorSensitivity.TurningPoint;
import org.thirdleak.simulator.robustness.Crossing;
import org.thirdleak.simulator.robustness.HeldParameter;

/** Which parameter, known by itself, would turn which verdict, and how probable that is before the record. */
final class TurningPoints {

    private static final int SCAN = 129;
    private static final double Z_95 = 1.96;

    private TurningPoints() {}

    /**
     * The turning points within the priors.
     *
     * @param builder the comparison
     * @param held its parameters
     * @param dates its dates
     * @return pair by pair, the greatest prior probability of another verdict first
     */
    static List<TurningPoint> of(PriorSensitivityBuilder builder, List<HeldParameter> held, List<DateCurve> dates) {
        List<TurningPoint> all = new ArrayList<>();
        for (Pair pair : builder.pairs()) {
            double verdict = verdict(builder, pair);
            if (verdict == 0) {
                continue; // nothing to turn
            }
            Stream<TurningPoint> parameters = held.stream()
                    .filter(one -> one.in(pair.of()) || one.in(pair.over()))
                    .flatMap(one -> parameter(builder, one, pair, verdict).stream());
            Stream<TurningPoint> onsets = dates.stream()
                    .flatMap(date -> date.pairs().stream()
                            .filter(p -> p.of().equals(builder.id(pair.of()))
                                    && p.over().equals(builder.id(pair.over())))
                            .flatMap(p -> date(date, p, verdict).stream()));
            Stream.concat(parameters, onsets)
                    .sorted(Comparator.comparingDouble(TurningPoint::priorBeyond)
                            .reversed())
                    .forEach(all::add);
        }
        return all;
    }

    /**
     * The verdict of a pair.
     *
     * @return ln of its Bayes factor, 0 if its error leaves its sign open
     */
    static double verdict(PriorSensitivityBuilder builder, Pair pair) {
        Estimate of = builder.weights().logZ().get(pair.of());
        Estimate over = builder.weights().logZ().get(pair.over());
        double log = of.value() - over.value();
        return decided(log, Math.hypot(of.standardError(), over.standardError())) ? log : 0;
    }

    /** Whether the 95 % interval of a logarithm of a Bayes factor leaves out 0. */
    static boolean decided(double log, double standardError) {
        return Math.abs(log) > Z_95 * standardError;
    }

    /** Whether a Bayes factor is the other verdict, and not by its error alone. */
    static boolean against(double log, double standardError, double verdict) {
        return log * verdict < 0 && decided(log, standardError);
    }

    private static Optional<TurningPoint> parameter(
            PriorSensitivityBuilder builder, HeldParameter one, Pair pair, double verdict) {
        Parameter parameter = one.parameter();
        Prior prior = parameter.prior();
        double low = Math.max(one.from(), ParameterGrid.low(parameter));
        double high = Math.min(one.to(), ParameterGrid.high(parameter));
        double[] x = IntStream.range(0, SCAN)
                .mapToDouble(i -> low + (high - low) * i / (SCAN - 1))
                .toArray();
        Estimate[] logs = IntStream.range(0, SCAN)
                .mapToObj(i -> one.logBayesFactor(pair.of(), pair.over(), x[i]))
                .toArray(Estimate[]::new);
        if (Stream.of(logs).noneMatch(log -> against(log.value(), log.standardError(), verdict))) {
            return Optional.empty();
        }
        List<Crossing> crossings = Crossing.of(
                x,
                Stream.of(logs).mapToDouble(Estimate::value).toArray(),
                Stream.of(logs).mapToDouble(Estimate::standardError).toArray(),
                0);
        double middle = parameter.coordinateAt(0.5);
        return crossings.stream()
                .min(Comparator.comparingDouble(crossing -> Math.abs(crossing.at() - middle)))
                .map(nearest -> new TurningPoint(
                        builder.id(pair.of()),
                        builder.id(pair.over()),
                        parameter.name(),
                        parameter.unit(),
                        parameter.valueAt(nearest.at()),
                        parameter.valueAt(nearest.low()),
                        parameter.valueAt(nearest.high()),
                        nearest.rising() == verdict < 0,
                        beyond(parameter, prior, crossings, logs[0].value() * verdict < 0)));
    }

    /** Prior probability on the other side of the crossings, which take turns. */
    private static double beyond(Parameter parameter, Prior prior, List<Crossing> crossings, boolean otherAtFirst) {
        double mass = 0;
        double before = 0;
        boolean other = otherAtFirst;
        for (Crossing crossing : crossings) {
            double below = prior.cdf(parameter.valueAt(crossing.at()));
            mass += other ? below - before : 0;
            before = below;
            other = !other;
        }
        return mass + (other ? 1 - before : 0);
    }

    /**
     * The run of spans on the other side of 1 in which the other verdict is the most probable, and where it meets the
     * verdict as it is. Spans that are on the other side by their error alone do not count.
     */
    static Optional<TurningPoint> date(DateCurve curve, DatePair pair, double verdict) {
        List<DateSpan> spans = pair.spans();
        int bestFrom = 0;
        int bestTo = 0;
        double bestMass = 0;
        int from = 0;
        double mass = 0;
        for (int k = 0; k < spans.size(); k++) {
            DateSpan span = spans.get(k);
            boolean other = span.logBayesFactor() * verdict < 0;
            double against = against(span.logBayesFactor(), span.standardError(), verdict) ? span.priorMass() : 0;
            mass = other ? mass + against : 0;
            from = other ? from : k + 1;
            if (mass > bestMass || (other && bestMass > 0 && from == bestFrom)) {
                bestMass = mass;
                bestFrom = from;
                bestTo = k + 1;
            }
        }
        boolean ends = bestTo < spans.size();
        if (bestMass == 0 || (!ends && bestFrom == 0)) {
            return Optional.empty();
        }
        int first = ends ? bestTo : bestFrom;
        return Optional.of(new TurningPoint(
                pair.of(),
                pair.over(),
                curve.parameter(),
                Parameter.UTC,
                start(spans, first),
                start(spans, unsure(spans, first, -1)),
                start(spans, unsure(spans, first, 1)),
                !ends,
                bestMass));
    }

    /** Edge up to which the Bayes factor is 1 within its error. */
    private static int unsure(List<DateSpan> spans, int edge, int direction) {
        int found = edge;
        while (found > 0 && found < spans.size()) {
            DateSpan next = spans.get(direction < 0 ? found - 1 : found);
            if (decided(next.logBayesFactor(), next.standardError())) {
                break;
            }
            found += direction;
        }
        return found;
    }

    private static double start(List<DateSpan> spans, int edge) {
        String utc = edge < spans.size()
                ? spans.get(edge).fromUtc()
                : spans.get(spans.size() - 1).toUtc();
        return Epoch.year(Epoch.days(Instant.parse(utc)));
    }
}
