package org.thirdleak.workbench.run;

import java.util.Comparator;
import java.util.List;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.simulator.experiment.RunProgress;
import org.thirdleak.simulator.result.BayesFactor;

/**
 * Odds of two hypotheses as far as a run has got, turned so that they are not below one.
 *
 * @param told the Bayes factor so far between titles of hypotheses, with the interval of its numerical error
 */
public record LiveOdds(Comparison told) {

    /** Of all pairs that have an estimate; the one that the answer is about first. */
    static List<LiveOdds> of(RunProgress progress, RunCalculation.Identity identity) {
        return progress.bayesFactors().stream()
                .sorted(Comparator.comparing(factor ->
                        identity.headline().filter(pair -> pair.isOf(factor)).isEmpty()))
                .map(factor -> of(factor, identity))
                .toList();
    }

    private static LiveOdds of(BayesFactor factor, RunCalculation.Identity identity) {
        return new LiveOdds(new Comparison(
                        identity.titles().getOrDefault(factor.of(), factor.of()),
                        identity.titles().getOrDefault(factor.over(), factor.over()),
                        factor.value(),
                        factor.low(),
                        factor.high())
                .favoured());
    }

    /** The pair, such as "Systematic defect against chance impacts". */
    public String pair() {
        return Wording.capital(Wording.inSentence(told.of())) + " against " + Wording.inSentence(told.over());
    }

    /** In words, such as "predicted the record 3.9 times better so far". */
    public String words() {
        return told.low() < 1
                ? "the numerical error leaves it open so far"
                : "predicted the record " + told.multiple() + " times better so far";
    }
}
