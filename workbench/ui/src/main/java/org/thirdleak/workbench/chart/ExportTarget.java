package org.thirdleak.workbench.chart;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.thirdleak.report.FigureFile;

/**
 * What would become of a name that somebody types for a chart.
 *
 * @param fate what would happen
 * @param words that, for people; empty if there is nothing to say
 */
record ExportTarget(Fate fate, String words) {

    /** From good to bad. */
    enum Fate {
        /** A new file. */
        NEW,
        /** A file that is there gives way. */
        REPLACE,
        /** No file can be made there. */
        REFUSE
    }

    /**
     * Looks at the disk.
     *
     * @param typed a name, complete or from the folder
     * @param folder where relative names begin
     * @return what would happen
     */
    static ExportTarget of(String typed, Path folder) {
        Path file;
        try {
            file = folder.resolve(typed.strip());
        } catch (InvalidPathException e) {
            return new ExportTarget(Fate.REFUSE, "This cannot be the name of a file: " + e.getReason() + ".");
        }
        if (typed.isBlank() || Files.isDirectory(file)) {
            return new ExportTarget(Fate.REFUSE, "Give the file a name.");
        }
        if (format(file).isEmpty()) {
            return new ExportTarget(Fate.REFUSE, "The name must end in .png, .svg, .pdf or .csv.");
        }
        if (Files.exists(file)) {
            return Files.isWritable(file)
                    ? new ExportTarget(Fate.REPLACE, file.getFileName() + " is there already and will be replaced.")
                    : new ExportTarget(Fate.REFUSE, file.getFileName() + " is there already and write-protected.");
        }
        return place(Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(folder));
    }

    private static ExportTarget place(Path folder) {
        Path there = folder;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return new ExportTarget(Fate.REFUSE, "Nothing can be written into " + there + ". Choose another folder.");
        }
        return there.equals(folder)
                ? new ExportTarget(Fate.NEW, "")
                : new ExportTarget(Fate.NEW, "The folder " + folder + " will be made.");
    }

    /** The format that the ending of a name says. */
    static Optional<FigureFile> format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (FigureFile format : FigureFile.values()) {
            if (name.endsWith("." + format.ending())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * A name with the ending of a format in the place of that of another one.
     *
     * @param typed a name
     * @param format the format
     * @return the name, ending as files of the format do
     */
    static String named(String typed, FigureFile format) {
        for (FigureFile other : FigureFile.values()) {
            String ending = "." + other.ending();
            if (typed.toLowerCase(Locale.ROOT).endsWith(ending)) {
                return typed.substring(0, typed.length() - ending.length()) + "." + format.ending();
            }
        }
        return typed + "." + format.ending();
    }
}
