package org.thirdleak.workbench.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.run.RunFolderSummary;

/** Reads how the run in a folder stands; reads a result once only, since it is large. Safe for threads. */
final class StoredRunReader {

    private static final String UNTRUSTED = "untrusted";

    private final Map<Path, Read> known = new ConcurrentHashMap<>();

    private record Read(FileTime written, StudyNode.Run run) {}

    /** The run of a folder, empty if it holds none. */
    Optional<StudyNode.Run> read(Path folder) {
        Path checkpoint = folder.resolve(RunFolder.CHECKPOINT);
        if (Files.isDirectory(checkpoint)) { // also where a finished run was begun anew
            return Optional.of(read(folder, checkpoint, StoredRunReader::interrupted));
        }
        Path file = folder.resolve(RunRecord.FILE);
        return Files.isRegularFile(file)
                ? Optional.of(read(folder, file, StoredRunReader::finished))
                : Optional.empty();
    }

    /** Reads a folder anew only if what tells of it was written since. */
    private StudyNode.Run read(Path folder, Path told, FolderReading reader) {
        try {
            FileTime written = Files.getLastModifiedTime(told);
            Read before = known.get(told);
            if (before == null || !before.written().equals(written)) {
                before = new Read(written, reader.read(folder));
                known.put(told, before);
            }
            return before.run();
        } catch (IOException e) {
            return run(folder, RunCondition.DAMAGED, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private interface FolderReading {
        StudyNode.Run read(Path folder);
    }

    private static StudyNode.Run interrupted(Path folder) {
        Optional<RunRecord> record = RunFolderSummary.read(folder).flatMap(RunFolderSummary::run);
        return run(folder, RunCondition.INTERRUPTED, record, "can be resumed");
    }

    private static StudyNode.Run finished(Path folder) {
        Optional<RunRecord> record = Optional.empty();
        try {
            record = Optional.of(RunRecord.read(folder));
            return UNTRUSTED.equals(record.get().status())
                    ? run(folder, RunCondition.UNTRUSTED, record, "verdict withheld")
                    : done(folder, record.get());
        } catch (IOException | RuntimeException e) { // a damaged file can break a reader in many ways
            return run(folder, RunCondition.DAMAGED, record, String.valueOf(e.getMessage()));
        }
    }

    private static StudyNode.Run run(Path folder, RunCondition condition, Optional<RunRecord> record, String headline) {
        return new StudyNode.Run(folder, condition, record, headline, Optional.empty(), false);
    }

    /** Has a headline such as "defect 3.9 : 1"; the kind of the run where it has no odds. */
    private static StudyNode.Run done(Path folder, RunRecord record) throws IOException {
        if (!record.kind().isEmpty() && !record.kind().equals(RunIdentity.RUN)) {
            return run(folder, RunCondition.DONE, Optional.of(record), record.kind());
        }
        Reading reading = new Reading(ResultJson.read(folder.resolve(ResultJson.FILE)));
        Optional<Comparison> odds =
                reading.headlinePair().flatMap(reading::base).map(Comparison::favoured);
        String headline = odds.map(told -> reading.inSentence(told.of()) + " " + told.odds())
                .orElse("");
        return new StudyNode.Run(folder, RunCondition.DONE, Optional.of(record), headline, odds, false);
    }
}
