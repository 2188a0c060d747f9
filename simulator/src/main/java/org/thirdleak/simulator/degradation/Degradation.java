package org.thirdleak.simulator.degradation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.thirdleak.simulator.config.DegradationConfig;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.history.FirstLeaks;
import org.thirdleak.simulator.hypothesis.History.Cause;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.prior.Priors;
import org.thirdleak.simulator.result.DegradationResult;
import org.thirdleak.simulator.result.DegradationResult.DesignSensitivity;
import org.thirdleak.simulator.result.DegradationResult.TrajectorySample;
import org.thirdleak.simulator.result.LeakOutlook;

/**
 * What the leaks of simulated histories do to their circuits. The leaks of a cause are followed once and shared by all
 * hypotheses that know the cause; each hypothesis mixes them as often as the causes come in its own histories.
 */
public final class Degradation {

    private static final double S_PER_H = 3600;
    private static final double M_PER_MM = 1e-3;

    private final DegradationConfig config;
    private final List<DesignCircuit> circuits;
    private final ImpactModel impacts;
    private final long seed;
    private final BlockRunner runner;
    private final Map<HoleSource, HoleSampler> samplers = new HashMap<>();

    /**
     * The histories of a hypothesis.
     *
     * @param hypothesis its id
     * @param count how many were played
     * @param firstLeaks their first leaks
     */
    public record PlayedHistories(String hypothesis, long count, FirstLeaks firstLeaks) {}

    /**
     * Of the circuits of a study.
     *
     * @param config what is asked for
     * @param circuits circuits of the designs that have one
     * @param impacts rates of impacts
     * @param seed seed of the run
     * @param runner does the work
     */
    public Degradation(
            DegradationConfig config,
            List<DesignCircuit> circuits,
            ImpactModel impacts,
            long seed,
            BlockRunner runner) {
        this.config = config;
        this.circuits = List.copyOf(circuits);
        this.impacts = impacts;
        this.seed = seed;
        this.runner = runner;
    }

    /**
     * Follows the leaks.
     *
     * @param played histories of each hypothesis
     * @return the same bits on any runner
     */
    public DegradationResult of(List<PlayedHistories> played) {
        if (circuits.isEmpty() || config.trajectoriesPerCauseCount() == 0) {
            return DegradationResult.NONE;
        }
        double horizonS = config.horizonH() * S_PER_H;
        List<TrajectorySample> samples = new ArrayList<>();
        List<LeakOutlook> outlooks = new ArrayList<>();
        List<DesignSensitivity> sensitivities = new ArrayList<>();
        for (DesignCircuit circuit : circuits) {
            Map<Cause, TrajectorySet> sets = new EnumMap<>(Cause.class);
            for (Cause cause : Cause.values()) {
                Optional<PlayedHistories> source = played.stream()
                        .filter(histories -> histories.firstLeaks().count(circuit.design(), cause) > 0)
                        .findFirst();
                if (source.isPresent()) {
                    TrajectorySet set = runner.run(job(circuit, cause, source.get(), horizonS));
                    sets.put(cause, set);
                    samples.add(sample(circuit, cause, source.get(), set));
                }
            }
            outlooks.addAll(outlooks(circuit, played, sets, horizonS));
            sensitivities.add(new DesignSensitivity(
                    circuit.id(),
                    circuit.title(),
                    new Sensitivities(circuit.model(), horizonS, seed, circuit.id(), config.sensitivityPointCount())
                            .run(runner)));
        }
        return new DegradationResult(true, config.horizonH(), samples, outlooks, sensitivities);
    }

    /** One per hypothesis that knows of leaks; those with the same mixture of causes share their numbers. */
    private static List<LeakOutlook> outlooks(
            DesignCircuit circuit, List<PlayedHistories> played, Map<Cause, TrajectorySet> sets, double horizonS) {
        List<LeakOutlook> found = new ArrayList<>();
        for (PlayedHistories histories : played) {
            OutlookAssembly assembly = new OutlookAssembly(circuit, horizonS, sets, histories.firstLeaks());
            if (!assembly.empty()) {
                found.add(found.stream()
                        .filter(outlook -> outlook.causes().equals(assembly.causes()))
                        .findFirst()
                        .map(outlook -> outlook.under(histories.hypothesis()))
                        .orElseGet(() -> assembly.of(histories.hypothesis())));
            }
        }
        return found;
    }

    private TrajectoryJob job(DesignCircuit circuit, Cause cause, PlayedHistories source, double horizonS) {
        double[][] kept = source.firstLeaks().kept(circuit.design(), cause);
        int share = Math.max(1, config.trajectoriesPerCauseCount() / circuits.size());
        double[][] leaks = Arrays.copyOf(kept, Math.min(kept.length, share));
        Optional<HoleSampler> holes = cause == Cause.IMPACT ? Optional.of(sampler(circuit)) : Optional.empty();
        Prior defectHoles = Priors.of(config.defectHoleMm());
        return new TrajectoryJob(circuit, cause, leaks, impacts, holes, defectHoles, horizonS, seed);
    }

    /** Designs of one protection mostly share their walls, and with them the table. */
    private HoleSampler sampler(DesignCircuit circuit) {
        return samplers.computeIfAbsent(
                circuit.holes(),
                source -> HoleSampler.of(
                        source,
                        extreme(circuit.holes(), DesignCircuit::thinnestMm, false) * M_PER_MM,
                        extreme(circuit.holes(), DesignCircuit::thickestMm, true) * M_PER_MM,
                        config.impactHoleScatterFactor(),
                        runner));
    }

    private double extreme(HoleSource source, Function<DesignCircuit, Double> wallMm, boolean largest) {
        var walls = circuits.stream()
                .filter(circuit -> circuit.holes().equals(source))
                .mapToDouble(wallMm::apply);
        return (largest ? walls.max() : walls.min()).orElseThrow();
    }

    private static TrajectorySample sample(
            DesignCircuit circuit, Cause cause, PlayedHistories source, TrajectorySet set) {
        double[] holes =
                set.followed().stream().mapToDouble(FollowedLeak::holeMm).toArray();
        double[] weights = new double[holes.length];
        Arrays.fill(weights, 1);
        WeightedSample sample = new WeightedSample(holes, weights);
        boolean any = holes.length > 0;
        return new TrajectorySample(
                cause.name().toLowerCase(Locale.ROOT),
                circuit.id(),
                source.hypothesis(),
                source.count(),
                holes.length,
                any ? sample.quantile(0.5) : 0,
                any ? sample.quantile(0.05) : 0,
                any ? sample.quantile(0.95) : 0,
                set.failures());
    }
}
