package org.thirdleak.workbench.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The runs ticked to be compared, in the order of ticking.
 *
 * @param folders their run folders, {@value #MOST} at most
 */
record Ticks(List<Path> folders) {

    /** Most that are compared side by side. */
    static final int MOST = 4;

    static final Ticks NONE = new Ticks(List.of());

    Ticks {
        folders = List.copyOf(folders);
        if (folders.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " runs are compared but got " + folders.size());
        }
    }

    boolean has(Path folder) {
        return folders.contains(folder);
    }

    boolean full() {
        return folders.size() == MOST;
    }

    /** With one more; the same if it is there already or there is no room. */
    Ticks with(Path folder) {
        if (has(folder) || full()) {
            return this;
        }
        List<Path> more = new ArrayList<>(folders);
        more.add(folder);
        return new Ticks(more);
    }

    Ticks without(Path folder) {
        return new Ticks(folders.stream().filter(each -> !each.equals(folder)).toList());
    }

    /** Those that are still there. */
    Ticks among(Set<Path> present) {
        return new Ticks(folders.stream().filter(present::contains).toList());
    }

    /** What there is to do, for the line above the list. */
    String words() {
        return switch (folders.size()) {
            case 0 -> "Double click a run to read it; tick two to four to compare them.";
            case 1 -> "One run is ticked; tick another to compare them.";
            case MOST -> "Four runs are compared, which is the most: clear a tick before you set another.";
            default -> (folders.size() == 2 ? "Two" : "Three") + " runs are compared.";
        };
    }
}
