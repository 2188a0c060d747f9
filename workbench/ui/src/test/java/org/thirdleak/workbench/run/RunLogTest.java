package org.thirdleak.workbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.experiment.RunPhase;
import org.thirdleak.simulator.experiment.RunProgress;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.run.PictureFormats;

class RunLogTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final RunCalculation.Identity IDENTITY = new RunCalculation.Identity(
            Path.of("/my studies/runs/a-12345678"),
            "12345678abc",
            42,
            Map.of("d", "Systematic defect", "i", "Chance impacts"),
            Optional.of(new RunCalculation.Pair("d", "i")));

    private static QueuedRun identified() {
        RunRequest request = new RunRequest(
                Path.of("/my studies/a.yaml"),
                List.of("seed=42"),
                3,
                Path.of("/my studies/runs"),
                Optional.empty(),
                RunRequest.Start.FRESH,
                PictureFormats.LIGHT_PNG,
                Optional.empty());
        return QueuedRun.waiting(1, request, START).started(START).identified(IDENTITY);
    }

    private static RunProgress progress(RunPhase phase, BayesFactor... factors) {
        return new RunProgress(phase, "", 1, 4, 250, 1000, 50, List.of(), List.of(factors));
    }

    @Test
    void beginsWithAllThatIsNeededToRepeatTheRun() {
        List<String> lines = RunLog.lines(identified(), 0, ZoneOffset.UTC);
        String text = String.join("\n", lines);
        for (String said : List.of(
                "== a, 2026-01-02 03:04:05 ==",
                "config     /my studies/a.yaml",
                "changed    seed=42",
                "hash       12345678abc",
                "seed       42",
                "threads    3",
                "folder     /my studies/runs/a-12345678")) {
            assertTrue(lines.contains(said), text);
        }
    }

    @Test
    void tellsAStageOnce() {
        QueuedRun one = identified().progressed(progress(RunPhase.HYPOTHESES), START.plusSeconds(1));
        assertEquals(
                List.of("a     1.0 s  weighing the hypotheses and playing histories"),
                RunLog.lines(one, 0, ZoneOffset.UTC));
        assertTrue(RunLog.lines(one, 1, ZoneOffset.UTC).isEmpty());
    }

    @Test
    void endsWithTheVerdictTheFilesAndTheCommandForAShell() {
        QueuedRun over = identified()
                .done(
                        new RunCalculation.Ending(
                                true, "defect 2 : 1", List.of("Two leaks"), List.of(Path.of("/r/report.html"))),
                        START.plusMillis(2500));
        assertEquals(
                List.of(
                        "a     2.5 s  done: defect 2 : 1",
                        "  Two leaks",
                        "  wrote /r/report.html",
                        "  again: thirdleak run '/my studies/a.yaml' --set seed=42 --threads 3"
                                + " --out '/my studies/runs/a-12345678'"),
                RunLog.lines(over, 0, ZoneOffset.UTC));
    }

    @Test
    void tellsWhyARunFailed() {
        QueuedRun over = identified().stopped(RunState.FAILED, "The disk is full.", START.plusSeconds(3));
        assertEquals(
                "a     3.0 s  failed: The disk is full.",
                RunLog.lines(over, 0, ZoneOffset.UTC).get(0));
    }

    @Test
    void theViewSaysHowLongTheHistoriesWillTake() {
        QueuedRun run = identified().progressed(progress(RunPhase.HYPOTHESES), START.plusSeconds(5));
        assertEquals(
                "5 s; 250 of 1,000 histories, 50/s, 15 s of them left",
                RunWords.numbers(run, START.plusSeconds(5))
                        .replace('\u2009', ',')
                        .replace('\u202F', ','));
        assertEquals("1 min 05 s", RunWords.duration(65));
        assertEquals(Optional.of(0.25), RunWords.share(run));
    }

    @Test
    void theTraceOfALongRunStaysShort() {
        QueuedRun run = identified();
        for (int i = 0; i < 5000; i++) {
            BayesFactor factor = new BayesFactor("d", "i", 2, 1.5, 2.5, Math.log(2), 0.1);
            run = run.progressed(progress(RunPhase.HYPOTHESES, factor), START.plusMillis(100L * i));
        }
        OddsTrace trace = run.trace();
        assertEquals("systematic defect", trace.of());
        assertTrue(
                trace.points().size() > 100 && trace.points().size() <= 241,
                "" + trace.points().size());
        assertTrue(trace.points().get(trace.points().size() - 1).seconds() > 490);
        assertEquals(Math.log10(2), trace.points().get(0).log10BayesFactor(), 1e-12);
    }
}
