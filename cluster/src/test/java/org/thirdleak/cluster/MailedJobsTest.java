package org.thirdleak.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.execution.BlockEngine;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.Checkpoints;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.experiment.Experiment;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.scenario.Study;
import org.thirdleak.simulator.scenario.StudyResolver;

/** Every job of a run, sent by mail and back, gives the same result. No cluster is needed for that. */
class MailedJobsTest {

    private static final Path CONFIGS = Path.of("..", "examples", "configs");

    private static final List<String> QUICK = List.of(
            "histories.count=20000",
            "evidence.target_standard_error=0.02",
            "evidence.scenario_standard_error=0.05",
            "evidence.cross_check_point_count=20000",
            "evidence.cross_check_engine=prior_monte_carlo",
            "posterior.draw_count=2000",
            "prior_sensitivity.values_per_side_count=0",
            "leave_one_out.target_standard_error=0.1",
            "verdict_outlook.future_count=20",
            "degradation.trajectories_per_cause_count=50");

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "iss-2023-approximate", "iss-2023-all-hypotheses"})
    void theResultIsTheSame(String config) throws Exception {
        Study study = StudyResolver.resolve(RunConfigReader.read(CONFIGS.resolve(config + ".yaml"), QUICK));
        Mailing mailing = new Mailing(BlockEngine.local(2).start(Progress.SILENT, Checkpoints.NONE));
        try (BlockRunner local = BlockEngine.local(2).start(Progress.SILENT, Checkpoints.NONE);
                mailing) {
            String here = ResultJson.text(new Experiment(study, local, "1").run());
            String mailed = ResultJson.text(new Experiment(study, mailing, "1").run());
            assertEquals(here, mailed);
        }
    }

    /** Sends every job and every summary by mail, though not far. */
    private record Mailing(BlockRunner runner, Set<String> titles) implements BlockRunner {

        Mailing(BlockRunner runner) {
            this(runner, new ConcurrentSkipListSet<>());
        }

        @Override
        @SuppressWarnings("unchecked") // what was packed
        public <S extends Mergeable<S>> S run(BlockJob<S> job) {
            titles.add(job.title());
            PostedJob<S> posted = new PostedJob<>(job);
            return runner.run(new BlockJob<S>() {
                @Override
                public String title() {
                    return job.title();
                }

                @Override
                public long blocks() {
                    return job.blocks();
                }

                @Override
                public S run(long block) {
                    return (S) ObjectMail.unpack(ObjectMail.pack(posted.open().run(block)));
                }
            });
        }

        @Override
        public <T extends Record> T find(String identity, Class<T> type, Supplier<T> search) {
            return runner.find(identity, type, search);
        }

        @Override
        public void cancel() {
            runner.cancel();
        }

        @Override
        public void close() {
            runner.close();
        }
    }
}
