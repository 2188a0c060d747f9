package org.thirdleak.workbench.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.run.PictureFormats;

/**
 * A run that somebody wants.
 *
 * @param config the config, an absolute path
 * @param overrides settings changed in it, each {@code path=value}
 * @param threads threads to work with, 1 or more
 * @param runs the folder that run folders are in, an absolute path
 * @param out the run folder, an absolute path; if empty it is named by config and hash as on the command line
 * @param start what becomes of work that is there already
 * @param formats pictures beside the light PNGs
 * @param configSha256 hash of the resolved config and its data files when it was wanted; empty if not known
 */
public record RunRequest(
        Path config,
        List<String> overrides,
        int threads,
        Path runs,
        Optional<Path> out,
        Start start,
        PictureFormats formats,
        Optional<String> configSha256) {

    private static final String ENDINGS = "\\.(yaml|yml|json)$";

    /** Copies the list and checks the threads. */
    public RunRequest {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more but was " + threads);
        }
        overrides = List.copyOf(overrides);
    }

    /** What becomes of work that is there already. */
    public enum Start {
        /** A finished run of the same config is replaced; anything else is refused. */
        FRESH,
        /** Whatever the run folder holds is replaced, a checkpoint discarded. */
        REPLACE,
        /** The checkpoint is gone on with. */
        RESUME
    }

    /**
     * A new run of a config without changes.
     *
     * @param config the config
     * @param folder the folder worked in
     * @param threads threads to work with
     * @param formats pictures beside the light PNGs
     * @return the request
     */
    public static RunRequest of(Path config, Path folder, int threads, PictureFormats formats) {
        return new RunRequest(
                config.toAbsolutePath().normalize(),
                List.of(),
                threads,
                folder.toAbsolutePath().normalize().resolve("runs"),
                Optional.empty(),
                Start.FRESH,
                formats,
                Optional.empty());
    }

    /** The same work, started another way. */
    public RunRequest starting(Start other) {
        return new RunRequest(config, overrides, threads, runs, out, other, formats, configSha256);
    }

    /** The same of a text that is known. */
    RunRequest ofText(String sha256) {
        return new RunRequest(config, overrides, threads, runs, out, start, formats, Optional.of(sha256));
    }

    /** Goes on with what a run folder holds of it. */
    RunRequest resuming(Path folder) {
        return new RunRequest(
                config, overrides, threads, runs, Optional.of(folder), Start.RESUME, formats, Optional.empty());
    }

    /** Whether nothing but threads and pictures would differ. */
    boolean isSameWorkAs(RunRequest other) {
        return config.equals(other.config)
                && overrides.equals(other.overrides)
                && out.equals(other.out)
                && configSha256.equals(other.configSha256);
    }

    /** File name of the config without its ending. */
    public String name() {
        return String.valueOf(config.getFileName()).replaceFirst(ENDINGS, "");
    }
}
