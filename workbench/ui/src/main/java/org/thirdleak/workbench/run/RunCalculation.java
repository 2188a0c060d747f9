package org.thirdleak.workbench.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.experiment.RunProgress;
import org.thirdleak.simulator.result.BayesFactor;

/** The work of one run; may be done once. */
public interface RunCalculation {

    /**
     * Works until the run is written.
     *
     * @param request what to run
     * @param observer hears how it gets on, on threads of the work
     * @return what came of it
     * @throws InvalidConfigException if the config has problems
     * @throws IOException if something could not be read or written, or a folder is refused
     * @throws CancellationException if it was cancelled; what was done can be gone on with
     */
    Ending run(RunRequest request, Observer observer) throws InvalidConfigException, IOException;

    /** Stands where a run was cancelled between its turn and its work. */
    RunCalculation CANCELLED = new RunCalculation() {
        @Override
        public Ending run(RunRequest request, Observer observer) {
            throw new CancellationException();
        }

        @Override
        public void cancel() {
            // there is nothing to end
        }
    };

    /** Ends it within a second; may be called before it begins, and from any thread. */
    void cancel();

    /** Hears how a run gets on. Must be quick. */
    interface Observer {
        /**
         * The config has been read.
         *
         * @param identity what will be run, and where
         */
        void identified(Identity identity);

        /**
         * Some work has been done.
         *
         * @param progress how far it has got
         */
        void progressed(RunProgress progress);
    }

    /**
     * What a run is about.
     *
     * @param folder its run folder, an absolute path
     * @param configSha256 hash of the resolved config and its data files
     * @param seed seed of all random streams
     * @param titles title of each hypothesis by its id
     * @param headline ids of the pair of hypotheses that the answer is about; empty if there is one hypothesis only
     */
    record Identity(Path folder, String configSha256, long seed, Map<String, String> titles, Optional<Pair> headline) {
        /** Copies the map. */
        public Identity {
            titles = Map.copyOf(titles);
        }
    }

    /**
     * Two hypotheses that are compared.
     *
     * @param of id of one
     * @param over id of the one that it is held against
     */
    record Pair(String of, String over) {
        boolean isOf(BayesFactor factor) {
            return Set.of(of, over).equals(Set.of(factor.of(), factor.over()));
        }
    }

    /**
     * What came of a run.
     *
     * @param trusted whether there is a verdict
     * @param headline the answer in a few words
     * @param verdict the lines that a run ends with
     * @param files the files written, absolute paths
     */
    record Ending(boolean trusted, String headline, List<String> verdict, List<Path> files) {
        /** Copies the lists. */
        public Ending {
            verdict = List.copyOf(verdict);
            files = List.copyOf(files);
        }
    }
}
