package org.thirdleak.simulator.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.thirdleak.simulator.experiment.CheckpointFoundException;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command as it was given, to tell the one that goes on with it.
 *
 * @param words its words, the name of the command first
 * @param err where to tell it
 */
record CommandWords(List<String> words, PrintWriter err) {

    private static final String RESUME = "--resume";
    private static final String FORCE = "--force";

    static CommandWords of(CommandSpec spec, String name) {
        List<String> words = new ArrayList<>(spec.commandLine().getParseResult().originalArgs());
        if (words.isEmpty() || !words.get(0).equals(name)) {
            words.add(0, name);
        }
        return new CommandWords(List.copyOf(words), spec.commandLine().getErr());
    }

    private String with(String option) {
        List<String> all = new ArrayList<>(words);
        all.removeAll(List.of(RESUME, FORCE));
        all.add(option);
        return all.stream().map(CommandWords::quoted).collect(Collectors.joining(" ", "thirdleak ", ""));
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./\\\\-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Refuses a folder with a checkpoint, and names both ways out. */
    int refuse(CheckpointFoundException refused) {
        err.println("Refused: " + refused.getMessage());
        err.println("Go on:   " + with(RESUME));
        err.println("Discard: " + with(FORCE));
        return ExitCode.REFUSED;
    }

    int interrupted() {
        goOn();
        return ExitCode.INTERRUPTED;
    }

    /** Tells how to go on after a checkpoint was kept. */
    void goOn() {
        err.println("What was done is kept; go on with: " + with(RESUME));
    }
}
