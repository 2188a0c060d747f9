package org.thirdleak.workbench.preference;

import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.thirdleak.simulator.run.PictureFormats;

/**
 * What the user chose, as of now.
 *
 * @param threads threads of a run, 1 to {@value #MOST_THREADS}
 * @param runsAbreast runs that work at the same time, 1 to {@value #MOST_ABREAST}
 * @param saveBeforeRun whether an editor is saved before its config is run
 * @param switchToResults whether the results are shown when a run is done
 * @param formats pictures that a run writes beside the light PNGs
 * @param consoleLines lines that the console keeps, {@value #FEWEST_LINES} to {@value #MOST_LINES}
 */
public record Preferences(
        int threads,
        int runsAbreast,
        Choice saveBeforeRun,
        Choice switchToResults,
        PictureFormats formats,
        int consoleLines) {

    /** Name of the node that they are stored in. */
    public static final String NODE = "org.thirdleak.workbench";

    /** Threads of a run; 0 for all processors. */
    public static final String THREADS = "threads";

    /** Runs at the same time. */
    public static final String RUNS_ABREAST = "runsAbreast";

    /** A {@link Choice}. */
    public static final String SAVE_BEFORE_RUN = "saveBeforeRun";

    /** A {@link Choice}. */
    public static final String SWITCH_TO_RESULTS = "switchToResults";

    /** {@code light}, {@code dark} or {@code system}. */
    public static final String APPEARANCE = "appearance";

    /** Whether runs draw everything on a dark ground, too. */
    public static final String DARK_PICTURES = "pictures.dark";

    /** Whether runs draw SVG, too. */
    public static final String SVG_PICTURES = "pictures.svg";

    /** Whether runs draw PDF, too. */
    public static final String PDF_PICTURES = "pictures.pdf";

    /** Lines that the console keeps. */
    public static final String CONSOLE_LINES = "consoleLines";

    /** Most threads of a run. */
    public static final int MOST_THREADS = 4096;

    /** Most runs at the same time: each needs memory of its own. */
    public static final int MOST_ABREAST = 8;

    /** Fewest lines of the console. */
    public static final int FEWEST_LINES = 100;

    /** Most lines of the console. */
    public static final int MOST_LINES = 100_000;

    static final int DEFAULT_LINES = 2000;

    /** As stored; the defaults where the platform does not run. */
    public static Preferences current() {
        return Platform.isRunning()
                ? of(key -> Platform.getPreferencesService().getString(NODE, key, "", null))
                : of(key -> "");
    }

    /**
     * From stored texts. What cannot be read, or lies outside its range, is as if it had not been chosen.
     *
     * @param stored text by key, empty where nothing is stored
     * @return the preferences
     */
    static Preferences of(UnaryOperator<String> stored) {
        return new Preferences(
                number(
                        stored.apply(THREADS),
                        1,
                        MOST_THREADS,
                        Runtime.getRuntime().availableProcessors()),
                number(stored.apply(RUNS_ABREAST), 1, MOST_ABREAST, 1),
                Choice.of(stored.apply(SAVE_BEFORE_RUN)),
                Choice.of(stored.apply(SWITCH_TO_RESULTS)),
                new PictureFormats(
                        Boolean.parseBoolean(stored.apply(DARK_PICTURES)),
                        Boolean.parseBoolean(stored.apply(SVG_PICTURES)),
                        Boolean.parseBoolean(stored.apply(PDF_PICTURES))),
                number(stored.apply(CONSOLE_LINES), FEWEST_LINES, MOST_LINES, DEFAULT_LINES));
    }

    private static int number(String text, int least, int most, int otherwise) {
        try {
            int value = Integer.parseInt(text.strip());
            return value >= least && value <= most ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /**
     * Stores a choice, so that it is there after a restart.
     *
     * @param key which
     * @param value the choice
     */
    public static void store(String key, Choice value) {
        var node = InstanceScope.INSTANCE.getNode(NODE);
        node.put(key, value.key());
        try {
            node.flush();
        } catch (BackingStoreException e) {
            Platform.getLog(Preferences.class).warn("The preferences could not be stored: " + e.getMessage(), e);
        }
    }
}
