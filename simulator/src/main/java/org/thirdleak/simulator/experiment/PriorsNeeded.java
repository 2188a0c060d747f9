package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.experiment.PriorSensitivityBuilder.Pair;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.RateChange;
import org.thirdleak.simulator.hypothesis.SystematicDefect;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.PriorSensitivity.ChanceBound;
import org.thirdleak.simulator.result.PriorSensitivity.PriorNeeded;
import org.thirdleak.simulator.result.PriorSensitivity.ScanBound;
import org.thirdleak.simulator.result.PriorSensitivity.Split;
import org.thirdleak.simulator.result.ScanResult;
import org.thirdleak.simulator.robustness.ChanceBounds;
import org.thirdleak.simulator.robustness.ReverseBayes;

/**
 * What follows from the Bayes factors alone: which prior one must hold, how often chance reaches them, and how they split.
 *
 * @param builder the comparison
 */
record PriorsNeeded(PriorSensitivityBuilder builder) {

    private static final double[] TARGETS = {0.5, 0.95};
    private static final double GREATEST_LOG = 700;
    private static final double TAIL = 0.001;

    /** Per hypothesis that is not chance: against chance, and against all others together. */
    List<PriorNeeded> needed() {
        List<PriorNeeded> list = new ArrayList<>();
        OptionalInt chance = first(Impacts.TYPE);
        for (int h = 0; h < builder.appraisals().size(); h++) {
            if (!type(h).equals(Impacts.TYPE) && usable(h)) {
                for (double target : TARGETS) {
                    if (chance.isPresent() && usable(chance.getAsInt())) {
                        add(list, h, builder.id(chance.getAsInt()), against(h, chance.getAsInt()), target);
                    }
                    if (builder.appraisals().size() > 2
                            && IntStream.range(0, builder.appraisals().size()).allMatch(this::usable)) {
                        add(list, h, PriorNeeded.ALL_OTHERS, againstAllOthers(h), target);
                    }
                }
            }
        }
        return list;
    }

    private boolean usable(int h) {
        return builder.weights().usable(h);
    }

    private String type(int h) {
        return builder.appraisals().get(h).weighted().hypothesis().type();
    }

    private OptionalInt first(String type) {
        return IntStream.range(0, builder.appraisals().size())
                .filter(h -> type(h).equals(type))
                .findFirst();
    }

    private Estimate against(int of, int over) {
        List<Estimate> logZ = builder.weights().logZ();
        BayesFactor factor = BayesFactor.of("", logZ.get(of), "", logZ.get(over));
        return new Estimate(factor.logValue(), factor.standardError());
    }

    /** The others count by their prior probabilities, evenly if these are all 0. */
    private Estimate againstAllOthers(int h) {
        List<Estimate> logZ = builder.weights().logZ();
        double[] prior = builder.appraisals().stream()
                .mapToDouble(appraisal -> appraisal.weighted().priorProbability())
                .toArray();
        double others = IntStream.range(0, prior.length)
                .filter(i -> i != h)
                .mapToDouble(i -> prior[i])
                .sum();
        double sum = 0;
        double variance = Math.pow(logZ.get(h).standardError(), 2);
        double[] part = new double[prior.length];
        for (int i = 0; i < prior.length; i++) {
            if (i != h) {
                double share = others > 0 ? prior[i] / others : 1.0 / (prior.length - 1);
                part[i] = share * Math.exp(logZ.get(i).value() - logZ.get(h).value());
                sum += part[i];
            }
        }
        for (int i = 0; i < prior.length; i++) {
            variance += Math.pow(part[i] / sum * logZ.get(i).standardError(), 2);
        }
        return new Estimate(-Math.log(sum), Math.sqrt(variance));
    }

    private void add(List<PriorNeeded> list, int h, String against, Estimate log, double target) {
        if (!(Math.abs(log.value()) < GREATEST_LOG)) {
            return;
        }
        ReverseBayes reverse = new ReverseBayes(log.value(), target);
        double probability = reverse.priorProbability();
        double years = spanYears(h);
        list.add(new PriorNeeded(
                builder.id(h),
                against,
                target,
                new Estimate(probability, probability * (1 - probability) * log.standardError()),
                years,
                years == 0
                        ? new Estimate(0, 0)
                        : new Estimate(
                                reverse.introductionsPerYear(years), probability * log.standardError() / years)));
    }

    /** Range of the date of a hypothesis with one; of a prior without bounds all but its tails. */
    private double spanYears(int h) {
        ParameterSpace space = builder.space(h);
        List<Parameter> dates = space.parameters().subList(space.firstIntegrated(), space.size());
        if (dates.size() != 1 || dates.get(0).prior().fixed()) {
            return 0;
        }
        Prior prior = dates.get(0).prior();
        double tail = prior instanceof Prior.Uniform ? 0 : TAIL;
        return (prior.quantile(1 - tail) - prior.quantile(tail)) / Epoch.DAYS_PER_YEAR;
    }

    /** What the scan can be worth; nothing where no history was as tight. */
    List<ScanBound> scanBound(ScanResult scan) {
        double p = scan.probability();
        if (!(p > 0) || scan.observed() < 2) {
            return List.of();
        }
        double bound = ChanceBounds.greatestBayesFactor(p);
        double slope = bound > 1 ? bound * (1 + Math.log(p)) / (p * Math.log(p)) : 0;
        return List.of(new ScanBound(
                new Estimate(p, scan.standardError()), new Estimate(bound, Math.abs(slope) * scan.standardError())));
    }

    /** How often the hypothesis in the denominator gives so large a Bayes factor at most. */
    List<ChanceBound> chanceBounds() {
        List<ChanceBound> bounds = new ArrayList<>();
        for (Pair pair : builder.pairs()) {
            Estimate log = against(pair.of(), pair.over());
            double most = ChanceBounds.greatestFrequency(log.value());
            bounds.add(new ChanceBound(
                    builder.id(pair.of()),
                    builder.id(pair.over()),
                    new Estimate(most, log.value() > 0 ? most * log.standardError() : 0)));
        }
        return bounds;
    }

    /** Per defect: something changed, and it was a defect. */
    List<Split> splits() {
        OptionalInt chance = first(Impacts.TYPE);
        OptionalInt change = first(RateChange.TYPE);
        if (chance.isEmpty() || change.isEmpty() || !usable(chance.getAsInt()) || !usable(change.getAsInt())) {
            return List.of();
        }
        return IntStream.range(0, builder.appraisals().size())
                .filter(h -> type(h).equals(SystematicDefect.TYPE) && usable(h))
                .mapToObj(h -> new Split(
                        builder.id(h),
                        builder.id(change.getAsInt()),
                        builder.id(chance.getAsInt()),
                        against(h, chance.getAsInt()),
                        against(change.getAsInt(), chance.getAsInt()),
                        against(h, change.getAsInt())))
                .toList();
    }
}
