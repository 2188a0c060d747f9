package org.thirdleak.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.experiment.SmallRun;

/** Settings of the multiverse and of the outlook that are refused, each with a message that helps. */
class OutlookConfigTest {

    @TempDir
    Path folder;

    private Path config;

    @BeforeEach
    void write() throws IOException {
        config = SmallRun.write(folder);
    }

    private String refused(String... overrides) {
        InvalidConfigException refused = assertThrows(
                InvalidConfigException.class,
                () -> StudyResolver.resolve(RunConfigReader.read(config, List.of(overrides))));
        assertEquals(1, refused.problems().size(), refused.problems().toString());
        return refused.problems().get(0).path() + ": "
                + refused.problems().get(0).message();
    }

    private void append(String text) throws IOException {
        Files.writeString(config, Files.readString(config) + text);
    }

    @Test
    void tooManyCombinationsAreRefused() throws IOException {
        append("""
                multiverse:
                  max_cell_count: 3
                  axes:
                    - { id: a, options: [ { id: x, set: {} }, { id: y, set: {} } ] }
                    - { id: b, options: [ { id: x, set: {} }, { id: y, set: {} } ] }
                """);
        assertEquals(
                "multiverse.axes: the axes make 4 combinations, more than the 3 that multiverse.max_cell_count allows; leave"
                        + " out an option or raise it",
                refused());
    }

    @Test
    void misspeltPathOfAnOptionIsRefusedOnce() throws IOException {
        append("""
                multiverse:
                  axes:
                    - { id: a, options: [ { id: x, set: { hypotheses.defekt.weight: 2 } }, { id: y, set: {} } ] }
                    - { id: b, options: [ { id: x, set: {} }, { id: y, set: {} } ] }
                """);
        String message = refused();
        assertTrue(message.contains("in scenario x: ") && message.contains("defect"), message);
    }

    @Test
    void axesThatAlwaysContradictThemselvesAreRefused() throws IOException {
        append("""
                multiverse:
                  axes:
                    - { id: a, options: [ { id: x, set: { record.include_designs: [soyuz] } } ] }
                """);
        assertTrue(refused().startsWith("multiverse.axes: every combination is impossible; the first because design"));
    }

    @Test
    void leaksThatCannotHappenAreRefused() {
        String leak = "verdict_outlook.next_leaks=[{id: x, ";
        assertEquals(
                "verdict_outlook.next_leaks.x: needs either unit or design",
                refused(leak + "unit: s6, design: soyuz, age_d: 20}]"));
        assertEquals("verdict_outlook.next_leaks.x: needs either leak_utc or age_d", refused(leak + "unit: s6}]"));
        assertTrue(refused(leak + "unit: s66, age_d: 20}]")
                .startsWith("verdict_outlook.next_leaks.x: \"s66\" is not in the flight plan"));
        assertTrue(refused(leak + "unit: s6, leak_utc: 2018-06-01}]").contains("must be after the date of the record"));
        assertTrue(refused(leak + "unit: s6, age_d: 20000}]").contains("within the exposure of its unit"));
        assertTrue(refused("forecast=null", leak + "unit: s6, age_d: 20}]").contains("needs forecast.flight_plan"));
    }

    @Test
    void aDesignStandsForItsFirstUnitAtRisk() {
        Study study = Studies.of(
                config,
                "verdict_outlook.next_leaks=[{id: x, design: soyuz, age_d: 20}, {id: y, unit: s5, age_d: 250}]");
        // s5 was twenty days old long before the date of the record
        assertEquals(
                List.of("x s6 2019-02-21T00:00:00Z", "y s5 2019-01-06T00:00:00Z"),
                study.nextLeaks().stream()
                        .map(leak -> leak.id() + " " + leak.unit() + " " + leak.utc())
                        .toList());
    }
}
