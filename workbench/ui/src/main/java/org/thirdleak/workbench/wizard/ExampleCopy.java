package org.thirdleak.workbench.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thirdleak.report.write.WholeFile;
import org.thirdleak.workbench.source.ConfigText;

/**
 * What it takes to copy an example: the config itself and the files that it names, data or circuits, each to where the relative path in
 * the config leads from its new place.
 *
 * @param config the new config, an absolute path
 * @param files the config, then the files that it names, in its order
 */
record ExampleCopy(Path config, List<Entry> files) {

    /** What is there already. */
    enum There {
        /** Nothing. */
        NOTHING,
        /** A file with the same bytes. */
        SAME,
        /** A file with other bytes. */
        OTHER
    }

    /** What is done with files that are there with other bytes. */
    enum Existing {
        /** They stay as they are. */
        KEEP,
        /** The ones of the example take their place. */
        REPLACE
    }

    /**
     * A file to copy.
     *
     * @param from file of the example
     * @param to where it goes, an absolute path
     * @param there what is there already
     */
    record Entry(Path from, Path to, There there) {}

    /** Copies the list. */
    ExampleCopy {
        files = List.copyOf(files);
    }

    /**
     * Looks at what is there.
     *
     * @param example what to copy
     * @param config the new config, an absolute path
     * @return what is to be done; changes nothing
     * @throws IOException if something that is there cannot be read, or the config would have the place of a file it names
     */
    static ExampleCopy of(Example example, Path config) throws IOException {
        List<Entry> files = new ArrayList<>();
        files.add(new Entry(example.file(), config, there(example.file(), config)));
        for (String named : dataOf(example)) {
            Path from = example.file().resolveSibling(named).normalize();
            Path to = config.resolveSibling(named).normalize();
            if (to.equals(config)) {
                throw new IOException("the example names another file " + named + ". Choose another name.");
            }
            files.add(new Entry(from, to, there(from, to)));
        }
        return new ExampleCopy(config, files);
    }

    /** Every value that leads from the example to a file; so settings that name data need not be known here. */
    private static Set<String> dataOf(Example example) {
        ConfigText text = ConfigText.of(example.text(), false);
        Set<String> named = new LinkedHashSet<>();
        for (String path : text.paths()) {
            text.words(path).filter(value -> isFile(example.file(), value)).ifPresent(named::add);
        }
        return named;
    }

    private static boolean isFile(Path config, String value) {
        try {
            return !value.isBlank()
                    && !Path.of(value).isAbsolute()
                    && Files.isRegularFile(config.resolveSibling(value).normalize());
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static There there(Path from, Path to) throws IOException {
        if (!Files.exists(to)) {
            return There.NOTHING;
        }
        return Files.isRegularFile(to) && Files.mismatch(from, to) < 0 ? There.SAME : There.OTHER;
    }

    /** Named files that are there with other bytes: somebody has to say what shall become of them. */
    List<Path> differing() {
        return files.stream()
                .filter(file -> file.there() == There.OTHER && !file.to().equals(config))
                .map(Entry::to)
                .toList();
    }

    /**
     * Copies. No file appears before all are written: a disk that is full leaves everything as it was.
     *
     * @param existing what is done with files that are there with other bytes
     * @throws IOException with what went wrong, if nothing was copied; also if the config is there already
     */
    void write(Existing existing) throws IOException {
        if (Files.exists(config)) {
            throw new IOException(config + " is there already. Choose another name.");
        }
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (Entry file : files) {
            boolean replaced = file.there() == There.OTHER && existing == Existing.REPLACE;
            if (file.there() == There.NOTHING || replaced) {
                contents.put(file.to().toString(), Files.readAllBytes(file.from()));
            }
        }
        WholeFile.writeAll(config.resolveSibling(""), contents);
    }
}
