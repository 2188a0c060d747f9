package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.history.HistoryPrefixes;
import org.thirdleak.simulator.history.HistorySummary;
import org.thirdleak.simulator.result.Convergence;
import org.thirdleak.simulator.result.Convergence.Course;
import org.thirdleak.simulator.result.Convergence.Look;
import org.thirdleak.simulator.result.Estimate;

/** Fractions of the histories against their number. */
final class ConvergenceBuilder {

    private ConvergenceBuilder() {}

    /** For every hypothesis of the base case. */
    static Convergence of(List<Appraisal> appraisals) {
        return new Convergence(
                true, appraisals.stream().map(ConvergenceBuilder::course).toList());
    }

    private static Course course(Appraisal appraisal) {
        HistorySummary summary = appraisal.histories();
        HistoryPrefixes prefixes = summary.prefixes();
        List<Look> looks = new ArrayList<>();
        for (long histories : HistoryPrefixes.lengths(summary.histories())) {
            looks.add(new Look(
                    histories,
                    Summaries.fraction(prefixes.matchesAmong(histories), histories),
                    Summaries.fraction(prefixes.leaklessAmong(histories), histories)));
        }
        double log = appraisal.noLeaks().value();
        double probability = Math.exp(log);
        Estimate leakless =
                new Estimate(probability, probability * appraisal.noLeaks().standardError());
        return new Course(appraisal.id(), leakless, looks);
    }
}
