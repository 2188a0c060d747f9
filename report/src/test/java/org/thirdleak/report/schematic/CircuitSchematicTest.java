package org.thirdleak.report.schematic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.report.LeakFixture;
import org.thirdleak.report.chart.Spot;
import org.thirdleak.report.chart.TextRecorder;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.result.CircuitResult;

/** The schematic is legible at all times and tells its numbers. */
class CircuitSchematicTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 1120, 630);

    static Stream<CircuitResult> circuits() {
        return Stream.of(
                LeakFixture.circuit("soyuz-loop"),
                LeakFixture.circuit("progress-loop"),
                LeakFixture.circuit("nauka-radiator"),
                LeakFixture.circuit("soyuz-loop", "leak.hole_mm=12"));
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void nothingOverlapsAtAnyTime(CircuitResult result) {
        legible(result, AREA, 12);
    }

    @ParameterizedTest
    @CsvSource({"480, 260", "640, 360", "735, 320", "800, 520", "1280, 700"})
    void everySizeIsReadable(int width, int height) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
        circuits().limit(3).forEach(result -> legible(result, area, 11));
    }

    private static void legible(CircuitResult result, Rectangle2D area, double smallest) {
        CircuitSchematic schematic = CircuitSchematic.of(result);
        for (int i = 0; i <= 4; i++) {
            double time = schematic.firstS() + (schematic.lastS() - schematic.firstS()) * i / 4;
            TextRecorder recorder = TextRecorder.empty();
            schematic.paint(recorder, area, Theme.LIGHT, time);
            List<String> faults = new ArrayList<>();
            List<TextRecorder.Text> texts = recorder.texts();
            recorder.dispose();
            for (int a = 0; a < texts.size(); a++) {
                if (texts.get(a).size() < smallest - 1e-6
                        || !area.contains(texts.get(a).box())) {
                    faults.add("small or cut: " + texts.get(a));
                }
                for (int b = 0; b < a; b++) {
                    if (texts.get(a).box().intersects(texts.get(b).box())) {
                        faults.add("across each other: " + texts.get(a) + " and " + texts.get(b));
                    }
                }
            }
            assertEquals(List.of(), faults);
        }
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void tellsEachPart(CircuitResult result) {
        CircuitSchematic schematic = CircuitSchematic.of(result);
        List<Spot> spots = schematic.spots(AREA, Theme.DARK, schematic.lastS() / 2);
        for (String part : List.of("Pump", "Coolant of", "Radiator panel", "Hole of", "Instrument bay", "heat exch")) {
            assertTrue(spots.stream().anyMatch(spot -> spot.words().contains(part)), part);
        }
        assertTrue(spots.stream().allMatch(spot -> AREA.contains(spot.shape().getBounds2D())));
    }

    @Test
    void timesAreThoseOfTheSamples() {
        CircuitResult result = LeakFixture.circuit("soyuz-loop");
        CircuitSchematic schematic = CircuitSchematic.of(result);
        assertEquals(result.samples().get(0).sinceOnsetH() * 3600, schematic.firstS());
        assertFalse(schematic.eventsS().isEmpty());
        assertEquals(
                Wording.capital(result.events().get(0).sentence()),
                schematic.happened(schematic.eventsS().get(0)));
        assertEquals("The hole has not opened yet.", schematic.happened(-1e9));
    }

    @Test
    void lightnessRisesWithTheTemperature() {
        TemperatureScale scale = TemperatureScale.around(-13, 41);
        assertEquals(-20, scale.lowC());
        assertEquals(50, scale.highC());
        int last = -1;
        for (double celsius = -20; celsius <= 50; celsius += 2) {
            var colour = scale.colour(celsius);
            int light = 299 * colour.getRed() + 587 * colour.getGreen() + 114 * colour.getBlue();
            assertTrue(light > last, "at " + celsius);
            last = light;
        }
    }
}
