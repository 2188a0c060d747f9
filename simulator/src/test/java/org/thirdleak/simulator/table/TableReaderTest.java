package org.thirdleak.simulator.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.simulator.config.InvalidConfigException;

/** Every kind of mistake is a table in {@code bad-table}, with what is to be printed beside it. */
class TableReaderTest {
    private static final Path BAD = Path.of("src/test/resources/bad-table");
    private static final Path GOOD_UNITS = BAD.resolve("good/units.csv");

    @TempDir
    Path folder;

    static Stream<String> badTables() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("badTables")
    void badTableIsRefusedWithAllItsProblems(String name) throws IOException {
        Path file = BAD.resolve(name);
        InvalidConfigException refused = assertThrows(InvalidConfigException.class, () -> read(name, file));
        String printed = refused.problems().stream()
                .map(problem -> problem.toString().replace(file.toString(), name))
                .collect(Collectors.joining("\n", "", "\n"));
        Path expected = BAD.resolve(name + ".txt");
        if (Boolean.getBoolean("thirdleak.update")) {
            Files.writeString(expected, printed);
        }
        assertEquals(Files.readString(expected), printed);
    }

    private static void read(String name, Path file) throws InvalidConfigException {
        switch (name.substring(0, name.indexOf('-'))) {
            case "units" -> UnitTable.read(file);
            case "leaks" -> UnitTable.read(GOOD_UNITS).join(LeakTable.read(file));
            case "flux" -> FluxTable.read(file);
            default -> StreamTable.read(file);
        }
    }

    @Test
    void quotesLineBreaksAndOptionalColumnsAreRead() throws Exception {
        Path file = folder.resolve("leaks.csv");
        Files.writeString(
                file,
                "# where from\r\n# and why\r\nunit,note,onset_utc,hole_mm\r\n"
                        + "a,\"two \"\"words\"\",\r\nsecond line\",2020-02-01T00:00Z,\r\nb,,2020-02-01T00:00:00Z,0.8");
        List<LeakRow> rows = LeakTable.read(file).rows();
        assertEquals(List.of("a", "b"), rows.stream().map(LeakRow::unit).toList());
        assertEquals(List.of(4, 6), rows.stream().map(LeakRow::line).toList());
        assertEquals(0.8, rows.get(1).holeMm().orElseThrow());
    }

    @Test
    void recordMayHaveNoLeaks() throws Exception {
        Path file = Files.writeString(folder.resolve("leaks.csv"), "unit,onset_utc\n");
        assertEquals(2, UnitTable.read(GOOD_UNITS).join(LeakTable.read(file)).size());
    }
}
