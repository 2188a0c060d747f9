package org.thirdleak.simulator.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.execution.BlockEngine;

/**
 * How a run came about: {@code run.json}. Times and host stand here and nowhere else, so that everything else in the
 * folder has the same bytes whenever and wherever it was made.
 *
 * @param program always {@value #PROGRAM}
 * @param status {@code done}, or {@code untrusted} if the verdict was withheld; {@code interrupted} in a checkpoint
 * @param kind the kind of work, see {@link RunIdentity}; empty if an earlier version wrote the file
 * @param replications simulated records per hypothesis of a calibration, else 0
 * @param version version of the program
 * @param configSha256 hash of the resolved config and its data files
 * @param seed seed
 * @param overrides settings given on the command line
 * @param configPath the config that was read, an absolute path
 * @param engine who did the work
 * @param threads threads used
 * @param startedUtc when the run began
 * @param seconds how long it took
 * @param java version of the Java it ran on
 * @param host operating system and processor
 */
public record RunRecord(
        String program,
        String status,
        String kind,
        int replications,
        String version,
        String configSha256,
        long seed,
        List<String> overrides,
        String configPath,
        String engine,
        int threads,
        String startedUtc,
        double seconds,
        String java,
        String host) {

    /** Name of the file in a run folder. */
    public static final String FILE = "run.json";

    /** Status of a run whose numbers can be trusted. */
    public static final String DONE = "done";

    /** Status of a run whose verdict was withheld. */
    public static final String UNTRUSTED = "untrusted";

    /** Status of a run that left a checkpoint. */
    public static final String INTERRUPTED = "interrupted";

    private static final double MILLIS_PER_SECOND = 1e3;

    /** Marks a folder as a run of this program. */
    public static final String PROGRAM = "thirdleak";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Copies the list. */
    public RunRecord {
        kind = kind == null ? "" : kind; // a file without it leaves it out
        overrides = List.copyOf(overrides);
    }

    /**
     * Work of a program on this machine, as of now.
     *
     * @param status {@link #DONE}, {@link #UNTRUSTED} or {@link #INTERRUPTED}
     * @param identity what it answers
     * @param version version of the program
     * @param seed seed
     * @param overrides settings given beside the config
     * @param config the config that was read
     * @param engine who does the work
     * @param started when it began
     * @param now the time
     */
    public static RunRecord onThisMachine(
            String status,
            RunIdentity identity,
            String version,
            long seed,
            List<String> overrides,
            Path config,
            BlockEngine engine,
            Instant started,
            Instant now) {
        return new RunRecord(
                PROGRAM,
                status,
                identity.kind(),
                identity.replications(),
                version,
                identity.configSha256(),
                seed,
                overrides,
                config.toAbsolutePath().normalize().toString(),
                engine.name(),
                engine.threads(),
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                Duration.between(started, now).toMillis() / MILLIS_PER_SECOND,
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** The file as text. */
    public String text() {
        try {
            return MAPPER.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads the record of a run folder.
     *
     * @param folder the folder
     * @return the record
     * @throws IOException if there is none, or it is damaged
     */
    public static RunRecord read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    }

    /**
     * Reads the text of a record.
     *
     * @param text as {@link #text} wrote it
     * @param source where it stands, for messages
     * @return the record
     * @throws IOException if it is not one, or is damaged
     */
    public static RunRecord parse(String text, String source) throws IOException {
        try {
            RunRecord run = MAPPER.readValue(text, RunRecord.class);
            if (!PROGRAM.equals(run.program()) || run.configSha256() == null) {
                throw new IOException(source + " is not a run of this program");
            }
            return run;
        } catch (JsonProcessingException e) {
            throw new IOException(source + " is damaged: " + e.getOriginalMessage(), e);
        }
    }

    /** What a run folder answers; empty if the folder holds no run. */
    static Optional<RunIdentity> identityOf(Path folder) {
        try {
            RunRecord run = read(folder);
            return Optional.of(new RunIdentity(run.kind(), run.configSha256(), run.replications()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
