package org.thirdleak.workbench.folder;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The trash of the user's desktop, as the freedesktop.org specification (version 1.0) lays it out: the thing itself in
 * {@code files}, where it came from in {@code info}. From another file system than the home folder's nothing can be moved
 * into it.
 *
 * @param folder the home trash
 * @param clock tells the time of deletion
 */
record Trash(Path folder, Clock clock) {

    private static final int MOST_OF_A_NAME = 1000;

    /** The trash of the user; empty where the system keeps it another way. */
    static Optional<Trash> ofUser() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return Optional.empty();
        }
        Path data = Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home", ""), ".local", "share"));
        return Optional.of(new Trash(data.resolve("Trash"), Clock.system(ZoneId.systemDefault())));
    }

    /**
     * Moves something into the trash.
     *
     * @param thing a file or folder, absolute
     * @return false if this trash cannot take it; it is then where it was
     */
    boolean take(Path thing) {
        try {
            Files.createDirectories(folder.resolve("files"));
            Files.createDirectories(folder.resolve("info"));
            Path info = entry(thing);
            String name = String.valueOf(info.getFileName());
            Path place = folder.resolve("files").resolve(name.substring(0, name.length() - ".trashinfo".length()));
            try {
                Files.move(thing, place, StandardCopyOption.ATOMIC_MOVE);
                return true;
            } catch (AtomicMoveNotSupportedException e) {
                Files.delete(info);
                return false;
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Claims a name that is free, by its entry. */
    private Path entry(Path thing) throws IOException {
        String text = "[Trash Info]\nPath=" + escaped(thing) + "\nDeletionDate="
                + LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS) + "\n";
        for (int number = 1; ; number++) {
            String name = thing.getFileName() + (number == 1 ? "" : "." + number);
            Path entry = folder.resolve("info").resolve(name + ".trashinfo");
            boolean used = Files.exists(folder.resolve("files").resolve(name));
            try {
                if (!used) {
                    return Files.writeString(entry, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                }
            } catch (FileAlreadyExistsException e) {
                used = true;
            }
            if (used && number == MOST_OF_A_NAME) {
                throw new IOException(folder + " is full of things of the name " + thing.getFileName());
            }
        }
    }

    private static String escaped(Path thing) {
        URI uri = thing.toUri();
        String path = uri.getRawPath();
        return path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
    }
}
