package org.thirdleak.workbench.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thirdleak.report.CompareFolder;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.RunsFigure;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.RunsReading;
import org.thirdleak.report.vector.Imprint;
import org.thirdleak.simulator.comparison.ComparedRun;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.comparison.StoredRun;
import org.thirdleak.simulator.comparison.StoredRuns;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.result.ResultJson;

/**
 * The runs that are ticked, read from their folders.
 *
 * @param version tells a state of these folders from any other
 * @param compared those that can be compared; empty if they are fewer than two
 * @param warnings what keeps others from it, or must be known of those compared; a sentence each
 */
record TickedRuns(String version, Optional<Compared> compared, List<String> warnings) {

    /** Most runs that a window shows side by side. */
    static final int MOST = 4;

    /** What to do when there is nothing to compare. */
    static final String WHAT_TO_DO = "Tick two to four runs in the run history to put them side by side.";

    TickedRuns {
        warnings = List.copyOf(warnings);
    }

    /**
     * Runs side by side.
     *
     * @param folders their folders
     * @param usualFolder where their comparison is written as a rule
     * @param statement what differs, in two sentences
     * @param rows the table
     * @param figure their Bayes factors; empty if none may be compared
     * @param origin what they were made from
     */
    record Compared(
            List<Path> folders,
            Path usualFolder,
            String statement,
            ComparisonRows rows,
            Optional<Figure> figure,
            Imprint.Origin origin) {
        Compared {
            folders = List.copyOf(folders);
        }
    }

    /**
     * Reads. Takes a second: not for the thread of the window.
     *
     * @param ticked the folders, in the order of ticking
     * @return what can be compared, and what is wrong with the rest
     */
    static TickedRuns read(List<Path> ticked) {
        String version = version(ticked);
        List<Path> folders = ticked.stream().limit(MOST).toList();
        if (folders.size() < StoredRuns.FEWEST) {
            return new TickedRuns(version, Optional.empty(), List.of());
        }
        StoredRuns stored = StoredRuns.read(folders);
        List<String> warnings = new ArrayList<>();
        stored.problems().forEach(problem -> warnings.add("Not compared: " + problem.message() + "."));
        if (ticked.size() > MOST) {
            warnings.add(ticked.size() + " runs are ticked; the first " + MOST + " are compared. Untick some.");
        }
        if (stored.runs().size() < StoredRuns.FEWEST) {
            return new TickedRuns(version, Optional.empty(), warnings);
        }
        RunComparison comparison = RunComparison.of(stored.runs());
        comparison.runs().stream().flatMap(TickedRuns::notes).forEach(warnings::add);
        return new TickedRuns(version, Optional.of(compared(stored, comparison)), warnings);
    }

    private static Compared compared(StoredRuns stored, RunComparison comparison) {
        RunsReading reading = new RunsReading(comparison);
        return new Compared(
                stored.runs().stream().map(StoredRun::folder).toList(),
                stored.usualFolder(),
                comparison.configStatement() + " " + comparison.numberStatement(),
                ComparisonRows.of(reading),
                RunsFigure.of(reading, Bands.KASS_RAFTERY),
                CompareFolder.origin(comparison));
    }

    private static Stream<String> notes(ComparedRun run) {
        Stream<String> settings = Stream.of(run.settings().note())
                .filter(note -> !note.isEmpty())
                .map(note -> run.label() + ": " + note + ".");
        Stream<String> trust = run.trusted()
                ? Stream.empty()
                : Stream.of(run.label() + ": its verdict is withheld, so its numbers are not compared.");
        return Stream.concat(settings, trust);
    }

    /**
     * Tells a state of the folders from any other, without reading the runs.
     *
     * @param ticked the folders
     * @return the same text for the same folders as long as nobody writes in them
     */
    static String version(List<Path> ticked) {
        return ticked.stream()
                .flatMap(folder -> Stream.of(folder.resolve(RunRecord.FILE), folder.resolve(ResultJson.FILE)))
                .map(file -> file + " " + written(file))
                .collect(Collectors.joining("\n"));
    }

    private static String written(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return "missing";
        }
    }
}
