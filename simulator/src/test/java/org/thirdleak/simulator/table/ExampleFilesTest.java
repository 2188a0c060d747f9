package org.thirdleak.simulator.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.RunConfig;
import org.thirdleak.simulator.config.RunConfigReader;

/** The examples can be read, and the record in them has the published totals. */
class ExampleFilesTest {
    private static final Path DATA = Path.of("../examples/data");
    private static final double DAY = 86_400;

    static List<Path> configs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../examples/configs"))) {
            return files.filter(file -> !CircuitConfigReader.isCircuit(file))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void exampleConfigAndItsTablesHaveNoProblems(Path file) throws Exception {
        assertTrue(
                Files.readString(file).startsWith("# yaml-language-server: $schema=../schema/thirdleak.schema.json\n"));
        ConfigDocument document = RunConfigReader.read(file, List.of());
        RunConfig config = document.config();
        List<CircuitUnit> units = UnitTable.read(document.file(config.record().units()))
                .join(LeakTable.read(document.file(config.record().leaks())));
        Set<String> designs = units.stream().map(CircuitUnit::design).collect(Collectors.toSet());
        assertTrue(designs.containsAll(config.record().includeDesigns()));
        if (config.forecast().isPresent()) {
            UnitTable.read(document.file(config.forecast().get().flightPlan()));
        }
        if (config.environment().meteoroids().streams().isPresent()) {
            StreamTable.read(
                    document.file(config.environment().meteoroids().streams().get()));
        }
    }

    @Test
    void fleetHasThePublishedTotals() throws Exception {
        List<CircuitUnit> fleet =
                UnitTable.read(DATA.resolve("iss-circuits.csv")).join(LeakTable.read(DATA.resolve("iss-leaks.csv")));
        List<CircuitUnit> vehicles = fleet.stream()
                .filter(unit -> unit.design().equals("soyuz-progress"))
                .toList();
        assertEquals(158, fleet.size());
        assertEquals(154, vehicles.size());
        assertEquals(3, fleet.stream().filter(unit -> unit.leak().isPresent()).count());
        assertEquals(23_556.944, days(vehicles, false), 0.001);
        assertEquals(23_445.713, days(vehicles, true), 0.001);
    }

    private static double days(List<CircuitUnit> units, boolean atRisk) {
        return units.stream()
                        .mapToLong(unit -> Duration.between(
                                        unit.exposedFrom(), atRisk ? unit.atRiskTo() : unit.exposedTo())
                                .toSeconds())
                        .sum()
                / DAY;
    }

    @Test
    void flightPlanGoesOnFromTheRecord() throws Exception {
        Instant recordEnd = Instant.parse("2023-10-09T17:00:00Z");
        List<UnitRow> plan = UnitTable.read(DATA.resolve("iss-flight-plan.csv")).rows();
        assertEquals(9, plan.size());
        assertTrue(plan.stream().allMatch(unit -> unit.exposedTo().isAfter(recordEnd)));
        Set<String> flying = plan.stream()
                .filter(unit -> unit.launched().isBefore(recordEnd))
                .map(UnitRow::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("progress-ms-23", "progress-ms-24", "soyuz-ms-24"), flying);
    }

    @Test
    void fluxesAndStreamsAreComplete() throws Exception {
        assertEquals(
                49,
                StreamTable.read(DATA.resolve("meteoroid-streams.csv")).rows().size());
        assertEquals(
                5,
                FluxTable.read(DATA.resolve("debris-master8-2024.csv")).rows().size());
        assertEquals(
                4,
                FluxTable.read(DATA.resolve("debris-ecss-j2-2016.csv")).rows().size());
        assertEquals(
                new FluxRow(0.1, 3.55),
                FluxTable.read(DATA.resolve("debris-ordem2000-2002.csv")).rows().get(0));
    }
}
