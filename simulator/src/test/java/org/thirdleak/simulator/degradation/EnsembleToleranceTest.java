package org.thirdleak.simulator.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.core.degradation.ModuleState;
import org.thirdleak.core.degradation.TrajectorySolver;
import org.thirdleak.simulator.degradation.LeakCourse.Milestone;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.scenario.Circuits;

/** What the tolerance of ensembles costs, at inputs drawn from their priors, against one ten thousand times as strict. */
class EnsembleToleranceTest {

    private static final int DRAWS = 15;
    private static final double HOUR_S = 3600;
    private static final double DAY_S = 86_400;
    private static final TrajectorySolver STRICT = new TrajectorySolver(1e-9);

    /** Far below what is printed of an ensemble: minutes of three digits, whose own error is a tenth of them. */
    @ParameterizedTest
    @ValueSource(strings = {"soyuz-loop.yaml", "nauka-radiator.yaml"})
    void errorsAreFarBelowTheSpreadOfAnEnsemble(String circuit) {
        CircuitModel model = Circuits.of(circuit);
        UniformRandomProvider random = RandomStreams.stream(7, RandomStreams.purpose("tolerance", circuit), 0);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] values = model.reference();
            for (int i = 0; i < values.length; i++) {
                values[i] = model.inputs().get(i).prior().quantile(0.05 + 0.9 * random.nextDouble());
            }
            compare(
                    LeakCourse.follow(TrajectorySolver.ENSEMBLE, model, values, DAY_S),
                    LeakCourse.follow(STRICT, model, values, DAY_S));
        }
    }

    private static void compare(LeakCourse loose, LeakCourse strict) {
        for (Milestone milestone : Milestone.values()) {
            OptionalDouble expected = strict.sinceOnsetS(milestone);
            OptionalDouble found = loose.sinceOnsetS(milestone);
            assertEquals(expected.isPresent(), found.isPresent(), milestone::title);
            assertEquals(expected.orElse(0), found.orElse(0), 1, milestone::title);
        }
        for (int hour = 0; hour <= 24; hour += 2) {
            ModuleState expected = strict.at(hour * HOUR_S);
            ModuleState found = loose.at(hour * HOUR_S);
            assertEquals(expected.bayK(), found.bayK(), 1e-3, "bay after " + hour + " h");
            assertEquals(expected.livingK(), found.livingK(), 1e-3, "living compartment after " + hour + " h");
            double massKg = expected.circuits().get(strict.circuit()).massKg();
            assertEquals(massKg, found.circuits().get(loose.circuit()).massKg(), 5e-3, "coolant after " + hour + " h");
        }
    }
}
