package org.thirdleak.workbench.run;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.thirdleak.report.RunReport;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.cli.ThirdLeak;
import org.thirdleak.simulator.cli.Verdict;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.execution.BlockEngine;
import org.thirdleak.simulator.execution.CheckpointFolder;
import org.thirdleak.simulator.experiment.RunMonitor;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.SystematicDefect;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.run.RunOutcome;
import org.thirdleak.simulator.run.RunSettings;
import org.thirdleak.simulator.run.StudyRun;
import org.thirdleak.simulator.scenario.Study;

/** A run as the command line does it, by the same class and with the same bytes in its folder. */
public final class StudyCalculation implements RunCalculation {

    private static final long LOOK_MILLIS = 100;

    private Optional<Thread> preparing = Optional.empty();
    private Optional<StudyRun> running = Optional.empty();
    private boolean cancelled;

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the looks end with the executor
    public Ending run(RunRequest request, Observer observer) throws InvalidConfigException, IOException {
        StudyRun run = prepared(request);
        Study study = run.study();
        observer.identified(
                new Identity(run.folder(), study.sha256(), study.config().seed(), titles(study), headline(study)));
        RunMonitor monitor = new RunMonitor(study, System::nanoTime);
        ScheduledExecutorService look = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "run-progress");
            thread.setDaemon(true);
            return thread;
        });
        try {
            look.scheduleAtFixedRate(() -> observer.progressed(monitor.now()), 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            RunOutcome outcome = run.complete(new RunReport(request.formats()), monitor);
            observer.progressed(monitor.now());
            RunResult result = outcome.result();
            return new Ending(result.diagnostics().trusted(), headline(result), Verdict.of(result), outcome.files());
        } finally {
            look.shutdownNow();
        }
    }

    private StudyRun prepared(RunRequest request) throws InvalidConfigException, IOException {
        synchronized (this) {
            refuseIfCancelled();
            preparing = Optional.of(Thread.currentThread());
        }
        try {
            RunSettings settings = new RunSettings(
                    request.config(),
                    request.overrides(),
                    Optional.of(
                            request.out().isPresent()
                                    ? request.out().get()
                                    : RunPlace.of(request).folder()),
                    BlockEngine.local(request.threads()),
                    request.start() == RunRequest.Start.REPLACE,
                    request.start() == RunRequest.Start.RESUME,
                    CheckpointFolder.EVERY);
            StudyRun run = StudyRun.prepare(settings, ThirdLeak.version(), Clock.systemUTC());
            synchronized (this) {
                refuseIfCancelled();
                running = Optional.of(run);
                return run;
            }
        } finally {
            synchronized (this) {
                preparing = Optional.empty();
                if (cancelled) {
                    Thread.interrupted(); // was meant for the preparation; the thread is not ours to leave interrupted
                }
            }
        }
    }

    private synchronized void refuseIfCancelled() {
        if (cancelled) {
            throw new CancellationException("the run was cancelled");
        }
    }

    @Override
    public synchronized void cancel() {
        cancelled = true;
        preparing.ifPresent(Thread::interrupt);
        running.ifPresent(StudyRun::cancel);
    }

    private static Map<String, String> titles(Study study) {
        return study.base().hypotheses().stream()
                .map(weighted -> weighted.hypothesis())
                .collect(Collectors.toMap(hypothesis -> hypothesis.id(), hypothesis -> hypothesis.title()));
    }

    /** As the report chooses it: the defect against chance, else the last hypothesis against the first. */
    private static Optional<Pair> headline(Study study) {
        List<Hypothesis> all = study.base().hypotheses().stream()
                .map(weighted -> weighted.hypothesis())
                .toList();
        Hypothesis last = all.get(all.size() - 1);
        Hypothesis over = first(all, Impacts.class).orElse(all.get(0));
        Hypothesis of = first(all, SystematicDefect.class).orElse(last);
        if (all.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                of.id().equals(over.id()) ? new Pair(last.id(), all.get(0).id()) : new Pair(of.id(), over.id()));
    }

    private static Optional<Hypothesis> first(List<Hypothesis> all, Class<? extends Hypothesis> type) {
        return all.stream().filter(type::isInstance).findFirst();
    }

    /** The answer in a few words, such as "defect 3.9 : 1". */
    private static String headline(RunResult result) {
        Reading reading = new Reading(result);
        if (!reading.trusted()) {
            return "not to be trusted";
        }
        return reading.headlinePair()
                .flatMap(reading::base)
                .map(Comparison::favoured)
                .map(told -> reading.inSentence(told.of()) + " " + told.odds())
                .orElse("one hypothesis, nothing to compare it with");
    }
}
