package org.thirdleak.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The program with Spark: as a program of its own, or given to {@code spark-submit}, whose master it then takes. */
public final class Main {

    private static final String ENGINE = "--engine";
    private static final Set<String> WORK = Set.of("run", "calibrate", "sweep");

    private Main() {}

    /**
     * Runs a command and ends with its exit code.
     *
     * @param args command and options; see {@code --help}
     */
    public static void main(String[] args) {
        org.thirdleak.examples.Main.main(
                withEngine(List.of(args), Optional.ofNullable(System.getProperty("spark.master")))
                        .toArray(String[]::new));
    }

    /** The master of {@code spark-submit} is the engine if nobody named another. */
    static List<String> withEngine(List<String> args, Optional<String> master) {
        boolean named = args.stream().anyMatch(arg -> arg.equals(ENGINE) || arg.startsWith(ENGINE + "="));
        if (master.isEmpty() || named || args.isEmpty() || !WORK.contains(args.get(0))) {
            return args;
        }
        List<String> all = new ArrayList<>(args);
        all.addAll(List.of(ENGINE, master.get()));
        return all;
    }
}
