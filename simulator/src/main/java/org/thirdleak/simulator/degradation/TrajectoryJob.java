package org.thirdleak.simulator.degradation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.core.degradation.CircuitState;
import org.thirdleak.core.degradation.IntegrationFailure;
import org.thirdleak.core.degradation.ModuleState;
import org.thirdleak.core.degradation.TrajectorySolver;
import org.thirdleak.simulator.degradation.LeakCourse.Milestone;
import org.thirdleak.simulator.execution.Cancellation;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.DegradationResult.FailedTrajectory;

/**
 * Follows leaks of simulated histories, in blocks of {@value #BLOCK} with a stream each: the inputs of the circuit from
 * their priors, the wall that of the history, the hole by its cause.
 *
 * @param circuit circuit of the design
 * @param cause cause of the leaks
 * @param leaks rows of coordinates of the history, followed by the day of the leak
 * @param impacts rates of impacts
 * @param impactHoles holes of impacts; absent for a defect
 * @param defectHoleMm holes of a defect
 * @param horizonS how long each leak is followed, s after its onset
 * @param seed seed of the run
 */
record TrajectoryJob(
        DesignCircuit circuit,
        History.Cause cause,
        double[][] leaks,
        ImpactModel impacts,
        Optional<HoleSampler> impactHoles,
        Prior defectHoleMm,
        double horizonS,
        long seed)
        implements ResumableJob<TrajectorySet> {

    static final int BLOCK = 25;

    private static final double M_PER_MM = 1e-3;

    @Override
    public String title() {
        return "leaks of " + circuit.id() + " by " + cause.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String identity() {
        return ResumableJob.identity("leaks followed", circuit.id(), cause.name());
    }

    @Override
    public Class<TrajectorySet> summaryType() {
        return TrajectorySet.class;
    }

    @Override
    public long blocks() {
        return ((long) leaks.length + BLOCK - 1) / BLOCK;
    }

    @Override
    public TrajectorySet run(long block) {
        UniformRandomProvider rng =
                RandomStreams.stream(seed, RandomStreams.purpose("degradation", circuit.id(), cause.name()), block);
        List<FollowedLeak> followed = new ArrayList<>();
        List<FailedTrajectory> failures = new ArrayList<>();
        int first = (int) block * BLOCK;
        for (int i = first; i < Math.min(leaks.length, first + BLOCK); i++) {
            Cancellation.check();
            double[] values = draw(leaks[i], rng);
            try {
                followed.add(follow(values));
            } catch (IntegrationFailure | IllegalArgumentException e) {
                failures.add(new FailedTrajectory(seed, block, i - first, String.valueOf(e.getMessage())));
            }
        }
        return new TrajectorySet(followed, failures);
    }

    private double[] draw(double[] leak, UniformRandomProvider rng) {
        CircuitModel model = circuit.model();
        double[] values = new double[model.inputs().size()];
        for (int i = 0; i < values.length; i++) {
            Parameter input = model.inputs().get(i);
            values[i] = input.prior().quantile(1 - rng.nextDouble());
        }
        double wallMm = impacts.wallMm(leak, circuit.design());
        double day = leak[leak.length - 1];
        values[model.indexOf(CircuitModel.WALL)] = wallMm;
        values[model.indexOf(CircuitModel.HOLE)] = impactHoles.isPresent()
                ? impactHoles.get().draw(wallMm * M_PER_MM, impacts.ratesAt(leak, circuit.design(), day), rng)
                        / M_PER_MM
                : defectHoleMm.quantile(1 - rng.nextDouble());
        return values;
    }

    private FollowedLeak follow(double[] values) {
        LeakCourse course = LeakCourse.follow(TrajectorySolver.ENSEMBLE, circuit.model(), values, horizonS);
        double[][] series = new double[FollowedLeak.Series.values().length][TrajectorySet.TIMES];
        for (int t = 0; t < TrajectorySet.TIMES; t++) {
            ModuleState state = course.at(horizonS * t / (TrajectorySet.TIMES - 1));
            CircuitState leaking = state.circuits().get(course.circuit());
            series[FollowedLeak.Series.INVENTORY.index()][t] = leaking.massKg();
            series[FollowedLeak.Series.PRESSURE.index()][t] = leaking.pressurePa();
            series[FollowedLeak.Series.INSTRUMENT_BAY.index()][t] = state.bayK();
            series[FollowedLeak.Series.LIVING_COMPARTMENT.index()][t] = state.livingK();
        }
        double[] times = Arrays.stream(Milestone.values())
                .mapToDouble(milestone -> course.sinceOnsetS(milestone).orElse(Double.POSITIVE_INFINITY))
                .toArray();
        return new FollowedLeak(course.breachDiameterMm(), series, times);
    }
}
