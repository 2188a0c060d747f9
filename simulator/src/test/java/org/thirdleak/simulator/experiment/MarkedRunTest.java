package org.thirdleak.simulator.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.LedgerEntry;
import org.thirdleak.simulator.result.RecordSummary;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.scenario.Studies;

/** A whole run with marks beside the same run without. */
class MarkedRunTest {

    private static final String LEAKS = """
            unit,onset_utc,hole_mm,first_published_cause
            s4,2018-04-01T06:00:00Z,1.5,impact
            m1,2018-08-01T12:00:00Z,,defect
            """;
    private static final String MARKS = "marks={ hole: { given_defect_mm: { log_uniform: [0.1, 20] } }, "
            + "first_published_cause: { impact_given_impact_probability: 0.9, "
            + "impact_given_defect_probability: { beta: [2, 2] } }, "
            + "leaks: [{ id: s4, use: [hole, first_published_cause] }, { id: m1, use: [first_published_cause] }] }";
    private static final String CAUSE = "first_published_cause.impact_given_defect";

    @TempDir
    private static Path folder;

    private static RunResult plain;
    private static RunResult marked;

    @BeforeAll
    static void runBoth() throws Exception {
        SmallRun.write(folder);
        Files.writeString(folder.resolve("leaks.csv"), LEAKS);
        plain = run(2);
        marked = run(2, MARKS, "scenarios=[{ id: off, set: { marks: null } }]");
    }

    private static RunResult run(int threads, String... overrides) {
        try (LocalBlockRunner runner = new LocalBlockRunner(threads, Progress.SILENT)) {
            return new Experiment(Studies.of(folder.resolve("small.yaml"), overrides), runner, "1.2.3").run();
        }
    }

    @Test
    void theRecordSaysWhichMarksCounted() {
        assertEquals(List.of(), plain.record().marks());
        assertEquals(
                List.of(
                        new RecordSummary.Mark("s4", "hole", "1.5 mm"),
                        new RecordSummary.Mark("s4", "first_published_cause", "impact"),
                        new RecordSummary.Mark("m1", "first_published_cause", "defect")),
                marked.record().marks());
    }

    @Test
    void theEveOfALeakKnowsNothingOfItsMarks() {
        List<LedgerEntry> without = plain.ledger();
        List<LedgerEntry> with = marked.ledger();
        assertEquals(without.size(), with.size());
        double before = without.get(0).bayesFactors().get(0).value();
        assertEquals(before, with.get(0).bayesFactors().get(0).value(), "changed rate over chance, the same bits");
        assertNotEquals(
                without.get(1).bayesFactors().get(1).value(),
                with.get(1).bayesFactors().get(1).value());
    }

    @Test
    void aScenarioWithoutMarksIsTheRunWithout() {
        assertEquals(
                plain.hypotheses().get(0).logEvidence().value(),
                marked.scenarios().get(0).hypotheses().get(0).logEvidence().value(),
                4 * 0.02);
    }

    @Test
    void bothRoadsAgreeAndAllIsTrusted() {
        assertTrue(marked.diagnostics().trusted(), () -> "" + marked.diagnostics());
    }

    /** The evidence with marks over that without is the posterior mean of their density: here of the causes alone. */
    @Test
    void causesMultiplyTheEvidenceOfImpactsExactly() {
        RunResult causes = run(2, MARKS, "scenarios=[]", "marks.leaks.s4.use=[first_published_cause]");
        double shift = causes.hypotheses().get(0).logEvidence().value()
                - plain.hypotheses().get(0).logEvidence().value();
        assertEquals(Math.log(0.9 * 0.1), shift, 1e-9);
    }

    @Test
    void theProbabilityOfTheFirstCauseHasAPosterior() {
        HypothesisResult defect = marked.hypotheses().get(2);
        assertTrue(defect.parameters().stream().anyMatch(p -> p.name().equals(CAUSE)));
        assertTrue(marked.hypotheses().get(0).parameters().stream()
                .noneMatch(p -> p.name().equals(CAUSE)));
    }

    @Test
    void threadsChangeNothing() {
        RunResult one = run(1, MARKS, "scenarios=[{ id: off, set: { marks: null } }]");
        assertEquals(ResultJson.text(marked), ResultJson.text(one));
    }

    @Test
    void resultsFromBeforeThereWereMarksAreRead() throws Exception {
        String text = ResultJson.text(plain);
        String older = text.replaceFirst(",\\s*\"marks\" : \\[ ]", "");
        assertNotEquals(text, older);
        assertEquals(plain, ResultJson.read(Files.writeString(folder.resolve("older.json"), older)));
    }
}
