package org.thirdleak.workbench.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Runs that were cancelled or failed, kept over restarts: their folders tell nothing of why. Runs that are done are told by
 * their folders.
 *
 * @param file where they are kept; need not be there
 */
record RunJournal(Path file) {

    /** Name of the file. */
    static final String FILE = "runs.json";

    private static final int MOST = 50;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * Reads it.
     *
     * @return the runs, the oldest first; none if nothing has been kept
     * @throws IOException if it cannot be read or is damaged; the message says so
     */
    List<QueuedRun> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return List.of(MAPPER.readValue(Files.readString(file, StandardCharsets.UTF_8), JournalEntry[].class))
                    .stream()
                    .map(JournalEntry::run)
                    .toList();
        } catch (JsonProcessingException | RuntimeException e) { // any field of a damaged file may be missing
            throw new IOException(file + " is damaged: " + e.getMessage(), e);
        }
    }

    /**
     * Writes the last {@value #MOST} runs in place of those kept before, whole or not at all.
     *
     * @param runs cancelled and failed ones, the oldest first
     * @throws IOException if they could not be written
     */
    synchronized void write(List<QueuedRun> runs) throws IOException {
        List<JournalEntry> kept = runs.stream()
                .skip(Math.max(0, runs.size() - MOST))
                .map(JournalEntry::of)
                .toList();
        Path draft = file.resolveSibling("." + FILE + ".draft");
        try {
            Files.writeString(draft, MAPPER.writeValueAsString(kept) + "\n", StandardCharsets.UTF_8);
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException otherDisk) {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
