package org.thirdleak.workbench.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.thirdleak.workbench.folder.ConfigKind;

/** The examples that come with the program. */
final class ExampleCatalogue {

    private static final String CONFIGS = "configs";
    /** The plain name goes before the longer ones that vary it. */
    private static final Comparator<Example> ORDER = Comparator.comparing(Example::kind)
            .thenComparing(example -> example.name().replaceFirst("\\.[^.]*$", ""));

    private ExampleCatalogue() {}

    /**
     * Reads them.
     *
     * @param examples folder that holds {@code configs} and {@code data}
     * @return comparisons first, then circuits, each by name
     * @throws IOException if the folder or one of them cannot be read
     */
    static List<Example> read(Path examples) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(examples.resolve(CONFIGS))) {
            files = entries.filter(ConfigKind::mayBe).toList();
        }
        List<Example> read = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            ConfigKind.of(text).ifPresent(kind -> read.add(Example.of(file, kind, text)));
        }
        read.sort(ORDER);
        return List.copyOf(read);
    }
}
