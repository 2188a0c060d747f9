package org.thirdleak.workbench.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The folders worked in, the latest first, at most {@value #MOST}.
 *
 * @param folders absolute paths
 */
public record RecentFolders(List<Path> folders) {

    /** Most that are remembered. */
    public static final int MOST = 8;

    /** Copies the list. */
    public RecentFolders {
        folders = List.copyOf(folders);
    }

    /**
     * From the text they are stored as.
     *
     * @param stored one path a line
     * @return the folders
     */
    public static RecentFolders of(String stored) {
        return new RecentFolders(stored.lines()
                .filter(line -> !line.isBlank())
                .map(Path::of)
                .limit(MOST)
                .toList());
    }

    /**
     * With one put at the front.
     *
     * @param folder the folder worked in now
     * @return a new list
     */
    public RecentFolders with(Path folder) {
        List<Path> all = new ArrayList<>(folders);
        all.remove(folder);
        all.add(0, folder);
        return new RecentFolders(all.stream().limit(MOST).toList());
    }

    /** As they are stored. */
    public String text() {
        return folders.stream().map(Path::toString).collect(Collectors.joining("\n"));
    }
}
