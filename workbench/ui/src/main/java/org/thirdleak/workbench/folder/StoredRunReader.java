package org.thirdleak.workbench.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.simulator.experiment.RunFolder;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.result.RunResult;

/** Reads how the run in a folder stands; reads a result once only, since it is large. Safe for threads. */
final class StoredRunReader {

    private static final String UNTRUSTED = "untrusted";

    private final Map<Path, Read> known = new ConcurrentHashMap<>();

    private record Read(FileTime written, StudyNode.Run run) {}

    /** The run of a folder, empty if it holds none. */
    Optional<StudyNode.Run> read(Path folder) {
        Path file = folder.resolve(RunRecord.FILE);
        if (!Files.isRegularFile(file)) {
            return Files.isDirectory(folder.resolve(RunFolder.CHECKPOINT))
                    ? Optional.of(run(folder, RunCondition.INTERRUPTED, Optional.empty(), "can be resumed"))
                    : Optional.empty();
        }
        try {
            FileTime written = Files.getLastModifiedTime(file);
            Read before = known.get(folder);
            if (before == null || !before.written().equals(written)) {
                before = new Read(written, fresh(folder));
                known.put(folder, before);
            }
            return Optional.of(before.run());
        } catch (IOException e) {
            return Optional.of(run(folder, RunCondition.DAMAGED, Optional.empty(), String.valueOf(e.getMessage())));
        }
    }

    private static StudyNode.Run fresh(Path folder) {
        Optional<RunRecord> record = Optional.empty();
        try {
            record = Optional.of(RunRecord.read(folder));
            boolean untrusted = UNTRUSTED.equals(record.get().status());
            return run(
                    folder,
                    untrusted ? RunCondition.UNTRUSTED : RunCondition.DONE,
                    record,
                    untrusted ? "verdict withheld" : headline(folder, record.get()));
        } catch (IOException | RuntimeException e) { // a damaged file can break a reader in many ways
            return run(folder, RunCondition.DAMAGED, record, String.valueOf(e.getMessage()));
        }
    }

    private static StudyNode.Run run(Path folder, RunCondition condition, Optional<RunRecord> record, String headline) {
        return new StudyNode.Run(folder, condition, record, headline, false);
    }

    /** Such as "defect 3.9 : 1"; the kind of the run where it has no odds. */
    private static String headline(Path folder, RunRecord record) throws IOException {
        if (!record.kind().isEmpty() && !record.kind().equals(RunIdentity.RUN)) {
            return record.kind();
        }
        RunResult result = ResultJson.read(folder.resolve(ResultJson.FILE));
        return result.bayesFactors().stream()
                .findFirst()
                .map(factor -> told(factor, result))
                .orElse("");
    }

    private static String told(BayesFactor factor, RunResult result) {
        Comparison odds =
                new Comparison(factor.of(), factor.over(), factor.value(), factor.low(), factor.high()).favoured();
        String title = result.hypotheses().stream()
                .filter(hypothesis -> hypothesis.id().equals(odds.of()))
                .findFirst()
                .map(HypothesisResult::title)
                .orElse(odds.of());
        return Wording.inSentence(title) + " " + odds.odds();
    }
}
