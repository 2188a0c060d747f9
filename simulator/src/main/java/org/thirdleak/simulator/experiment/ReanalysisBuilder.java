package org.thirdleak.simulator.experiment;

import java.util.List;
import org.thirdleak.simulator.config.EvidenceConfig;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.result.Reanalysis;
import org.thirdleak.simulator.scenario.Study;

/**
 * The comparison again with one thing changed.
 *
 * @param study the study
 * @param whole weights of its base case
 * @param runner does the work
 */
record ReanalysisBuilder(Study study, Weights whole, BlockRunner runner) {

    /** Enough for an error of a rough estimate; more would ask for more points than that needs. */
    private static final int MOST_RANDOMISATIONS = 8;

    Reanalysis reanalysis() {
        List<Reanalysis.LeftOut> leftOut = leftOut();
        Reanalysis.Multiverse multiverse = study.multiverse().cells().isEmpty()
                ? Reanalysis.Multiverse.NONE
                : new MultiverseCells(
                                study.multiverse(), estimator(study.multiverse().standardError()), runner)
                        .weighed();
        return new Reanalysis(!leftOut.isEmpty() || !multiverse.cells().isEmpty(), leftOut, multiverse);
    }

    private List<Reanalysis.LeftOut> leftOut() {
        int leaks = study.base().record().leaked().size();
        int most = study.config().leaveOneOut().maxLeakCount();
        if (most == 0 || leaks > most || whole.hypotheses().size() < 2) {
            return List.of();
        }
        Evidences rough = new Evidences(estimator(study.config().leaveOneOut().targetStandardError()), runner);
        return new LeaveOneOut(study.base(), whole, rough).all();
    }

    private EvidenceEstimator estimator(double standardError) {
        EvidenceConfig evidence = study.config().evidence();
        return new EvidenceEstimator(
                standardError,
                Math.min(evidence.replicateCount(), MOST_RANDOMISATIONS),
                evidence.maxPointCount(),
                study.config().seed());
    }
}
