package org.thirdleak.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.execution.CheckpointRefusedException;
import org.thirdleak.simulator.execution.EngineFailedException;
import org.thirdleak.simulator.experiment.FolderRefusedException;
import org.thirdleak.simulator.experiment.ImpossibleRecordException;
import org.thirdleak.simulator.inference.LikelihoodFailedException;
import org.thirdleak.simulator.result.InvalidResultException;

/** Tells a user what went wrong, and which exit code says so. */
final class Failure {

    private static final int MOST_PROBLEMS = 100;
    private static final long BYTES_PER_MIB = 1 << 20;

    private Failure() {}

    static int explain(Exception failure, PrintWriter err) {
        if (failure instanceof InvalidConfigException invalid) {
            return list(invalid.problems(), err);
        }
        if (failure instanceof InvalidResultException invalid) {
            return list(invalid.problems(), err);
        }
        if (failure instanceof ImpossibleRecordException) {
            err.println(failure.getMessage());
            return ExitCode.BAD_INPUT;
        }
        if (failure instanceof FolderRefusedException) {
            err.println("Refused: " + failure.getMessage());
            return ExitCode.REFUSED;
        }
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return explain(unchecked.getCause(), err);
        }
        if (failure instanceof CheckpointRefusedException) {
            err.println("Refused: " + failure.getMessage());
            return ExitCode.REFUSED;
        }
        if (failure instanceof IOException) {
            err.println("Reading or writing failed: " + failure.getMessage() + kind(failure));
            return ExitCode.IO_FAILED;
        }
        if (failure instanceof EngineFailedException) {
            err.println(failure.getMessage());
            return ExitCode.IO_FAILED;
        }
        if (failure instanceof CancellationException) {
            err.println("Interrupted; nothing was written");
            return ExitCode.INTERRUPTED;
        }
        if (causes(failure).anyMatch(OutOfMemoryError.class::isInstance)) {
            return outOfMemory(err);
        }
        err.println("A bug: " + likelihood(failure).orElse(failure.toString()));
        err.println("Please report it, with the file " + log(failure));
        return ExitCode.BUG;
    }

    /** The heap is the budget of memory; work that was saved outlives it. */
    static int outOfMemory(PrintWriter err) {
        err.println(
                "Out of memory: the Java heap may have " + Runtime.getRuntime().maxMemory() / BYTES_PER_MIB
                        + " MiB. Give it more with -Xmx, such as MAVEN_OPTS=-Xmx2g; what was saved goes on with --resume");
        return ExitCode.IO_FAILED;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static int list(List<ConfigProblem> problems, PrintWriter err) {
        int count = problems.size();
        problems.stream().limit(MOST_PROBLEMS).forEach(err::println);
        if (count > MOST_PROBLEMS) {
            err.println("... and " + (count - MOST_PROBLEMS) + " more");
        }
        err.println(count == 1 ? "1 problem; nothing was written" : count + " problems; nothing was written");
        return ExitCode.BAD_INPUT;
    }

    /** Which hypothesis gave no likelihood, and where, whatever engine met it. */
    private static Optional<String> likelihood(Throwable failure) {
        return causes(failure)
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
