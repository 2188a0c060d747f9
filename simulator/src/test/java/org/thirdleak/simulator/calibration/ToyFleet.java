package org.thirdleak.simulator.calibration;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.HistoryPlayer;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.hypothesis.SmallFleet;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;

/** Twenty circuits of one design for 400 days each, leaking at a constant rate, and what can be wrong with a model of them. */
final class ToyFleet {

    private static final Prior CALM = new Prior.LogNormal(0.08, 0.8);
    private static final Prior BUSY = new Prior.LogNormal(0.3, 0.8);

    private ToyFleet() {}

    static FleetExposure plan() {
        List<CircuitUnit> units = IntStream.range(0, 20)
                .mapToObj(i -> SmallFleet.unit("u" + i, "a", 1000 + 150 * i, 1400 + 150 * i))
                .toList();
        return new FleetExposure(SmallFleet.constantRate(CALM), SmallFleet.record(units));
    }

    /** Leaks at a rate of about 0.08 per year and circuit. */
    static Hypothesis calm() {
        return impacts("calm", CALM);
    }

    /** At about 0.3. */
    static Hypothesis busy() {
        return impacts("busy", BUSY);
    }

    /** At a rate that is known. */
    static Hypothesis known(String id, double rate) {
        return impacts(id, new Prior.Fixed(rate));
    }

    private static Hypothesis impacts(String id, Prior rate) {
        ImpactModel model = SmallFleet.constantRate(rate);
        return new Impacts(id, id, model);
    }

    /**
     * A likelihood with a fault.
     *
     * @param sound the hypothesis
     * @param fault added to ln L, given ln of the rate and the number of leaks
     */
    static Hypothesis faulty(Hypothesis sound, ToDoubleBiFunction<Double, Integer> fault) {
        return new Faulty(sound, fault, 0);
    }

    /** A hypothesis that plays another rate than its prior says. */
    static Hypothesis playedAt(Hypothesis sound, double factor) {
        return new Faulty(sound, (logRate, leaks) -> 0.0, Math.log(factor));
    }

    private record Faulty(Hypothesis sound, ToDoubleBiFunction<Double, Integer> fault, double shift)
            implements Hypothesis {
        @Override
        public Identity identity() {
            return sound.identity();
        }

        @Override
        public ParameterSpace space() {
            return sound.space();
        }

        @Override
        public LogLikelihood likelihood(FleetExposure fleet) {
            LogLikelihood right = sound.likelihood(fleet);
            int leaks = fleet.record().leaked().size();
            return new LogLikelihood() {
                @Override
                public double marginal(double[] point) {
                    return right.marginal(point) + fault.applyAsDouble(point[0], leaks);
                }

                @Override
                public double at(double[] point) {
                    return marginal(point);
                }

                @Override
                public void drawIntegrated(double[] point, UniformRandomProvider rng) {
                    right.drawIntegrated(point, rng);
                }

                @Override
                public void attribute(double[] point, double[] defect) {
                    right.attribute(point, defect);
                }
            };
        }

        @Override
        public HistoryPlayer player(FleetExposure fleet, UniformRandomProvider rng) {
            HistoryPlayer right = sound.player(fleet, rng);
            return (point, history) -> {
                double[] moved = point.clone();
                moved[0] += shift;
                right.play(moved, history);
            };
        }
    }
}
