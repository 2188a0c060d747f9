package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.experiment.PriorSensitivityBuilder.Pair;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.PriorSensitivity.Bound;
import org.thirdleak.simulator.robustness.BayesFactorRange;
import org.thirdleak.simulator.robustness.HeldParameter;
import org.thirdleak.simulator.robustness.LikelihoodProfile;
import org.thirdleak.simulator.robustness.PriorClass;

/**
 * Ranges of Bayes factors over classes of priors of one parameter. A prior of a parameter that both hypotheses have changes
 * both evidences; their ratio still has its extremes at points, so that of such a one only the class of all priors is told.
 *
 * @param builder the comparison
 * @param held its parameters
 * @param dates its dates
 */
record PriorBounds(PriorSensitivityBuilder builder, List<HeldParameter> held, List<HeldDate> dates) {

    private static final int CELLS = 128;
    private static final double PART = 0.1;
    /** A Weibull life of this shape scatters by less than a quarter about its mean. */
    private static final double GREATEST_SHAPE = 5;

    private static final String SHAPE = "life_shape";

    /** A class of priors with its name in the result and in words. */
    private record Named(String kind, String words, PriorClass priors) {}

    /** The bounds, pair by pair. */
    List<Bound> bounds() {
        List<Bound> list = new ArrayList<>();
        for (Pair pair : builder.pairs()) {
            for (HeldDate date : dates) {
                if (pair.of() == date.hypothesis() || pair.over() == date.hypothesis()) {
                    ofDate(list, date, pair);
                }
            }
            for (HeldParameter one : held) {
                if (one.in(pair.of()) || one.in(pair.over())) {
                    ofParameter(list, one, pair);
                }
            }
        }
        return list;
    }

    private void ofDate(List<Bound> list, HeldDate date, Pair pair) {
        double[] edges = date.edges();
        double low = edges[0];
        double high = edges[edges.length - 1];
        double sign = pair.of() == date.hypothesis() ? 1 : -1;
        Estimate[] logs = date.logs().stream()
                .map(log -> date.logBayesFactor(log, builder, pair))
                .toArray(Estimate[]::new);
        LikelihoodProfile profile = new LikelihoodProfile(edges, told(logs, sign), date.masses());
        PriorClass any = new PriorClass.Arbitrary(low, high);
        String range = Epoch.instant(low).toString().substring(0, 10) + " … "
                + Epoch.instant(high).toString().substring(0, 10);
        List<Named> classes = List.of(
                new Named("any", "any prior on " + range, any),
                new Named(
                        "unimodal",
                        "unimodal about the middle of its range",
                        new PriorClass.Unimodal(0.5 * (low + high), low, high)),
                new Named("unimodal", "never falling with time", new PriorClass.Unimodal(high, low, high)),
                contaminated(any));
        add(list, date.parameter().name(), pair, sign, profile, classes, worst(logs));
    }

    private static Named contaminated(PriorClass any) {
        return new Named(
                "contaminated",
                String.format(Locale.ROOT, "the prior, but %.0f %% of it anywhere", 100 * PART),
                new PriorClass.Contaminated(PART, any));
    }

    private static double worst(Estimate[] logs) {
        return Arrays.stream(logs).mapToDouble(Estimate::standardError).max().orElseThrow();
    }

    private void ofParameter(List<Bound> list, HeldParameter one, Pair pair) {
        Parameter parameter = one.parameter();
        boolean shared = one.in(pair.of()) && one.in(pair.over());
        double low = Math.max(one.from(), ParameterGrid.low(parameter));
        double high = Math.min(one.to(), ParameterGrid.high(parameter));
        double[] edges = edges(low, high);
        Estimate[] logs = logs(one, pair, edges);
        double sign = one.in(pair.of()) ? 1 : -1;
        double all = below(parameter, high) - below(parameter, low);
        double[] masses = IntStream.range(0, CELLS)
                .mapToDouble(i -> (below(parameter, edges[i + 1]) - below(parameter, edges[i])) / all)
                .toArray();
        LikelihoodProfile profile = new LikelihoodProfile(edges, told(logs, sign), masses);
        PriorClass any = new PriorClass.Arbitrary(low, high);
        List<Named> classes = new ArrayList<>();
        classes.add(new Named(
                "any",
                String.format(
                        Locale.ROOT,
                        "any prior on %.3g … %.3g%s",
                        parameter.valueAt(low),
                        parameter.valueAt(high),
                        parameter.unit().isEmpty() ? "" : " " + parameter.unit()),
                any));
        if (!shared) {
            classes.add(contaminated(any));
        }
        add(list, parameter.name(), pair, sign, profile, classes, worst(logs));
        double limit = Math.log(GREATEST_SHAPE);
        if (!shared && parameter.name().endsWith(SHAPE) && low < limit && limit <= one.to()) {
            upTo(list, one, pair, sign, low, limit);
        }
    }

    /** Every prior up to a limit, which may lie beyond the prior as it is. */
    private void upTo(List<Bound> list, HeldParameter one, Pair pair, double sign, double low, double limit) {
        double[] edges = edges(low, limit);
        Estimate[] logs = logs(one, pair, edges);
        double[] even = new double[CELLS];
        Arrays.fill(even, 1.0 / CELLS);
        String words = String.format(
                Locale.ROOT, "any prior on %.2g … %.0f", one.parameter().valueAt(low), GREATEST_SHAPE);
        add(
                list,
                one.parameter().name(),
                pair,
                sign,
                new LikelihoodProfile(edges, told(logs, sign), even),
                List.of(new Named("at_most", words, new PriorClass.Arbitrary(low, limit))),
                worst(logs));
    }

    private static double[] edges(double low, double high) {
        return IntStream.rangeClosed(0, CELLS)
                .mapToDouble(i -> i == CELLS ? high : low + (high - low) * i / CELLS)
                .toArray();
    }

    private static Estimate[] logs(HeldParameter one, Pair pair, double[] edges) {
        return IntStream.range(1, edges.length)
                .mapToObj(i -> one.logBayesFactor(pair.of(), pair.over(), 0.5 * (edges[i - 1] + edges[i])))
                .toArray(Estimate[]::new);
    }

    private static double[] told(Estimate[] logs, double sign) {
        return Arrays.stream(logs).mapToDouble(log -> sign * log.value()).toArray();
    }

    private static double below(Parameter parameter, double coordinate) {
        return parameter.prior().cdf(parameter.valueAt(coordinate));
    }

    private void add(
            List<Bound> list,
            String parameter,
            Pair pair,
            double sign,
            LikelihoodProfile profile,
            List<Named> classes,
            double standardError) {
        for (Named named : classes) {
            BayesFactorRange range = named.priors().range(profile);
            list.add(new Bound(
                    builder.id(pair.of()),
                    builder.id(pair.over()),
                    parameter,
                    named.kind(),
                    named.words(),
                    sign > 0 ? range.logLeast() : -range.logGreatest(),
                    sign > 0 ? range.logGreatest() : -range.logLeast(),
                    standardError));
        }
    }
}
