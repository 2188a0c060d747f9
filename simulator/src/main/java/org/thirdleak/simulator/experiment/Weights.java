package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;

/**
 * Evidence weighed: posterior probabilities, Bayes factors and averages over hypotheses.
 *
 * @param hypotheses the hypotheses
 * @param logZ their evidences, in the same order
 * @param unreliable ids of hypotheses whose evidence must not be used: no Bayes factor of them is given
 */
record Weights(List<WeightedHypothesis> hypotheses, List<Estimate> logZ, Set<String> unreliable) {

    /** Copies the lists. */
    Weights {
        hypotheses = List.copyOf(hypotheses);
        logZ = List.copyOf(logZ);
        unreliable = Set.copyOf(unreliable);
    }

    /** All of them reliable. */
    Weights(List<WeightedHypothesis> hypotheses, List<Estimate> logZ) {
        this(hypotheses, logZ, Set.of());
    }

    /**
     * Other evidences of the same hypotheses, which are no more to be relied on than these.
     *
     * @param others ln of them, in the same order
     */
    Weights with(List<Estimate> others) {
        return new Weights(hypotheses, others, unreliable);
    }

    /** Whether Bayes factors of a hypothesis may be given: its evidence is reliable, and not 0. */
    boolean usable(int i) {
        return !unreliable.contains(id(i)) && logZ.get(i).value() > Double.NEGATIVE_INFINITY;
    }

    String id(int i) {
        return hypotheses.get(i).hypothesis().id();
    }

    /** Posterior probabilities. Where the record is impossible under every hypothesis they stay as they were. */
    List<Estimate> posterior() {
        double[] probability = probabilities();
        List<Estimate> posterior = new ArrayList<>();
        for (int i = 0; i < probability.length; i++) {
            double variance = 0;
            for (int j = 0; j < probability.length; j++) {
                double slope = probability[i] * ((i == j ? 1 : 0) - probability[j]);
                variance += Math.pow(slope * logZ.get(j).standardError(), 2);
            }
            posterior.add(new Estimate(probability[i], Math.sqrt(variance)));
        }
        return posterior;
    }

    private double[] probabilities() {
        double most = logZ.stream().mapToDouble(Estimate::value).max().orElseThrow();
        double[] probability = new double[logZ.size()];
        double total = 0;
        for (int i = 0; i < probability.length; i++) {
            double likelihood =
                    most == Double.NEGATIVE_INFINITY ? 1 : Math.exp(logZ.get(i).value() - most);
            probability[i] = hypotheses.get(i).priorProbability() * likelihood;
            total += probability[i];
        }
        for (int i = 0; i < probability.length; i++) {
            probability[i] /= total;
        }
        return probability;
    }

    /** Later hypotheses over earlier ones, those left out that may not be used. */
    List<BayesFactor> bayesFactors() {
        List<BayesFactor> factors = new ArrayList<>();
        for (int over = 0; over < logZ.size(); over++) {
            for (int of = over + 1; of < logZ.size(); of++) {
                if (usable(of) && usable(over)) {
                    factors.add(BayesFactor.of(id(of), logZ.get(of), id(over), logZ.get(over)));
                }
            }
        }
        return factors;
    }

    /** What the evidence gained since an earlier part of the record: ln Z here less ln Z there. */
    Weights since(Weights part) {
        List<Estimate> gained = new ArrayList<>();
        for (int i = 0; i < logZ.size(); i++) {
            Estimate now = logZ.get(i);
            Estimate then = part.logZ.get(i);
            gained.add(new Estimate(now.value() - then.value(), Math.hypot(now.standardError(), then.standardError())));
        }
        Set<String> either = new TreeSet<>(unreliable);
        either.addAll(part.unreliable);
        return new Weights(hypotheses, gained, either);
    }

    /**
     * Average of a quantity over the hypotheses by their posterior probability, with the errors of the quantity and of
     * the evidences.
     *
     * @param values the quantity under each hypothesis
     */
    Estimate average(List<Estimate> values) {
        double[] probability = probabilities();
        double mean = 0;
        for (int i = 0; i < probability.length; i++) {
            mean += probability[i] * values.get(i).value();
        }
        double variance = 0;
        for (int i = 0; i < probability.length; i++) {
            double ofValue = probability[i] * values.get(i).standardError();
            double ofWeight = probability[i]
                    * (values.get(i).value() - mean)
                    * logZ.get(i).standardError();
            variance += ofValue * ofValue + ofWeight * ofWeight;
        }
        return new Estimate(mean, Math.sqrt(variance));
    }
}
