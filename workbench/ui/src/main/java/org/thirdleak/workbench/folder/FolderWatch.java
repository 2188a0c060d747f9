package org.thirdleak.workbench.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Hears from the file system when something below a folder changes. For one thread. */
final class FolderWatch implements AutoCloseable {

    private static final int DEEPEST = 6;
    private static final int MOST_FOLDERS = 1000;
    private static final WatchEvent.Kind<?>[] EVENTS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY
    };

    private final Optional<WatchService> service;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private boolean complete;

    private FolderWatch(Optional<WatchService> service) {
        this.service = service;
    }

    /** Hears of a folder and what is below it; deaf where the system cannot tell. */
    static FolderWatch on(Path folder) {
        FolderWatch watch = new FolderWatch(service(folder));
        watch.follow(folder);
        return watch;
    }

    private static Optional<WatchService> service(Path folder) {
        try {
            return Optional.of(folder.getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException none) {
            return Optional.empty(); // such as when the system's number of watches is used up
        }
    }

    /** Whether every folder is heard of; if not, somebody has to look now and then. */
    boolean complete() {
        return complete;
    }

    /** Waits; true as soon as something has changed. */
    boolean await(long millis) throws InterruptedException {
        if (service.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(millis);
            return false;
        }
        try {
            WatchKey key = service.get().poll(millis, TimeUnit.MILLISECONDS);
            if (key == null) {
                return false;
            }
            key.pollEvents();
            key.reset();
            return true;
        } catch (ClosedWatchServiceException closed) {
            return false;
        }
    }

    /** Takes up folders that are new. */
    void follow(Path folder) {
        keys.values().removeIf(key -> !key.isValid());
        complete = service.isPresent();
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Follower(folder));
        } catch (IOException gone) {
            complete = false;
        }
    }

    private final class Follower extends SimpleFileVisitor<Path> {
        private final Path top;

        Follower(Path top) {
            this.top = top;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = String.valueOf(folder.getFileName()).startsWith(".") && !folder.equals(top);
            if (hidden || keys.size() >= MOST_FOLDERS) {
                complete &= hidden;
                return FileVisitResult.SKIP_SUBTREE;
            }
            keys.computeIfAbsent(folder, this::registered);
            Path parent = folder.getParent();
            boolean run = parent != null && parent.endsWith(StudyFolder.RUNS);
            return run ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        private @Nullable WatchKey registered(Path folder) {
            try {
                return service.isPresent() ? folder.register(service.get(), EVENTS) : null;
            } catch (IOException e) {
                complete = false;
                return null;
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    @Override
    public void close() {
        try {
            if (service.isPresent()) {
                service.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the watch of a folder cannot be closed", e);
        }
    }
}
