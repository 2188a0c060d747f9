package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.experiment.FolderRefusedException;
import org.thirdleak.simulator.experiment.ImpossibleRecordException;
import org.thirdleak.simulator.inference.LikelihoodFailedException;

/** Tells a user what went wrong, and which exit code says so. */
final class Failure {

    private Failure() {}

    static int explain(Exception failure, PrintWriter err) {
        if (failure instanceof InvalidConfigException invalid) {
            int count = invalid.problems().size();
            invalid.problems().forEach(err::println);
            err.println(count == 1 ? "1 problem; nothing was written" : count + " problems; nothing was written");
            return ExitCode.BAD_INPUT;
        }
        if (failure instanceof ImpossibleRecordException) {
            err.println(failure.getMessage());
            return ExitCode.BAD_INPUT;
        }
        if (failure instanceof FolderRefusedException) {
            err.println("Refused: " + failure.getMessage());
            return ExitCode.REFUSED;
        }
        if (failure instanceof IOException) {
            err.println("Reading or writing failed: " + failure.getMessage() + kind(failure));
            return ExitCode.IO_FAILED;
        }
        if (failure instanceof CancellationException) {
            err.println("Interrupted; nothing was written");
            return ExitCode.INTERRUPTED;
        }
        err.println("A bug: " + likelihood(failure).orElse(failure.toString()));
        err.println("Please report it, with the file " + log(failure));
        return ExitCode.BUG;
    }

    /** Which hypothesis gave no likelihood, and where, whatever engine met it. */
    private static Optional<String> likelihood(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof LikelihoodFailedException)
                .findFirst()
                .map(Throwable::getMessage);
    }

    /** Exceptions of the file system often name the file only, and are themselves named for what is wrong with it. */
    private static String kind(Exception failure) {
        String name = failure.getClass().getSimpleName().replace("Exception", "");
        return name.equals("IO") || name.equals("FileSystem")
                ? ""
                : " (" + name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT) + ")";
    }

    private static String log(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            Path file = Files.createTempFile("thirdleak-bug-", ".log");
            Files.writeString(file, trace.toString(), StandardCharsets.UTF_8);
            return file.toString();
        } catch (IOException e) {
            return "(none could be written):\n" + trace;
        }
    }
}
