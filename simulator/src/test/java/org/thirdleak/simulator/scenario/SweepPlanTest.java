package org.thirdleak.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.experiment.SmallRun;

class SweepPlanTest {

    @TempDir
    Path folder;

    private SweepPlan plan(String sweep, String... overrides) throws Exception {
        Path config = SmallRun.write(folder);
        Files.writeString(config, "\nsweep:\n" + sweep, StandardOpenOption.APPEND);
        return SweepPlan.of(RunConfigReader.read(config, List.of(overrides)));
    }

    private static final String TWO_AXES = """
              axes:
                - { path: environment.exposure_factor, from: 0.25, to: 1, value_count: 3, scale: log }
                - { path: environment.meteoroids.uncertainty_factor, from: 1, to: 4, value_count: 4 }
            """;

    @Test
    void aGridHasEveryCombinationTheLastAxisFastest() throws Exception {
        SweepPlan plan = plan(TWO_AXES);
        assertEquals(12, plan.points());
        assertArrayEquals(new double[] {0.25, 1}, plan.point(0).values());
        assertArrayEquals(new double[] {0.25, 4}, plan.point(3).values());
        assertArrayEquals(new double[] {0.5, 2}, plan.point(5).values());
        assertArrayEquals(new double[] {1, 4}, plan.point(11).values());
    }

    @Test
    void sobolPointsAreThoseOfTheSequence() throws Exception {
        SweepPlan plan = plan(TWO_AXES, "sweep.sobol_point_count=64");
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(2);
        for (int number = 0; number < 64; number++) {
            double[] share = sobol.nextVector();
            double[] values = plan.point(number).values();
            assertEquals(0.25 * Math.pow(4, share[0]), values[0], 1e-11);
            assertEquals(1 + 3 * share[1], values[1], 1e-11);
        }
    }

    @Test
    void aPointIsTheConfigWithItsValues() throws Exception {
        SweepPlan plan = plan(TWO_AXES);
        Scenario point = plan.scenario(plan.point(5));
        assertTrue(point.behindEvidence().get(0).contains("\"exposure_factor\":0.5"));
        assertTrue(point.behindEvidence().get(0).contains("\"uncertainty_factor\":2"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        InvalidConfigException refused = assertThrows(InvalidConfigException.class, () -> plan("""
                          axes:
                            - { path: environment.exposure, from: 0.25, to: 1, value_count: 3 }
                            - { path: environment.exposure_factor, from: 2, to: 1, value_count: 0 }
                            - { title: nothing }
                        """));
        String all = String.valueOf(refused.getMessage());
        assertTrue(all.contains("unknown name"), all);
        assertTrue(all.contains("from must be below to"), all);
        assertTrue(all.contains("needs value_count"), all);
        assertTrue(all.contains("needs either a path or options"), all);
    }

    @Test
    void tooManyPointsAreRefused() {
        InvalidConfigException refused =
                assertThrows(InvalidConfigException.class, () -> plan(TWO_AXES, "sweep.max_point_count=11"));
        assertTrue(String.valueOf(refused.getMessage()).contains("12 points"));
    }
}
