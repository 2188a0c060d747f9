package org.thirdleak.workbench.folder;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.simulator.experiment.RunRecord;

/** What the tree of a study folder is made of. A node is known by its path; everything else of it may change. */
public sealed interface StudyNode {

    /** Where it is, an absolute path. */
    Path path();

    /** As it is shown. */
    default String name() {
        return String.valueOf(path().getFileName());
    }

    /** What is below it, sorted. */
    List<StudyNode> children();

    /**
     * A folder with configs.
     *
     * @param path where it is
     * @param children folders first, then configs, then runs whose config is gone
     */
    record Folder(Path path, List<StudyNode> children) implements StudyNode {
        /** Copies the list. */
        public Folder {
            children = List.copyOf(children);
        }
    }

    /**
     * A config.
     *
     * @param path where it is
     * @param kind what it asks for
     * @param bytes its size
     * @param modified when it was last written
     * @param runs its runs, the latest first
     */
    record Config(Path path, ConfigKind kind, long bytes, Instant modified, List<Run> runs) implements StudyNode {
        /** Copies the list. */
        public Config {
            runs = List.copyOf(runs);
        }

        @Override
        public List<StudyNode> children() {
            return List.copyOf(runs);
        }

        /** Its run that was begun last. */
        public Optional<Run> lastRun() {
            return runs.stream().findFirst();
        }
    }

    /**
     * A run.
     *
     * @param path its folder; of a run that has none yet, the folder that it will get
     * @param condition how it stands
     * @param record how it came about, empty if that is not known yet
     * @param headline its odds or why there are none, may be empty
     * @param odds those of the headline, the favoured side first; empty if it has none
     * @param changedSince whether the config, or data that it names, is another one now
     */
    record Run(
            Path path,
            RunCondition condition,
            Optional<RunRecord> record,
            String headline,
            Optional<Comparison> odds,
            boolean changedSince)
            implements StudyNode {

        @Override
        public List<StudyNode> children() {
            return List.of();
        }

        /** When it was begun, in UTC as the record writes it; empty if that is not known. */
        public String started() {
            return record.map(RunRecord::startedUtc).orElse("");
        }
    }
}
