package org.thirdleak.workbench.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.SourceText;
import org.thirdleak.workbench.source.ConfigText;

/** A config on the disk. */
final class ConfigFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ConfigFile() {}

    /**
     * Its text.
     *
     * @throws IOException with what is wrong and what to do, if it cannot be shown as text
     */
    static String read(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > ConfigText.LONGEST) {
            throw new IOException("The file has " + Files.size(file) + " bytes; configs of up to " + ConfigText.LONGEST
                    + " are shown.");
        }
        try {
            String text = SourceText.read(file).text();
            if (text.indexOf('\0') >= 0) {
                throw new IOException("The file is not text. Open it with the program that made it.");
            }
            return text;
        } catch (InvalidConfigException unreadable) {
            throw new IOException(unreadable.problems().get(0).message(), unreadable);
        }
    }

    /**
     * Replaces the file at once: a disk that is full leaves the old text as it was.
     *
     * @throws IOException with what went wrong
     */
    static void write(Path file, String text) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new IOException("The file is read-only.");
        }
        Path folder = Optional.ofNullable(target.getParent()).orElseThrow();
        if (!Files.isDirectory(folder)) {
            throw new IOException("The folder " + folder + " is gone.");
        }
        Path draft = folder.resolve("." + target.getFileName() + ".draft");
        try {
            Files.write(draft, (markOf(target) + text).getBytes(StandardCharsets.UTF_8));
            keepPermissions(target, draft);
            replace(draft, target);
        } catch (AccessDeniedException refused) {
            throw new IOException("The folder " + folder + " may not be written to.", refused);
        } catch (FileSystemException failed) {
            String reason = Optional.ofNullable(failed.getReason()).orElse("The disk refuses it");
            throw new IOException(reason + " (" + folder + ").", failed);
        } finally {
            deleteQuietly(draft);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView wanted = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (wanted != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, wanted.readAttributes().permissions());
        }
    }

    /** What went wrong before matters more than a draft that stays. */
    private static void deleteQuietly(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            // a read-only disk never had it
        }
    }

    private static void replace(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A byte order mark that the file has is kept. */
    private static String markOf(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var bytes = Files.newInputStream(file)) {
            byte[] head = bytes.readNBytes(3);
            return new String(head, StandardCharsets.UTF_8).startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        }
    }
}
