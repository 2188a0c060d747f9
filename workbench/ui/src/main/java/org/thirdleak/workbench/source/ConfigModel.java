package org.thirdleak.workbench.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.Location;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/**
 * A config that is open: its text as edited, its problems as last found, and the setting that is looked at. The pages of an
 * editor share one. Safe for threads; changes are told on the thread that makes them, problems on one of the background.
 */
public final class ConfigModel implements AutoCloseable {

    private static final long QUIET_MS = 250;
    private static final ScheduledExecutorService VALIDATION = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "workbench-validation");
        thread.setDaemon(true);
        return thread;
    });

    private final Changes<Change> changes = new Changes<>();
    private volatile Path file;
    private volatile ConfigText text;
    private volatile List<ConfigProblem> problems = List.of();
    private volatile Optional<String> selected = Optional.empty();
    private volatile String refusal = "";
    private volatile boolean closed;
    private Optional<ScheduledFuture<?>> validation = Optional.empty();

    /** What changed. */
    public enum Change {
        /** The text. */
        TEXT,
        /** The problems of the text, perhaps to the same ones. */
        PROBLEMS,
        /** The setting that is looked at. */
        SELECTION,
        /** Nothing, but what was entered is complete: what comes next is undone apart from it. */
        COMPLETED
    }

    /**
     * A config.
     *
     * @param file where it is saved
     * @param text its text
     */
    public ConfigModel(Path file, String text) {
        this.file = file.toAbsolutePath().normalize();
        this.text = ConfigText.of(text, isJson(file));
        validateSoon();
    }

    /** Whether a file is read as JSON, by its ending. */
    public static boolean isJson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** Where it is saved, an absolute path. */
    public Path file() {
        return file;
    }

    /** The text as edited. */
    public ConfigText text() {
        return text;
    }

    /** The problems as last found, by place; they may be those of a text some moments ago. */
    public List<ConfigProblem> problems() {
        return problems;
    }

    /** The dotted path of the setting that is looked at. */
    public Optional<String> selected() {
        return selected;
    }

    /** Hears of every change. */
    public Changes<Change> changes() {
        return changes;
    }

    /**
     * Replaces the text.
     *
     * @param edited the new text
     */
    public void edit(ConfigText edited) {
        if (!edited.equals(text)) {
            text = edited;
            changes.tell(Change.TEXT);
            validateSoon();
        }
    }

    /** Says that what was entered is complete; a step back goes to here. */
    public void completeEdit() {
        changes.tell(Change.COMPLETED);
    }

    /**
     * Says that the file cannot be shown as text; nothing else is said of it then.
     *
     * @param reason what is wrong with it, empty if nothing is
     */
    public void refuse(String reason) {
        if (!reason.equals(refusal)) {
            refusal = reason;
            validateSoon();
        }
    }

    /**
     * Looks at a setting.
     *
     * @param path dotted path
     */
    public void select(String path) {
        if (!selected.equals(Optional.of(path))) {
            selected = Optional.of(path);
            changes.tell(Change.SELECTION);
        }
    }

    /**
     * Goes on under another name.
     *
     * @param other where the config is saved from now on
     */
    public void saveAs(Path other) {
        Session.current().problems().found(file, List.of());
        file = other.toAbsolutePath().normalize();
        text = ConfigText.of(text.text(), isJson(file));
        validateSoon();
    }

    /** Looks for problems again, as after a data file changed. */
    public synchronized void validateSoon() {
        validation.ifPresent(waiting -> waiting.cancel(false));
        if (!closed) {
            validation = Optional.of(VALIDATION.schedule(this::validate, QUIET_MS, TimeUnit.MILLISECONDS));
        }
    }

    private void validate() {
        ConfigText validated = text;
        Path named = file;
        String refused = refusal;
        List<ConfigProblem> found = refused.isEmpty()
                ? ConfigValidation.problems(named, validated.text())
                : List.of(Location.whole(named.toString()).problem("", refused));
        // a text edited meanwhile is looked at in its turn
        if (!closed && validated.equals(text) && refused.equals(refusal) && named.equals(file)) {
            problems = found;
            Session.current().problems().found(named, found);
            changes.tell(Change.PROBLEMS);
        }
    }

    /** Stops looking, and has the problems of the text give way to those of the file, since the text was not saved. */
    public void discard() {
        close();
        VALIDATION.execute(() -> Session.current().problems().found(file, ConfigValidation.problems(file)));
    }

    /** Stops looking for problems; what was found stays on the board, for the file is still there. */
    @Override
    public synchronized void close() {
        closed = true;
        validation.ifPresent(waiting -> waiting.cancel(false));
    }
}
