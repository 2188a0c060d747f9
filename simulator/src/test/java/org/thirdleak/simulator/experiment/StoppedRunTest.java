package org.thirdleak.simulator.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.calibration.StoppingRule;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.ChanceFrequency;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.scenario.Studies;

/** Simulated records are analysed at the leak that prompts it, and so is the observed one that they are held against. */
class StoppedRunTest {

    private static RunResult run(Path folder, String... overrides) throws IOException {
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            return new Experiment(Studies.of(SmallRun.write(folder), overrides), runner, "1").run();
        }
    }

    @Test
    void theObservedFactorIsThatOfTheRecordUpToItsLastLeak(@TempDir Path folder) throws IOException {
        ChanceFrequency.Comparison observed =
                run(folder, "scenarios=[]").chanceFrequency().comparisons().get(0);
        BayesFactor atTheLeak = run(folder, "scenarios=[]", "record.observe_until_utc=2018-08-01T12:00:00Z")
                .bayesFactors()
                .get(1);
        assertEquals(List.of("defect", "impacts"), List.of(atTheLeak.of(), atTheLeak.over()));
        // both with errors of 0.02 of each ln Z: four standard errors of the difference, one in 16,000 for a random
        // seed
        assertEquals(atTheLeak.logValue(), observed.logBayesFactor(), 4 * Math.sqrt(2) * atTheLeak.standardError());
    }

    @Test
    void theRecordOfTheBaseCaseEndsAtItsLastLeak() {
        ServiceRecord record = Studies.base().base().record();
        assertEquals(record, new StoppingRule(3, 298.7).analysed(record));
        assertEquals(record, StoppingRule.FIXED_END.analysed(record));
    }
}
