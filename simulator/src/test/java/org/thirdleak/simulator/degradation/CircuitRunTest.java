package org.thirdleak.simulator.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.degradation.CircuitState;
import org.thirdleak.core.degradation.ModuleState;
import org.thirdleak.simulator.degradation.LeakCourse.Milestone;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.CircuitProvenance;
import org.thirdleak.simulator.result.CircuitResult.Happening;
import org.thirdleak.simulator.result.SensitivityResult;
import org.thirdleak.simulator.scenario.Circuits;

class CircuitRunTest {

    private static final Path REFERENCE = Path.of("../core/src/test/resources/reference/degradation/leaking.csv");
    private static final double HOUR_S = 3600;
    private static final double DAY_S = 86_400;

    private static CircuitResult run(CircuitModel model) {
        try (LocalBlockRunner runner = new LocalBlockRunner(1, Progress.SILENT)) {
            return CircuitRun.run(model, new CircuitProvenance("test", "test", "0", 1), runner);
        }
    }

    private static double hours(CircuitResult result, String event) {
        return result.events().stream()
                .filter(happening -> happening.event().equals(event))
                .mapToDouble(Happening::sinceOnsetH)
                .findFirst()
                .orElseThrow();
    }

    /** From the file to the result. The default tolerance of 1e-6 is good to 1e-3 K, 0.1 s and 1e-4 kg, see core. */
    @Test
    void theReferenceCircuitGivesTheReferenceRun() {
        CircuitResult result = run(Circuits.reference());
        assertEquals(941.404369, hours(result, "loss_of_flow") * HOUR_S, 0.01);
        assertEquals(30961.95766, hours(result, "drained") * HOUR_S, 0.1);
        assertEquals(
                List.of("onset", "loss_of_flow", "half_empty", "drained"),
                result.events().stream().map(Happening::event).toList());
        assertEquals(30.73307126487651, result.circuits().get(0).inventoryKg(), 1e-12);
        assertTrue(Math.abs(result.balance().energyResidual()) < 2e-9);
        assertEquals(result.balance().lostKg(), result.balance().leakedKg(), 5e-5);
        assertEquals(SensitivityResult.NONE, result.sensitivity());
    }

    @Test
    void theReferenceCircuitGivesTheReferenceStates() throws IOException {
        LeakCourse course = course(Circuits.reference(), 23 * HOUR_S);
        List<String> rows = Files.readAllLines(REFERENCE);
        for (String row : rows.subList(rows.size() - 5, rows.size())) {
            double[] expected = Stream.of(row.split(",", -1))
                    .limit(10)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            ModuleState state = course.at(expected[0] - HOUR_S);
            CircuitState circuit = state.circuits().get(0);
            assertEquals(expected[1], state.bayK(), 1e-3, row);
            assertEquals(expected[2], state.livingK(), 1e-3, row);
            assertEquals(expected[3], circuit.warmLegK(), 1e-3, row);
            assertEquals(expected[4], circuit.coldLegK(), 1e-3, row);
            for (int i = 0; i < 4; i++) {
                assertEquals(expected[5 + i], circuit.panelsK().get(i), 1e-3, row);
            }
            assertEquals(expected[9], circuit.massKg(), 1e-4, row);
        }
    }

    /** The band of the model: reference 20.59 h against 8.60 h. */
    @Test
    void theWarmHoleIsTheSlowEndOfTheBand() {
        CircuitResult result = run(Circuits.reference("leak.law=warm_hole"));
        assertEquals((77720.9 - HOUR_S) / HOUR_S, hours(result, "drained"), 1e-4);
    }

    private static LeakCourse course(CircuitModel model, double horizonS) {
        return LeakCourse.follow(model, model.reference(), horizonS);
    }

    @Test
    void theBayOfASoyuzWarmsByMoreThanEightKelvin() {
        LeakCourse course = course(Circuits.of("soyuz-loop.yaml"), DAY_S);
        assertTrue(course.at(DAY_S).bayK() - course.at(0).bayK() > 8);
        assertTrue(course.sinceOnsetS(Milestone.DRAINED).isPresent());
    }

    /** "Temperatures in the module stayed normal": the leak is hardly felt, against the same module without it. */
    @Test
    void theLeakOfABackupIsNotFeltInside() {
        String settled = "leak.onset_h=48";
        CircuitModel model = Circuits.of("nauka-radiator.yaml", settled);
        LeakCourse course = course(model, 2 * DAY_S);
        assertTrue(course.sinceOnsetS(Milestone.LOSS_OF_FLOW).isPresent(), "the backup loses its pressure");
        double bay = course.at(0).bayK();
        double living = course.at(0).livingK();
        for (int i = 0; i <= 96; i++) {
            ModuleState state = course.at(2 * DAY_S * i / 96);
            assertEquals(bay, state.bayK(), 1, "after " + i / 2.0 + " h");
            assertEquals(living, state.livingK(), 1, "after " + i / 2.0 + " h");
        }
    }

    @Test
    void hadItBeenTheOnlyOneInUseTheModuleWouldHaveWarmed() {
        LeakCourse course = course(
                Circuits.of(
                        "nauka-radiator.yaml",
                        "leak.onset_h=48",
                        "circuits.main.duty=standby",
                        "circuits.backup.duty=running"),
                2 * DAY_S);
        double before = course.at(0).bayK();
        assertTrue(
                course.at(2 * DAY_S).bayK() - before > 8,
                before + " K to " + course.at(2 * DAY_S).bayK() + " K");
        assertTrue(course.at(2 * DAY_S).livingK() - course.at(0).livingK() > 1);
    }
}
