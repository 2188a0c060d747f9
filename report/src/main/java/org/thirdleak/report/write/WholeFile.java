package org.thirdleak.report.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that appear whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes files beside their targets, and moves them into place when all are written. A full disk or a folder that may not
     * be written to is met before the first target changes.
     *
     * @param folder where to; made if it does not exist
     * @param contents bytes by path in the folder
     * @return the files, in their order
     * @throws IOException if one of them cannot be written; no temporary file is left behind
     */
    public static List<Path> writeAll(Path folder, Map<String, byte[]> contents) throws IOException {
        Map<Path, Path> temporary = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, byte[]> each : contents.entrySet()) {
                Path target = folder.resolve(each.getKey());
                Path parent = target.getParent();
                Files.createDirectories(parent == null ? folder : parent);
                if (Files.isDirectory(target)) {
                    throw new IOException(target + " is a folder: a file of this name cannot be written");
                }
                // not createTempFile: its files are closed to everyone else
                Path beside = target.resolveSibling("." + target.getFileName() + ".tmp");
                temporary.put(target, beside);
                write(beside, each.getValue(), target);
            }
            for (Map.Entry<Path, Path> each : temporary.entrySet()) {
                move(each.getValue(), each.getKey());
            }
            return List.copyOf(temporary.keySet());
        } finally {
            temporary.values().forEach(WholeFile::delete);
        }
    }

    /** What cannot be deleted must not hide why writing failed. */
    @SuppressWarnings("EmptyCatch")
    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // it was there before, or its disk is gone
        }
    }

    /** An exception of the file system names the temporary file, which means nothing to anybody. */
    private static void write(Path beside, byte[] content, Path target) throws IOException {
        try {
            Files.write(beside, content);
        } catch (AccessDeniedException e) {
            throw new IOException(target + " cannot be written: no permission for its folder", e);
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? "" : ": " + e.getReason();
            throw new IOException(target + " cannot be written" + reason, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
