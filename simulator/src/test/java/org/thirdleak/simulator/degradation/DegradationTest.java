package org.thirdleak.simulator.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.degradation.Degradation.PlayedHistories;
import org.thirdleak.simulator.degradation.LeakCourse.Milestone;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.experiment.Experiment;
import org.thirdleak.simulator.history.FirstLeaks;
import org.thirdleak.simulator.history.HistorySummary;
import org.thirdleak.simulator.hypothesis.History.Cause;
import org.thirdleak.simulator.prior.Priors;
import org.thirdleak.simulator.result.DegradationResult;
import org.thirdleak.simulator.result.DegradationResult.FailedTrajectory;
import org.thirdleak.simulator.result.DegradationResult.TrajectorySample;
import org.thirdleak.simulator.result.LeakOutlook;
import org.thirdleak.simulator.result.LeakOutlook.TimeToEvent;
import org.thirdleak.simulator.scenario.Circuits;
import org.thirdleak.simulator.scenario.Studies;
import org.thirdleak.simulator.scenario.Study;

class DegradationTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final double DAY_S = 86_400;

    @TempDir
    Path folder;

    private static Study study(String... overrides) {
        List<String> all = new ArrayList<>(List.of(
                "scenarios=[]",
                "histories.count=3000",
                "degradation.trajectories_per_cause_count=120",
                "degradation.sensitivity_point_count=0"));
        all.addAll(List.of(overrides));
        return Studies.base(all.toArray(String[]::new));
    }

    private static List<PlayedHistories> played(Study study) {
        try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            return study.base().hypotheses().stream()
                    .map(weighted -> {
                        HistorySummary summary = runner.run(Experiment.histories(study, weighted.hypothesis()));
                        return new PlayedHistories(
                                weighted.hypothesis().id(), summary.histories(), summary.firstLeaks());
                    })
                    .toList();
        }
    }

    private static DegradationResult result(Study study, List<PlayedHistories> played, int threads) {
        try (LocalBlockRunner runner = new LocalBlockRunner(threads, Progress.SILENT)) {
            return new Degradation(
                            study.config().degradation(),
                            study.circuits(),
                            study.base().impacts(),
                            study.config().seed(),
                            runner)
                    .of(played);
        }
    }

    @Test
    void theResultIsTheSameForAnyNumberOfThreads() {
        Study study = study("degradation.sensitivity_point_count=1", "degradation.horizon_h=6");
        List<PlayedHistories> played = played(study);
        DegradationResult one = result(study, played, 1);
        assertEquals(one, result(study, played, 2));
        assertEquals(one, result(study, played, 8));
        assertEquals(2, one.sensitivities().size());
    }

    @Test
    void leaksAreFollowedOncePerCauseAndMixedAsOftenAsTheyCome() {
        Study study = study();
        List<PlayedHistories> played = played(study);
        DegradationResult result = result(study, played, 2);
        assertTrue(result.modelled());
        // two causes of two designs; the causes are shared, so there is one sample of each, of the first that knows it
        assertEquals(4, result.samples().size());
        for (TrajectorySample sample : result.samples()) {
            assertEquals(sample.cause().equals("impact") ? "impacts" : "defect", sample.hypothesis());
            assertEquals(60, sample.trajectories() + sample.failures().size(), sample.toString());
            assertEquals(3000, sample.histories());
            assertTrue(sample.lowHoleMm() < sample.medianHoleMm() && sample.medianHoleMm() < sample.highHoleMm());
        }
        assertEquals(6, result.outlooks().size());
        for (LeakOutlook outlook : result.outlooks()) {
            FirstLeaks leaks = played.stream()
                    .filter(p -> p.hypothesis().equals(outlook.hypothesis()))
                    .findFirst()
                    .orElseThrow()
                    .firstLeaks();
            int design = study.circuits().stream()
                    .filter(circuit -> circuit.id().equals(outlook.design()))
                    .mapToInt(DesignCircuit::design)
                    .findFirst()
                    .orElseThrow();
            double all = leaks.count(design, Cause.IMPACT) + leaks.count(design, Cause.DEFECT);
            assertEquals(
                    outlook.hypothesis().equals("defect") ? 2 : 1,
                    outlook.causes().size());
            for (LeakOutlook.CauseShare share : outlook.causes()) {
                Cause cause = share.cause().equals("impact") ? Cause.IMPACT : Cause.DEFECT;
                assertEquals(leaks.count(design, cause) / all, share.share().value(), 1e-15);
            }
            assertEquals(
                    1,
                    outlook.causes().stream()
                            .mapToDouble(share -> share.share().value())
                            .sum(),
                    1e-12);
            outlook.fans().forEach(DegradationTest::assertOrdered);
        }
        // the same leaks under impacts and under a changed rate, each wholly by impacts
        assertEquals(fans(result, "impacts"), fans(result, "rate-change"));
    }

    private static List<List<LeakOutlook.QuantityFan>> fans(DegradationResult result, String hypothesis) {
        return result.outlooks().stream()
                .filter(outlook -> outlook.hypothesis().equals(hypothesis))
                .map(LeakOutlook::fans)
                .toList();
    }

    private static void assertOrdered(LeakOutlook.QuantityFan fan) {
        assertEquals(TrajectorySet.TIMES, fan.timesH().size());
        for (int t = 0; t < fan.timesH().size(); t++) {
            for (int b = 1; b < fan.bands().size(); b++) {
                assertTrue(fan.bands().get(b - 1).values().get(t)
                        <= fan.bands().get(b).values().get(t));
            }
            double median = fan.bands().get(fan.bands().size() / 2).values().get(t);
            assertTrue(fan.medianLow().get(t) <= median
                    && median <= fan.medianHigh().get(t));
        }
    }

    @Test
    void nothingIsFollowedUnlessAskedFor() {
        Study none = study("degradation.trajectories_per_cause_count=0");
        assertEquals(DegradationResult.NONE, result(none, played(none), 1));
        Study without = study("designs.soyuz-progress.circuit=null", "designs.nauka-radiator.circuit=null");
        assertEquals(List.of(), without.circuits());
        assertEquals(DegradationResult.NONE, result(without, played(without), 1));
    }

    /** A leak that freezes its coolant cannot be followed: it is counted, and found again from what is told of it. */
    @Test
    void leaksThatCannotBeFollowedAreCountedAndFoundAgain() throws IOException {
        Path watery = Files.writeString(
                folder.resolve("watery.yaml"),
                Files.readString(Circuits.example("soyuz-loop.yaml"))
                        .replace("coolant: isooctane", "coolant: water-ethylene-glycol")
                        .replaceAll("heat_capacity_j_per_kg_k: 2060.*", "")
                        .replace("beta_deg: { uniform: [0, 75] }", "beta_deg: { uniform: [0, 60] }"));
        Study study = study("designs.soyuz-progress.circuit=" + watery, "designs.nauka-radiator.circuit=null");
        List<PlayedHistories> played = played(study);
        DegradationResult result = result(study, played, 2);
        PlayedHistories defect = played.get(played.size() - 1);
        TrajectorySample sample = result.samples().stream()
                .filter(s -> s.cause().equals("defect"))
                .findFirst()
                .orElseThrow();
        assertFalse(sample.failures().isEmpty());
        assertTrue(sample.trajectories() > 0);
        assertEquals(120, sample.trajectories() + sample.failures().size());
        DesignCircuit circuit = study.circuits().get(0);
        TrajectoryJob again = new TrajectoryJob(
                circuit,
                Cause.DEFECT,
                Arrays.copyOf(defect.firstLeaks().kept(circuit.design(), Cause.DEFECT), 120),
                study.base().impacts(),
                Optional.empty(),
                Priors.of(study.config().degradation().defectHoleMm()),
                DAY_S,
                study.config().seed());
        for (FailedTrajectory failure : sample.failures()) {
            assertEquals(study.config().seed(), failure.seed());
            assertTrue(failure.index() >= 0 && failure.index() < TrajectoryJob.BLOCK);
            assertTrue(failure.message().contains("the range of water-ethylene-glycol, but was "), failure.message());
            assertTrue(again.run(failure.block()).failures().contains(failure), failure.toString());
        }
    }

    /** Leaks of which only the time to loss of flow matters: s since the onset. */
    private static TrajectorySet leaks(double... timesS) {
        List<FollowedLeak> followed = new ArrayList<>();
        for (double time : timesS) {
            double[] times = new double[Milestone.values().length];
            Arrays.fill(times, NEVER);
            times[Milestone.LOSS_OF_FLOW.ordinal()] = time;
            double[][] series = new double[FollowedLeak.Series.values().length][TrajectorySet.TIMES];
            followed.add(new FollowedLeak(1, series, times));
        }
        return new TrajectorySet(followed, List.of());
    }

    private static FirstLeaks counted(long impacts, long defects) {
        return new FirstLeaks(new long[] {impacts, defects}, new double[2][0][]);
    }

    private static TimeToEvent time(LeakOutlook outlook, Milestone milestone) {
        return outlook.times().get(milestone.ordinal());
    }

    /** 30 of 40 histories leak by an impact: 3 of 4 of the weight, on the leaks by impacts evenly. */
    @Test
    void theMixtureIsThatOfTheCauses() {
        DesignCircuit circuit = study().circuits().get(0);
        Map<Cause, TrajectorySet> sets = new EnumMap<>(Cause.class);
        sets.put(Cause.IMPACT, leaks(3600, 7200, NEVER));
        sets.put(Cause.DEFECT, leaks(1800, NEVER));
        LeakOutlook outlook = new OutlookAssembly(circuit, DAY_S, sets, counted(30, 10)).of("both");
        assertEquals(0.75, outlook.causes().get(0).share().value());
        assertEquals(
                Math.sqrt(0.75 * 0.25 / 40), outlook.causes().get(0).share().standardError(), 1e-15);
        TimeToEvent flow = time(outlook, Milestone.LOSS_OF_FLOW);
        assertEquals(0.25 + 0.25 + 0.125, flow.fractionWithin().value(), 1e-12);
        // 1800 s has an eighth of the weight, 3600 and 7200 s a quarter each
        assertEquals(0.5, flow.quantiles().get(0).hours());
        assertEquals(2, flow.quantiles().get(1).hours());
        assertTrue(flow.quantiles().get(1).within());
        assertFalse(flow.quantiles().get(2).within());
        assertEquals(24, flow.quantiles().get(2).hours());
        TimeToEvent never = time(outlook, Milestone.DRAINED);
        assertEquals(0, never.fractionWithin().value());
        assertTrue(never.fractionWithin().standardError() > 0);
        assertFalse(never.quantiles().get(0).within());
    }

    @Test
    void aCauseThatNeverComesIsNotMixedIn() {
        DesignCircuit circuit = study().circuits().get(0);
        Map<Cause, TrajectorySet> sets = new EnumMap<>(Cause.class);
        sets.put(Cause.IMPACT, leaks(3600));
        sets.put(Cause.DEFECT, leaks(1800));
        LeakOutlook outlook = new OutlookAssembly(circuit, DAY_S, sets, counted(7, 0)).of("impacts");
        assertEquals(
                List.of("impact"),
                outlook.causes().stream().map(LeakOutlook.CauseShare::cause).toList());
        assertEquals(1, time(outlook, Milestone.LOSS_OF_FLOW).quantiles().get(1).hours());
        assertTrue(new OutlookAssembly(circuit, DAY_S, sets, counted(0, 0)).empty());
    }
}
