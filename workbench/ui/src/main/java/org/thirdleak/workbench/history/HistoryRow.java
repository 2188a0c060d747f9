package org.thirdleak.workbench.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.workbench.folder.RunCondition;
import org.thirdleak.workbench.folder.StudyFolder;
import org.thirdleak.workbench.folder.StudyNode;

/**
 * A run as the history lists it.
 *
 * @param run the run
 * @param config name of its config without the ending
 */
record HistoryRow(StudyNode.Run run, String config) {

    /** What is under way first, then the newest. */
    static final Comparator<HistoryRow> NEWEST_FIRST = Comparator.comparing((HistoryRow row) -> !row.underWay())
            .thenComparing(HistoryRow::started, Comparator.reverseOrder())
            .thenComparing(HistoryRow::path);

    private static final String ENDINGS = "\\.(?i:yaml|yml|json)$";
    private static final String HASH = "-[0-9a-f]{8}$";

    /** The runs of a folder, in the order {@link #NEWEST_FIRST}. */
    static List<HistoryRow> of(StudyFolder study) {
        List<HistoryRow> rows = new ArrayList<>();
        Set<Path> listed = new HashSet<>();
        for (StudyNode.Config config : study.configs()) {
            for (StudyNode.Run run : config.runs()) {
                if (listed.add(run.path())) {
                    rows.add(new HistoryRow(run, config.name().replaceFirst(ENDINGS, "")));
                }
            }
        }
        for (StudyNode.Run run : study.runs()) { // those whose config is gone
            if (listed.add(run.path())) {
                rows.add(new HistoryRow(run, run.name().replaceFirst(HASH, "")));
            }
        }
        rows.sort(NEWEST_FIRST);
        return List.copyOf(rows);
    }

    Path path() {
        return run.path();
    }

    /** Whether it has odds to be put beside those of others; circuits and calibrations have none. */
    boolean comparable() {
        return run.condition().hasResult()
                && run.record()
                        .filter(record ->
                                record.kind().isEmpty() || record.kind().equals(RunIdentity.RUN))
                        .isPresent();
    }

    private boolean underWay() {
        return run.condition() == RunCondition.RUNNING || run.condition() == RunCondition.QUEUED;
    }

    /** Whether its folder is there, so that it can be shown or deleted. */
    boolean hasFolder() {
        return run.record().isPresent()
                || run.condition() == RunCondition.DAMAGED
                || run.condition() == RunCondition.INTERRUPTED;
    }

    /** In UTC, such as "2026-11-23 19:05"; empty if it has not begun. */
    String started() {
        String written = run.started();
        return written.length() < "2026-11-23T19:05".length()
                ? written
                : written.substring(0, 16).replace('T', ' ');
    }

    /** The odds with the interval of their numerical error, the kind of work, or why there is neither. */
    String answer() {
        return run.odds()
                .map(odds -> run.headline() + " (" + odds.interval() + ")")
                .orElse(run.headline());
    }

    /** How far the favoured side is ahead; 0 without odds. */
    double odds() {
        return run.odds().map(odds -> odds.value()).orElse(0.0);
    }

    String seed() {
        return run.record().map(record -> String.valueOf(record.seed())).orElse("");
    }

    /** Whole seconds, tenths below ten; empty if it is not done. */
    String seconds() {
        return run.condition().hasResult()
                ? run.record()
                        .map(record ->
                                String.format(Locale.ROOT, record.seconds() < 10 ? "%.1f" : "%.0f", record.seconds()))
                        .orElse("")
                : "";
    }

    double took() {
        return run.record().map(RunRecord::seconds).orElse(0.0);
    }

    /** How it stands, and whether its config has changed since. */
    String state() {
        return run.condition().words() + (run.changedSince() ? ", config changed since" : "");
    }

    /** Whether all words are found somewhere in it. */
    boolean matches(String words) {
        String all = Stream.of(config, run.name(), started(), answer(), seed(), state())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }
}
