package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.FamilyResult;
import org.thirdleak.simulator.scenario.HypothesisFamilies.Family;

/**
 * Families weighed: with u_h the prior probability of a hypothesis within its family, the evidence of the family is Σ_h u_h
 * Z_h. A family without a prior of its own takes its hypotheses as equally likely.
 *
 * @param weights the hypotheses, weighed
 * @param families the families
 */
record FamilyWeights(Weights weights, List<Family> families) {

    /** Copies the list. */
    FamilyWeights {
        families = List.copyOf(families);
    }

    /** The families, each with its Bayes factors over the earlier ones where the evidences of both may be used. */
    List<FamilyResult> results() {
        List<FamilyResult> results = new ArrayList<>();
        Set<String> usable = new HashSet<>();
        for (Family family : families) {
            boolean known = IntStream.of(members(family)).allMatch(weights::usable);
            Estimate logZ = logEvidence(family);
            List<BayesFactor> factors = results.stream()
                    .filter(earlier -> known && usable.contains(earlier.id()))
                    .map(earlier -> BayesFactor.of(family.id(), logZ, earlier.id(), earlier.logEvidence()))
                    .toList();
            if (known) {
                usable.add(family.id());
            }
            Estimate posterior = posterior(family);
            results.add(new FamilyResult(
                    family.id(),
                    family.title(),
                    family.hypotheses(),
                    prior(family),
                    posterior.value(),
                    posterior.standardError(),
                    logZ,
                    factors));
        }
        return results;
    }

    private int[] members(Family family) {
        return IntStream.range(0, weights.logZ().size())
                .filter(i -> family.hypotheses().contains(weights.id(i)))
                .toArray();
    }

    private double prior(Family family) {
        return IntStream.of(members(family))
                .mapToDouble(i -> weights.hypotheses().get(i).priorProbability())
                .sum();
    }

    private Estimate logEvidence(Family family) {
        int[] members = members(family);
        double prior = prior(family);
        double most = Double.NEGATIVE_INFINITY;
        double[] log = new double[members.length];
        for (int i = 0; i < members.length; i++) {
            double within =
                    prior > 0 ? weights.hypotheses().get(members[i]).priorProbability() / prior : 1.0 / members.length;
            log[i] = Math.log(within) + weights.logZ().get(members[i]).value();
            most = Math.max(most, log[i]);
        }
        double sum = 0;
        double variance = 0;
        for (int i = 0; i < members.length; i++) {
            double term = Math.exp(log[i] - most);
            sum += term;
            variance += Math.pow(term * weights.logZ().get(members[i]).standardError(), 2);
        }
        return new Estimate(most + Math.log(sum), Math.sqrt(variance) / sum);
    }

    /** Sum of the posterior probabilities of its hypotheses; their errors are not independent, those of the evidences are. */
    private Estimate posterior(Family family) {
        List<Estimate> each = weights.posterior();
        double probability = 0;
        for (int i : members(family)) {
            probability += each.get(i).value();
        }
        double variance = 0;
        for (int i = 0; i < each.size(); i++) {
            double inside = family.hypotheses().contains(weights.id(i)) ? 1 : 0;
            double slope = each.get(i).value() * (inside - probability);
            variance += Math.pow(slope * weights.logZ().get(i).standardError(), 2);
        }
        return new Estimate(probability, Math.sqrt(variance));
    }
}
